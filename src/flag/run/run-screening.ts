import { randomUUID } from 'node:crypto';
import type { Marking } from '../../auth/viewer.js';
import { BadUserInput } from '../../errors.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';
import type { Database } from '../../neo4j/database.js';
import { openView } from '../../neo4j/view.js';
import { changesOfRules, type EvaluationOptions, evaluateJob, openJob } from '../evaluate/evaluate-job.js';
import { flagsOf } from '../evaluate/flags-of.js';
import { newestWhole } from '../evaluate/revisions.js';
import { walkSteps } from '../evaluate/walk-steps.js';
import type { RaisedFlag } from '../flag-model.js';
import { flagsBetween } from '../flag-repository.js';
import { withJobLock } from '../job/job-lock.js';
import { type JobModel, jobKey, jobViewer, type RunModel } from '../job/job-model.js';
import { completeRun, findJob, findRun, setJobLive } from '../job/job-repository.js';
import { DEFAULT_RULES } from '../rules/rules-file.js';
import { rulesText, type ScreeningRules } from '../rules/screening-rules.js';

/** A job by its name, and whose eyes it sees with. */
export interface NamedJob {
  readonly name: string;
  readonly clearance: Marking;
}

/** What a run is asked for. */
export interface RunOptions extends EvaluationOptions {
  /** The job's rules from those it has; as it has them where left out. */
  readonly rulesFrom?: ((held: ScreeningRules) => ScreeningRules) | undefined;
  /** Whether the service evaluates the job by itself from here on; as it does, and at first it does, where left out. */
  readonly live?: boolean | undefined;
  /** The id of the run; a random one where left out. */
  readonly id?: string | undefined;
  /** Takes the flags of the run, in their order, before the run counts as reported. */
  readonly report: (flags: readonly RaisedFlag[]) => Promise<void>;
  /** Told when all of them were reported, before the run counts as such: what was reported is to be safe by then. */
  readonly finish?: () => Promise<void>;
}

/** What came of a run. */
export interface RunOutcome {
  readonly job: JobModel;
  /** Null where nothing was recorded: the run was stopped early, or was not to be recorded. */
  readonly run: RunModel | null;
  /** How many flags were reported. */
  readonly flags: number;
  /** True where the job was begun now. */
  readonly isBaseline: boolean;
  /** True where the signal stopped it before it was done. */
  readonly isStopped: boolean;
}

/** The rules that a run asks for, from those held. */
type RulesFrom = NonNullable<RunOptions['rulesFrom']>;
const asHeld: RulesFrom = (held) => held;

/** Reports the flags of a job between two numbers; answers how many there were. */
async function reportBetween(database: Database, job: string, after: number, upTo: number, { report }: RunOptions) {
  let flags = 0;
  for await (const page of flagsBetween(database, job, after, upTo)) {
    await report(page);
    flags += page.length;
  }
  return flags;
}

/**
 * Runs a job: raises its flags up to now, reports those that no run has reported, and notes that. Ended before that, the next run reports them again.
 * @throws Locked where another evaluates the job
 */
export async function runJob(database: Database, named: NamedJob, options: RunOptions): Promise<RunOutcome> {
  const { rulesFrom = asHeld, live } = options;
  const key = jobKey(named.name, named.clearance);
  return withJobLock(database, { key, name: named.name }, async () => {
    const { now: startedAt } = await openView(database, jobViewer(named));
    const { job: opened, isNew } = await openJob(database, named, rulesFrom(DEFAULT_RULES), live);
    if (live !== undefined && live !== opened.isLive) await setJobLive(database, opened, live);
    const job = isNew ? opened : await evaluateJob(database, opened, rulesFrom(opened.rules), options);
    if (options.signal?.aborted) return { job, run: null, flags: 0, isBaseline: isNew, isStopped: true };
    const from = job.reported;
    const flags = await reportBetween(database, key, from.flag, job.raised, options);
    await options.finish?.();
    const { now: completedAt } = await openView(database, jobViewer(named));
    const to = { ...job.point, flag: job.raised };
    const { id = randomUUID() } = options;
    const run: RunModel = { id, job: key, from, to, startedAt, completedAt, raised: flags, isBaseline: isNew };
    await completeRun(database, run);
    return { job: { ...job, reported: to }, run, flags, isBaseline: isNew, isStopped: false };
  });
}

/** What a run would report, from a point or from where the job last reported; nothing is recorded. */
export async function dryRun(
  database: Database,
  named: NamedJob,
  since: StepPoint | null,
  options: RunOptions,
): Promise<RunOutcome | null> {
  const { rulesFrom = asHeld, report, onSteps } = options;
  const newest = await newestWhole(database);
  const view = await openView(database, jobViewer(named));
  const held = await findJob(database, jobKey(named.name, named.clearance));
  if (held === null && since === null) return null;
  const rules = rulesFrom(held?.rules ?? DEFAULT_RULES);
  const key = jobKey(named.name, named.clearance);
  const ruleChanges = (held?.ruleChanges ?? 0) + (held !== null && rulesText(rules) !== rulesText(held.rules) ? 1 : 0);
  const maker = { job: key, tokenKey: view.tokenKey, raise: rules.raise, ruleChanges };
  let flags = 0;
  const tell = async (raised: readonly RaisedFlag[]) => {
    if (raised.length > 0) await report(raised);
    flags += raised.length;
  };
  if (since === null && held !== null) {
    flags += await reportBetween(database, key, held.reported.flag, held.raised, options);
    if (ruleChanges !== held.ruleChanges)
      await tell(flagsOf(maker, await changesOfRules(database, held, rules, view, options)));
  }
  const from = since ?? (held as JobModel).point;
  const walk = { from, rules, markings: view.markings, newest, now: view.now };
  for await (const { changes, done } of walkSteps(database, walk, options)) {
    await tell(flagsOf(maker, changes));
    onSteps?.(done);
  }
  const isStopped = options.signal?.aborted ?? false;
  if (!isStopped) await options.finish?.();
  const reported = { ...from, flag: 0 };
  const job = held ?? { key, ...named, rules, isLive: false, ruleChanges, point: from, raised: 0, reported };
  return { job, run: null, flags, isBaseline: false, isStopped };
}

/**
 * Reports again what a run reported.
 * @throws BadUserInput where the job has no such run
 */
export async function replayRun(
  database: Database,
  named: NamedJob,
  id: string,
  options: RunOptions,
): Promise<RunOutcome> {
  const key = jobKey(named.name, named.clearance);
  const [run, job] = [await findRun(database, id), await findJob(database, key)];
  if (run === null || job === null || run.job !== key)
    throw new BadUserInput('--replay', `the job '${named.name}' has no run ${id}.`);
  const flags = await reportBetween(database, key, run.from.flag, run.to.flag, options);
  await options.finish?.();
  return { job, run, flags, isBaseline: false, isStopped: false };
}
