import type { FlagModel } from '../flag/flag-model.js';
import { flagsBetween } from '../flag/flag-repository.js';
import { seenFlags } from '../flag/flag-sight.js';
import type { FlagFilter } from '../generated/schema.js';
import { type Context, hasLostEntry, renewView } from '../server/context.js';

/** By the key of a job, the number of the last of its flags that was told. */
export type ToldFlags = Readonly<Record<string, number>>;

/** A flag, and what was told with it. */
export interface FlagRaisedModel {
  readonly flag: FlagModel;
  readonly told: ToldFlags;
}

function has<Value>(values: readonly Value[] | null | undefined, value: Value): boolean {
  return values == null || values.includes(value);
}

/** True where a flag is one of those that a filter lets through; its jobs apart. */
export function isWanted(flag: FlagModel, { changes, causes, employees, groups, from, to }: FlagFilter): boolean {
  return (
    has(changes, flag.kind) &&
    has(causes, flag.causeKind) &&
    has(employees, flag.employee) &&
    has(groups, flag.group) &&
    (from ?? Number.NEGATIVE_INFINITY) <= flag.stepInstant &&
    flag.stepInstant < (to ?? Number.POSITIVE_INFINITY)
  );
}

/** Flags as they are raised, by whichever run, until the signal. */
export async function* flagsRaised(
  context: Context,
  filter: FlagFilter,
  since: ToldFlags | null,
  signal: AbortSignal,
): AsyncGenerator<FlagRaisedModel, void> {
  const seen = seenFlags(context);
  const jobs = async () => (await seen.jobs()).filter(({ name }) => has(filter.jobs, name));
  let told: ToldFlags = since ?? Object.fromEntries((await jobs()).map(({ key, raised }) => [key, raised]));
  for (let known = Number.NEGATIVE_INFINITY; ; ) {
    known = await context.flags.after(known, signal);
    await renewView(context);
    seen.forgetJobs();
    raisedSince: for (const { key, raised } of await jobs())
      for await (const flags of flagsBetween(context.database, key, told[key] ?? 0, raised))
        for (const flag of flags) {
          if (isWanted(flag, filter) && (await hasLostEntry(context))) {
            known = Number.NEGATIVE_INFINITY;
            break raisedSince;
          }
          told = { ...told, [key]: flag.number };
          if (isWanted(flag, filter)) yield { flag, told };
        }
  }
}
