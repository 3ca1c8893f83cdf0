import DataLoader from 'dataloader';
import { maySee } from '../auth/viewer.js';
import type { Context } from '../server/context.js';
import type { FlagEventModel } from './flag-model.js';
import { type CountedCause, countCauses, type FlagSight, findHistory } from './flag-repository.js';
import type { JobModel } from './job/job-model.js';
import { findJobs } from './job/job-repository.js';

/** What a request sees of flags, read once. */
export class SeenFlags {
  readonly #context: Context;
  #jobs: Promise<readonly JobModel[]> | undefined;
  readonly history: DataLoader<string, FlagEventModel[]>;
  readonly causes: DataLoader<string, CountedCause | null>;

  constructor(context: Context) {
    this.#context = context;
    const { database } = context;
    // What is decided meanwhile is to be seen by the request that decided it: nothing is kept.
    this.history = new DataLoader((ids) => findHistory(database, ids), { cache: false });
    this.causes = new DataLoader(async (keys) => countCauses(database, await this.sight(), keys), { cache: false });
  }

  /** The jobs whose flags the viewer sees, by name: those of no higher clearance than theirs. */
  jobs(): Promise<readonly JobModel[]> {
    const { database, viewer } = this.#context;
    this.#jobs ??= findJobs(database).then((jobs) => jobs.filter(({ clearance }) => maySee(viewer, clearance)));
    return this.#jobs;
  }

  /** Reads the jobs anew, after a run. */
  forgetJobs(): void {
    this.#jobs = undefined;
  }

  /**
   * Whose flags are looked at, and by whom.
   * @param names of jobs; null: all that the viewer sees
   */
  async sight(names: readonly string[] | null = null): Promise<FlagSight> {
    const jobs = await this.jobs();
    const named = names === null ? jobs : jobs.filter(({ name }) => names.includes(name));
    const { markings, hidden, now } = this.#context.view;
    return { jobs: named.map(({ key }) => key), markings, hidden, now };
  }
}

const seen = new WeakMap<Context, SeenFlags>();

/** What the request of a context sees of flags. */
export function seenFlags(context: Context): SeenFlags {
  const held = seen.get(context) ?? new SeenFlags(context);
  seen.set(context, held);
  return held;
}
