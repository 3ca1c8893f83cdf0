import { Conflict, Locked } from '../../errors.js';
import type { Database } from '../../neo4j/database.js';
import { openView, type View } from '../../neo4j/view.js';
import { commitBatch, standsAs } from '../evaluate/commit-batch.js';
import { JobGraph, type JobGraphOptions } from '../evaluate/job-graph.js';
import { newestWhole } from '../evaluate/revisions.js';
import { MARGIN, StepWalker } from '../evaluate/step-walker.js';
import { holdLock, withJobLock } from '../job/job-lock.js';
import { type JobModel, jobViewer } from '../job/job-model.js';
import { findJobs } from '../job/job-repository.js';

/** What a look at the live jobs came to. */
export interface LiveLook {
  /** How many flags were raised. */
  readonly raised: number;
  /** True where a run has a job, so that it is to be looked at again soon. */
  readonly isBusy: boolean;
}

/** A job that is ready for its next step. */
interface WarmJob {
  readonly walker: StepWalker;
  /** As it was read or committed last. */
  readonly job: JobModel;
  readonly markings: string;
  /** The newest revision that was walked to. */
  readonly seen: number;
  /** No instant before this one, seconds, is a step. */
  readonly due: number;
}

/** Milliseconds that a run is given to let go of a job: it has it for longer anyway. */
const PATIENCE = 100;
/** Seconds ahead that the next instant is looked for. */
const HORIZON = 3_600;

function markingsOf({ markings }: View): string {
  return [...markings].sort((a, b) => a - b).join();
}

/** Evaluates every live job as changes come, on one graph that is kept; at most one of these is to be at work on a database. */
export class LiveEvaluator {
  readonly #database: Database;
  readonly #options: JobGraphOptions;
  readonly #warm = new Map<string, WarmJob>();
  /** Keys of jobs that a run has. */
  readonly #busy = new Set<string>();
  #graph: JobGraph | null = null;

  constructor(database: Database, options: JobGraphOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** Takes every step that is there by now, of every live job. */
  async look(): Promise<LiveLook> {
    // What was there before the jobs were read is before whatever rules and points they have.
    const newest = await newestWhole(this.#database);
    const jobs = (await findJobs(this.#database)).filter(({ isLive }) => isLive);
    const keys = new Set(jobs.map(({ key }) => key));
    for (const held of [this.#warm, this.#busy]) for (const key of held.keys()) if (!keys.has(key)) held.delete(key);
    let raised = 0;
    // The one that is farthest back comes first: a graph that answers for it answers for all.
    for (const job of jobs.sort((a, b) => a.point.revision - b.point.revision)) {
      if (this.#options.signal?.aborted) break;
      if (!(await this.#isTaken(job))) raised += await this.#advance(job, newest);
    }
    if (jobs.length === 0) this.#graph = null;
    return { raised, isBusy: this.#busy.size > 0 };
  }

  /** True where a run had the job, and has it still. */
  async #isTaken({ key }: JobModel): Promise<boolean> {
    if (!this.#busy.has(key)) return false;
    const held = await holdLock(this.#database, key, PATIENCE);
    if (held === null) return true;
    await held.release();
    this.#busy.delete(key);
    return false;
  }

  /** Takes the steps of a job; answers how many flags they raised. */
  async #advance(job: JobModel, newest: number): Promise<number> {
    const view = await openView(this.#database, jobViewer(job));
    this.#graph ??= await JobGraph.open(this.#database, job.point, this.#options);
    const { walker, seen, due, markings } = this.#warmed(job, view, this.#graph);
    if (newest <= seen && view.now - MARGIN < due) return 0;
    let moved = job;
    this.#warm.delete(job.key);
    try {
      for await (const { changes, to } of walker.walk({ newest, now: view.now }, this.#options)) {
        const commit = () => commitBatch(this.#database, moved, { changes, to }, view);
        moved = await withJobLock(this.#database, job, commit, PATIENCE);
      }
    } catch (error) {
      // A run has it, or had it meanwhile: what it does not raise is found again from where it leaves the job.
      if (error instanceof Locked) this.#busy.add(job.key);
      else if (!(error instanceof Conflict)) throw error;
      return moved.raised - job.raised;
    }
    walker.warm();
    const end = view.now + HORIZON;
    this.#warm.set(job.key, { walker, job: moved, markings, seen: newest, due: walker.nextInstant(end) ?? end });
    return moved.raised - job.raised;
  }

  /** A job as it was left; taken up anew where somebody else moved it on, or it sees other markings. */
  #warmed(job: JobModel, view: View, graph: JobGraph): WarmJob {
    const markings = markingsOf(view);
    const held = this.#warm.get(job.key);
    if (held !== undefined && standsAs(held.job, job) && held.markings === markings) return held;
    const walker = new StepWalker(this.#database, graph, {
      from: job.point,
      rules: job.rules,
      markings: view.markings,
    });
    return { walker, job, markings, seen: -1, due: Number.NEGATIVE_INFINITY };
  }
}
