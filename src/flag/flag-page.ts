import { BadUserInput } from '../errors.js';
import type { FlagFilter, FlagStatus } from '../generated/schema.js';
import { chosenOf, listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { connectionOf, type Place, pageSize, placeOf } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';
import type { FlagModel } from './flag-model.js';
import {
  type CountedCause,
  type FlagPlace,
  type FlagSelection,
  flagsByNumber,
  listCauses,
  listFlags,
} from './flag-repository.js';
import { seenFlags } from './flag-sight.js';
import type { RunModel } from './job/job-model.js';

/** What a page of flags or causes is asked for by. */
export interface FlagPageArgs {
  readonly status?: readonly FlagStatus[] | null | undefined;
  readonly filter?: FlagFilter | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const MOST_NAMED = 1_000;

function chosen<Value>(argument: string, values: readonly Value[] | null | undefined): Value[] | null {
  const given = chosenOf(argument, values);
  return given && [...new Set(given)].sort();
}

function named(argument: string, ids: readonly string[] | null | undefined): string[] | null {
  return ids ? chosen(argument, listOf(argument, ids, 1, MOST_NAMED)) : null;
}

function selectionOf({ status, filter }: FlagPageArgs): FlagSelection {
  const { from = null, to = null } = filter ?? {};
  if (from !== null && to !== null && from >= to)
    throw new BadUserInput('filter.to', 'must be after `from`: the period is empty.');
  return {
    statuses: chosen('status', status),
    changes: chosen('filter.changes', filter?.changes),
    causes: chosen('filter.causes', filter?.causes),
    employees: named('filter.employees', filter?.employees),
    groups: named('filter.groups', filter?.groups),
    from,
    to,
  };
}

/** Where a page is, and what it shows. */
async function paged(context: Context, what: 'flags' | 'causes', args: FlagPageArgs) {
  const first = pageSize(args.first);
  const selection = selectionOf(args);
  const jobs = named('filter.jobs', args.filter?.jobs);
  const place = placeOf<FlagPlace>(
    context.view,
    resolveTime({}, context.view.now),
    { [what]: selection, jobs },
    args.after,
  );
  return { first, selection, place, sight: await seenFlags(context).sight(jobs) };
}

/** A page of flags, newest change first. */
export async function flagPage(context: Context, args: FlagPageArgs) {
  const { first, selection, place, sight } = await paged(context, 'flags', args);
  const rows = await listFlags(context.database, sight, selection, place.after, first + 1);
  return connectionOf(
    rows,
    first,
    place,
    ({ stepRevision, stepInstant, id }): FlagPlace => [stepRevision, stepInstant, id],
  );
}

/** A page of causes, newest first. */
export async function causePage(context: Context, args: FlagPageArgs) {
  const { first, selection, place, sight } = await paged(context, 'causes', args);
  const rows = await listCauses(context.database, sight, selection, place.after, first + 1);
  const counted = await seenFlags(context).causes.loadMany(rows.map(({ key }) => key));
  const models = rows.flatMap((row, index) => {
    const cause = counted[index];
    return cause && 'key' in cause ? [{ ...row, ...(cause as CountedCause) }] : [];
  });
  return connectionOf(
    models,
    first,
    place,
    ({ stepRevision, stepInstant, key }): FlagPlace => [stepRevision, stepInstant, key],
  );
}

/** A page of what a run reported, in the order it was raised. */
export async function runPage(
  context: Context,
  run: RunModel,
  args: { readonly first: number; readonly after?: string | null | undefined },
) {
  const first = pageSize(args.first);
  const time = resolveTime({}, context.view.now);
  const place: Place<number> = placeOf(context.view, time, { run: run.id }, args.after);
  const rows: FlagModel[] = await flagsByNumber(
    context.database,
    run.job,
    place.after ?? run.from.flag,
    run.to.flag,
    first + 1,
  );
  return connectionOf(rows, first, place, ({ number }) => number);
}
