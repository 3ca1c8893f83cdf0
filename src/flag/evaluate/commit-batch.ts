import { randomUUID } from 'node:crypto';
import { Conflict } from '../../errors.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';
import type { Database } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';
import type { FlagModel } from '../flag-model.js';
import type { JobModel } from '../job/job-model.js';
import { holdJob, moveJob } from '../job/job-repository.js';
import type { ScreeningRules } from '../rules/screening-rules.js';
import { flagsOf, type TakenBack, takenBack, type WokenPair, wokenPairs } from './flags-of.js';
import type { ToldChange } from './told-change.js';

/** What became of pairs between a job's point and another. */
export interface Batch {
  readonly changes: readonly ToldChange[];
  readonly to: StepPoint;
  /** The rules that the job has from here on, where it has others. */
  readonly rules?: ScreeningRules;
}

interface Noted {
  job: string;
  reason: string;
  at: number;
}
const raise = statement<{ flags: readonly FlagModel[] }, never>('flag/raise', ['flags']);
const takeBack = statement<Noted & { taken: readonly TakenBack[] }, never>('flag/take-back', [
  'job',
  'reason',
  'at',
  'taken',
]);
const wake = statement<Noted & { pairs: readonly WokenPair[] }, never>('flag/wake', ['job', 'reason', 'at', 'pairs']);

const RETRACTED = 'What it was raised for was retracted or corrected.';
const NEARER = 'The path got shorter or stronger.';
const TIMEOUT = 120_000;
/** Rows of one statement. */
const ROWS = 5_000;

function parts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, part) => rows.slice(part * ROWS, (part + 1) * ROWS));
}

/** True where a job is, by another look at it, still where it was, under the same rules. */
export function standsAs({ point, raised, ruleChanges }: JobModel, job: JobModel): boolean {
  const isThere = point.revision === job.point.revision && point.instant === job.point.instant;
  return isThere && raised === job.raised && ruleChanges === job.ruleChanges;
}

/**
 * Raises the flags of a batch and moves the job on, in one transaction: whoever is ended in between has done neither. Once, also where the driver repeats it.
 * @param now seconds, by the service's clock
 * @throws Conflict where the job is no longer where the batch begins
 */
export async function commitBatch(
  database: Database,
  job: JobModel,
  { changes, to, rules = job.rules }: Batch,
  { now, tokenKey }: { readonly now: number; readonly tokenKey: string },
): Promise<JobModel> {
  const ruleChanges = job.ruleChanges + (rules === job.rules ? 0 : 1);
  const maker = { job: job.key, tokenKey, raise: rules.raise, ruleChanges };
  const flags = flagsOf(maker, changes).map((flag, place): FlagModel => {
    const kept = { job: job.key, number: job.raised + place + 1, raisedAt: now };
    return { ...flag, ...kept, status: 'OPEN', version: 1 };
  });
  const moved: JobModel = { ...job, rules, ruleChanges, point: to, raised: job.raised + flags.length };
  const batch = randomUUID();
  await database.write(
    async (tx) => {
      const held = await holdJob(tx, job.key);
      if (held.batch === batch) return;
      if (!standsAs(held.job, job)) throw new Conflict('job', `'${job.name}' was moved on by another run meanwhile.`);
      for (const part of parts(flags)) await tx.run(raise, { flags: part });
      const noted = { job: job.key, at: now };
      for (const taken of parts(takenBack(changes))) await tx.run(takeBack, { ...noted, reason: RETRACTED, taken });
      for (const pairs of parts(wokenPairs(changes))) await tx.run(wake, { ...noted, reason: NEARER, pairs });
      await moveJob(tx, moved, batch);
    },
    { timeout: TIMEOUT },
  );
  return moved;
}
