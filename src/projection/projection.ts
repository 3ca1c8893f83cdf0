import type { CompactGraph } from '../graph/compact-graph.js';
import { compact } from '../graph/overlay/compact.js';
import type { Database } from '../neo4j/database.js';
import { compareWithDatabase } from './comparison.js';
import { loadNewest, readSaved } from './first-graph.js';
import { GraphFollower, type Look } from './graph-follower.js';
import type { GraphVersion, HeldGraph } from './graph-version.js';
import { HeldVersions } from './held-versions.js';
import type { OnLoad } from './load-graph.js';
import { OneAtATime } from './one-at-a-time.js';
import { Pause } from './pause.js';
import { COMPARE_EVERY, type ProjectionLog, type ProjectionOptions, SAVE_EVERY, SILENT } from './projection-options.js';
import { isHalfFull } from './room-left.js';
import { saveProjection } from './saved-projection.js';
import { Waiting } from './waiting.js';

export type { GraphVersion, HeldGraph } from './graph-version.js';
export type { ProjectionLog, ProjectionOptions } from './projection-options.js';

const SHORTEST = 50;
const LONGEST = 1_000;

/** A compact graph that follows Neo4j: loaded or read from where it was saved, kept true by the feed of changes, compared from time to time. */
export class Projection {
  readonly #database: Database;
  readonly #options: ProjectionOptions;
  readonly #log: ProjectionLog;
  readonly #mark: string;
  readonly #versions: HeldVersions;
  readonly #waiting = new Waiting<GraphVersion>();
  readonly #pause = new Pause();
  readonly #turns = new OneAtATime();
  readonly #listeners = new Set<(version: GraphVersion) => void>();
  readonly #stop = new AbortController();
  #follower: GraphFollower;
  #running: Promise<void> = Promise.resolve();
  /** A comparison or a load that runs beside. */
  #beside: Promise<void> | null = null;
  #compared: number;
  #saved: { readonly revision: number; readonly at: number };
  /** What a load did not mend. */
  #unmended = '';

  private constructor(
    database: Database,
    options: ProjectionOptions,
    mark: string,
    held: HeldGraph,
    wasSaved: boolean,
  ) {
    this.#database = database;
    this.#options = options;
    this.#log = options.log ?? SILENT;
    this.#mark = mark;
    this.#versions = new HeldVersions(held);
    // Its newest revision may not have been there whole when it was saved.
    this.#follower = new GraphFollower(database, held, wasSaved ? Math.max(0, held.revision - 1) : held.revision);
    this.#saved = { revision: wasSaved ? held.revision : -1, at: Date.now() };
    // What was saved is compared at once: others may have written while nobody followed.
    this.#compared = wasSaved ? 0 : Date.now();
  }

  /**
   * Opens the projection of a database: from what was saved and the changes since, or by a load.
   * @throws TooManyNames, Unavailable, BudgetExceeded where the signal ends it
   */
  static async open(database: Database, options: ProjectionOptions = {}): Promise<Projection> {
    const folder = options.asOf === undefined ? options.folder : undefined;
    const { mark, saved, why } = await readSaved(database, folder);
    if (why !== null) options.log?.warn(`The graph is loaded anew: ${why}.`);
    const held = saved ?? (await loadNewest(database, options));
    const projection = new Projection(database, options, mark, held, saved !== null);
    await projection.#catchUp();
    projection.#running = projection.#run();
    return projection;
  }

  /** The newest version. */
  current(): GraphVersion {
    return this.#versions.current;
  }

  /** The newest version, once it is complete up to a revision. Rejects with the signal's reason, or where the database does not answer. */
  async atLeast(revision: number, signal?: AbortSignal): Promise<GraphVersion> {
    if (this.current().revision >= revision) return this.current();
    const found = this.#waiting.wait((version) => version.revision >= revision, signal);
    this.nudge();
    return found;
  }

  /** The version that answers for a revision; null where none does that is held. */
  at(revision: number): GraphVersion | null {
    return this.#versions.at(revision);
  }

  /** Looks for changes at once, after one of our own. */
  nudge(): void {
    this.#pause.end();
  }

  /** Tells a listener of each new version, until what is returned is called. */
  onChange(listener: (version: GraphVersion) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Compares it with the database now, and loads it anew where they differ. Answers what differed. */
  async compare(): Promise<readonly string[]> {
    const found = await this.#differences();
    if (found.length > 0 && found.join() !== this.#unmended) {
      this.#log.warn(
        `Somebody wrote to the database round the service (${found.join('; ')}); the graph is loaded anew.`,
      );
      await this.#loadAnew(true);
      this.#unmended = (await this.#differences()).join();
    }
    return found;
  }

  /** Saves it now, where there is a folder for it. */
  async save(): Promise<void> {
    const { folder } = this.#options;
    if (folder === undefined) return;
    let written = Promise.resolve();
    // Nothing is applied while it is copied out: later versions are written into the same memory.
    await this.#turns.run(
      () =>
        new Promise<void>((resolve, reject) => {
          const held = this.current();
          written = saveProjection(folder, held, this.#mark, resolve).then(() => {
            this.#saved = { revision: held.revision, at: Date.now() };
          });
          written.catch(reject);
        }),
    );
    await written;
  }

  /** Stops following, and saves what changed. */
  async close(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort(new Error('the projection was closed'));
    this.#pause.end();
    this.#waiting.fail(this.#stop.signal.reason);
    await this.#running;
    await this.#beside;
    this.#versions.drop();
    if (this.#saved.revision !== this.current().revision)
      await this.save().catch((error: unknown) => this.#log.warn(`The graph could not be saved: ${String(error)}.`));
  }

  async #run(): Promise<void> {
    let delay = SHORTEST;
    let failed = false;
    while (!this.#stop.signal.aborted) {
      try {
        const look = await this.#turns.run(() => this.#look());
        if (look === 'LOST') await this.#loadAnew(false);
        delay = look === 'NOTHING' && !this.#waiting.isAny ? Math.min(LONGEST, delay * 1.5) : SHORTEST;
        failed = false;
        this.#tendBeside();
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        if (!failed) this.#log.warn(`The changes of the graph cannot be followed now: ${String(error)}.`);
        failed = true;
        this.#waiting.fail(error);
        delay = LONGEST;
      }
      if (await this.#pause.take(delay)) delay = SHORTEST;
    }
  }

  async #look(): Promise<Look> {
    const follower = this.#follower;
    const look = await follower.look();
    if (look === 'CHANGED' || look === 'COMPACTED') this.#publish(this.#versions.put(follower.held));
    return look;
  }

  #publish(version: GraphVersion): void {
    for (const listener of this.#listeners) listener(version);
    this.#waiting.tell(version);
  }

  /** Follows the first graph to the newest revision, before anybody asks. */
  async #catchUp(): Promise<void> {
    const look = await this.#look();
    if (look === 'LOST') await this.#loadAnew(false, this.#options.onProgress);
  }

  #differences(): Promise<string[]> {
    const catchUp = () => this.#turns.run(() => this.#look());
    return compareWithDatabase(this.#database, () => this.current(), catchUp, this.#stop.signal);
  }

  /** Loads another graph beside the one that answers meanwhile, and puts it in its place. */
  async #loadAnew(isWrong: boolean, onProgress?: OnLoad): Promise<void> {
    const { signal } = this.#stop;
    const began = performance.now();
    // Where the one before was right as far as it went, it is kept for a while.
    const put = (held: HeldGraph) =>
      isWrong || held.revision < this.current().revision ? this.#versions.replace(held) : this.#versions.put(held);
    while (!(await this.#takeOver(await loadNewest(this.#database, { onProgress, signal }), put)));
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    this.#log.info(`The graph was loaded anew as of revision ${this.current().revision} in ${seconds} s.`);
  }

  /** Builds the graph anew beside the one that answers meanwhile, so that there is room for changes. */
  async #compact(): Promise<void> {
    const { graph, ids, codes, revision } = this.current();
    const { compact: elsewhere = async (full: CompactGraph) => compact(full) } = this.#options;
    const compacted = await elsewhere(graph);
    const held = { graph: compacted.graph, ids: ids.renumber(compacted.numbers), codes, base: revision, revision };
    await this.#takeOver(held, (followed) => this.#versions.put(followed), Math.max(0, revision - 1));
  }

  /** Follows another graph to the newest revision and puts it in the place of the one there is; false where too much changed for that. */
  #takeOver(held: HeldGraph, put: (held: HeldGraph) => GraphVersion, settled = held.revision): Promise<boolean> {
    return this.#turns.run(async () => {
      const follower = new GraphFollower(this.#database, held, settled);
      if ((await follower.look()) === 'LOST') return false;
      this.#follower = follower;
      this.#publish(put(follower.held));
      return true;
    });
  }

  #tendBeside(): void {
    if (this.#beside) return;
    const { compareEvery = COMPARE_EVERY, saveEvery = SAVE_EVERY, folder } = this.#options;
    const now = Date.now();
    const isChanged = folder !== undefined && this.current().revision !== this.#saved.revision;
    const works: (() => Promise<unknown>)[] = isHalfFull(this.current().graph) ? [() => this.#compact()] : [];
    if (isChanged && (this.#saved.revision < 0 || now - this.#saved.at >= saveEvery)) works.push(() => this.save());
    if (compareEvery > 0 && now - this.#compared >= compareEvery) {
      this.#compared = now;
      works.push(() => this.compare());
    }
    if (works.length === 0) return;
    this.#beside = works
      .reduce((before, work) => before.then(async () => void (await work())), Promise.resolve())
      .catch((error: unknown) => {
        this.#saved = { ...this.#saved, revision: Math.max(0, this.#saved.revision), at: now };
        if (!this.#stop.signal.aborted) this.#log.warn(`The graph could not be compared or saved: ${String(error)}.`);
      })
      .finally(() => {
        this.#beside = null;
      });
  }
}
