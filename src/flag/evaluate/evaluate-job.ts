import type { Database } from '../../neo4j/database.js';
import { openView, type View } from '../../neo4j/view.js';
import { type JobModel, jobKey, jobViewer } from '../job/job-model.js';
import { beginJob, findJob } from '../job/job-repository.js';
import { DEFAULT_RULES } from '../rules/rules-file.js';
import { rulesText, type ScreeningRules } from '../rules/screening-rules.js';
import { commitBatch } from './commit-batch.js';
import { JobGraph } from './job-graph.js';
import { newestWhole } from './revisions.js';
import { ruleDifference } from './rule-difference.js';
import type { ToldChange } from './told-change.js';
import { type StepWalkOptions, walkSteps } from './walk-steps.js';

/** How a job is evaluated. */
export interface EvaluationOptions extends StepWalkOptions {
  /** Told how much of the steps is done, 0 to 1. */
  readonly onSteps?: (done: number) => void;
}

/** What other rules change for a job at its point. */
export async function changesOfRules(
  database: Database,
  { point, rules: before }: JobModel,
  after: ScreeningRules,
  view: View,
  options: EvaluationOptions = {},
): Promise<ToldChange[]> {
  const graph = await JobGraph.open(database, point, options);
  return ruleDifference(graph.held, view.markings, { before, after }, point);
}

/**
 * The job of a name and clearance. One that is not there yet is begun now: what is there by then is its baseline, and raises nothing.
 * @param isLive whether the service is to evaluate one that is begun now by itself
 * @returns isNew where it was begun now
 */
export async function openJob(
  database: Database,
  named: Pick<JobModel, 'name' | 'clearance'>,
  rules: ScreeningRules = DEFAULT_RULES,
  isLive = true,
): Promise<{ job: JobModel; isNew: boolean }> {
  const key = jobKey(named.name, named.clearance);
  const held = await findJob(database, key);
  if (held !== null) return { job: held, isNew: false };
  const { now } = await openView(database, jobViewer(named));
  const point = { revision: await newestWhole(database), instant: now };
  return { job: await beginJob(database, { key, ...named, rules, isLive, point }), isNew: true };
}

/**
 * Raises the flags of a job up to now, batch by batch; to be called by one evaluator at a time. Ended at any point, the next one goes on from the last batch.
 * @param rules others for the job from here on; what they change is raised first
 * @returns the job where it is then: short of now where the signal stopped it
 */
export async function evaluateJob(
  database: Database,
  job: JobModel,
  rules: ScreeningRules = job.rules,
  { onSteps, ...options }: EvaluationOptions = {},
): Promise<JobModel> {
  const newest = await newestWhole(database);
  const view = await openView(database, jobViewer(job));
  let moved = job;
  if (rulesText(rules) !== rulesText(job.rules)) {
    const changes = await changesOfRules(database, job, rules, view, options);
    moved = await commitBatch(database, moved, { changes, to: job.point, rules }, view);
  }
  const walk = { from: moved.point, rules: moved.rules, markings: view.markings, newest, now: view.now };
  for await (const { changes, to, done } of walkSteps(database, walk, options)) {
    moved = await commitBatch(database, moved, { changes, to }, view);
    onSteps?.(done);
    if (options.signal?.aborted) break;
  }
  return moved;
}
