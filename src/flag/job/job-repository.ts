import { MARKING_LEVELS } from '../../auth/viewer.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';
import type { Database, Transaction } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';
import { rulesOf, rulesText } from '../rules/screening-rules.js';
import type { JobModel, RunModel } from './job-model.js';

/** A job's properties in Neo4j. */
interface JobProperties {
  name: string;
  level: number;
  compartments: readonly string[];
  rules: string;
  live: boolean;
  ruleChanges: number;
  revision: number;
  instant: number;
  raised: number;
  batch: string;
  reportedFlag: number;
  reportedRevision: number;
  reportedInstant: number;
}
type KeptJob = JobProperties & { key: string };

interface RunProperties {
  job: string;
  fromRevision: number;
  fromInstant: number;
  fromFlag: number;
  toRevision: number;
  toInstant: number;
  toFlag: number;
  startedAt: number;
  completedAt: number;
  raised: number;
  isBaseline: boolean;
}

const byKey = statement<{ key: string }, { job: KeptJob }>('flag/job', ['key']);
const all = statement<object, { job: KeptJob }>('flag/jobs', []);
const begin = statement<{ key: string; job: JobProperties }, { job: KeptJob }>('flag/begin-job', ['key', 'job']);
const hold = statement<{ key: string }, { job: KeptJob }>('flag/hold-job', ['key']);
const move = statement<{ key: string; moved: Partial<JobProperties> }, never>('flag/move-job', ['key', 'moved']);
const setLive = statement<{ key: string; live: boolean }, never>('flag/set-live', ['key', 'live']);
const complete = statement<{ key: string; id: string; run: RunProperties }, never>('flag/complete-run', [
  'key',
  'id',
  'run',
]);
const runById = statement<{ id: string }, { run: RunProperties & { id: string } }>('flag/run', ['id']);

function modelOf(kept: KeptJob): JobModel {
  const { key, name, level, compartments, rules, ruleChanges, revision, instant, raised } = kept;
  const reported = { revision: kept.reportedRevision, instant: kept.reportedInstant, flag: kept.reportedFlag };
  const clearance = { level: MARKING_LEVELS[level] ?? 'SECRET', compartments: [...compartments] };
  const told = { key, name, clearance, rules: rulesOf(rules), ruleChanges, raised, reported };
  // One that was begun before jobs could be live has no such property.
  return { ...told, isLive: kept.live ?? true, point: { revision, instant } };
}

/** A job by its key; null where there is none. */
export async function findJob(database: Database, key: string): Promise<JobModel | null> {
  const [row] = await database.read(byKey, { key });
  return row ? modelOf(row.job) : null;
}

/** Every job, by key. */
export async function findJobs(database: Database): Promise<JobModel[]> {
  return (await database.read(all, {})).map(({ job }) => modelOf(job));
}

/** Begins a job at a point that is its baseline; the one there is, where it was begun before. */
export async function beginJob(
  database: Database,
  { key, name, clearance, rules, isLive, point }: Omit<JobModel, 'ruleChanges' | 'raised' | 'reported'>,
): Promise<JobModel> {
  const job: JobProperties = {
    name,
    level: MARKING_LEVELS.indexOf(clearance.level),
    compartments: [...new Set(clearance.compartments)].sort(),
    rules: rulesText(rules),
    live: isLive,
    ruleChanges: 0,
    ...point,
    raised: 0,
    batch: '',
    reportedFlag: 0,
    reportedRevision: point.revision,
    reportedInstant: point.instant,
  };
  const [row] = await database.write((tx) => tx.run(begin, { key, job }));
  return modelOf((row as { job: KeptJob }).job);
}

/** A job as it stands in a transaction, which nobody else changes until that ends; and the batch that was committed to it last. */
export async function holdJob(tx: Transaction, key: string): Promise<{ job: JobModel; batch: string }> {
  const [row] = await tx.run(hold, { key });
  if (!row) throw new Error(`the screening job ${JSON.stringify(key)} is gone`);
  return { job: modelOf(row.job), batch: row.job.batch };
}

/** Moves a job on, in the transaction of what brought it there. */
export async function moveJob(
  tx: Transaction,
  { key, point, raised, rules, ruleChanges }: JobModel,
  batch: string,
): Promise<void> {
  await tx.run(move, { key, moved: { ...point, raised, batch, rules: rulesText(rules), ruleChanges } });
}

/** Notes whether the service is to evaluate a job by itself. */
export async function setJobLive(database: Database, { key }: JobModel, live: boolean): Promise<void> {
  await database.write((tx) => tx.run(setLive, { key, live }));
}

/** Notes a run as reported: the next one reports what is after it. */
export async function completeRun(database: Database, { id, from, to, ...run }: RunModel): Promise<void> {
  const { job: key, startedAt, completedAt, raised, isBaseline } = run;
  const at = (point: StepPoint & { flag: number }) => [point.revision, point.instant, point.flag] as const;
  const [fromRevision, fromInstant, fromFlag] = at(from);
  const [toRevision, toInstant, toFlag] = at(to);
  const points = { fromRevision, fromInstant, fromFlag, toRevision, toInstant, toFlag };
  const properties = { job: key, startedAt, completedAt, raised, isBaseline, ...points };
  await database.write((tx) => tx.run(complete, { key, id, run: properties }));
}

/** A run by its id; null where there is none. */
export async function findRun(database: Database, id: string): Promise<RunModel | null> {
  const [row] = await database.read(runById, { id });
  if (!row) return null;
  const { job, startedAt, completedAt, raised, isBaseline, ...run } = row.run;
  const from = { revision: run.fromRevision, instant: run.fromInstant, flag: run.fromFlag };
  const to = { revision: run.toRevision, instant: run.toInstant, flag: run.toFlag };
  return { id, job, from, to, startedAt, completedAt, raised, isBaseline };
}
