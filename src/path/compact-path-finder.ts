import type { Engine } from '../engine/engine.js';
import type { Allowance, Answer, Task, TaskKind, Tasks } from '../engine/task.js';
import type { View } from '../neo4j/view.js';
import type { GraphVersion } from '../projection/graph-version.js';
import { nearestOf, rowsAfter } from '../screening/screened-rows.js';
import type {
  CountedLinks,
  FoundChart,
  FoundPath,
  FoundPaths,
  PathFinder,
  PathsQuestion,
  ScreenedPair,
  Screening,
  ScreeningQuestion,
  WalkQuestion,
} from './path-finder.js';
import { tooLong } from './question-ends.js';
import { throwIfEnded } from './walk/slices.js';

/** Where versions of the compact graph come from, kept true by what is written. */
export interface GraphSource {
  /** A version that holds everything up to a revision, as soon as there is one. */
  atLeast(revision: number, signal?: AbortSignal): Promise<GraphVersion>;
  /** A version that answers as of a revision; null for one that is older than what is held. */
  at(revision: number): GraphVersion | null;
  /** Takes in what was written by now. */
  catchUp(): Promise<void>;
}

/** What questions may cost. */
export interface EngineBudget {
  readonly question: Allowance;
  /** Of a screening, which asks about everybody. */
  readonly screening: Allowance;
}

/** What a question may cost by default. */
export const DEFAULT_ENGINE_BUDGET: EngineBudget = {
  question: { time: 20_000, maxSteps: 100_000_000 },
  screening: { time: 60_000, maxSteps: Number.POSITIVE_INFINITY },
};

/** How long a revision that is to come is waited for, milliseconds. */
const PATIENCE = 3_000;

/** Path search on the compact graph, off the event loop; what is asked as of a time before it is answered by Cypher. */
export class CompactPathFinder implements PathFinder {
  readonly #source: GraphSource;
  readonly #engine: Engine;
  readonly #older: PathFinder;
  readonly #budget: EngineBudget;

  /** @param older answers as of revisions that the compact graph no longer tells apart */
  constructor(source: GraphSource, engine: Engine, older: PathFinder, budget: EngineBudget = DEFAULT_ENGINE_BUDGET) {
    this.#source = source;
    this.#engine = engine;
    this.#older = older;
    this.#budget = budget;
  }

  async paths(question: PathsQuestion): Promise<FoundPaths> {
    const { from, to, order, count, parallel } = question;
    const answer = await this.#ask('paths', question, { from, to, order, count, parallel });
    return answer ?? this.#older.paths(question);
  }

  async connect(question: WalkQuestion & { ids: readonly string[]; pathsPerPair: number }): Promise<FoundChart> {
    const { ids, pathsPerPair } = question;
    return (await this.#ask('connect', question, { ids, pathsPerPair })) ?? this.#older.connect(question);
  }

  async neighbourhood(question: WalkQuestion & { ids: readonly string[]; limit: number }): Promise<FoundChart> {
    const { ids, limit } = question;
    return (await this.#ask('neighbourhood', question, { ids, limit })) ?? this.#older.neighbourhood(question);
  }

  async linkCounts(question: WalkQuestion & { ids: readonly string[] }): Promise<readonly CountedLinks[]> {
    return (await this.#ask('linkCounts', question, { ids: question.ids })) ?? this.#older.linkCounts(question);
  }

  async pairPaths(question: WalkQuestion, pairs: readonly ScreenedPair[]): Promise<readonly (FoundPath | null)[]> {
    return (await this.#ask('pairs', question, { pairs })) ?? this.#older.pairPaths(question, pairs);
  }

  async screen(question: ScreeningQuestion): Promise<Screening> {
    const { groups, departments } = question;
    const table = await this.#ask('screen', question, { groups, departments }, this.#budget.screening);
    if (table === null) return this.#older.screen(question);
    const { searchedHops, hubsSkipped, truncated, unknownIds } = table;
    return {
      totalCount: table.count,
      rowsAfter: (after, most) => rowsAfter(table, after, most),
      nearest: () => nearestOf(table),
      pathsOf: (pairs, signal) => this.pairPaths({ ...question, signal }, pairs),
      searchedHops,
      hubsSkipped,
      truncated,
      unknownIds,
    };
  }

  catchUp(): Promise<void> {
    return this.#source.catchUp();
  }

  /**
   * A version that answers a view, and as of which revision: where the graph was loaded after the newest change that the viewer sees, as of one by which
   * they see the same. Were it left to Cypher, what is hidden would be told by how the answer comes.
   */
  async #versionFor({ revision, sameUpTo = revision }: View, signal: AbortSignal | undefined) {
    const version = this.#source.at(revision) ?? (await this.#wait(revision, signal));
    if (version !== null || sameUpTo === revision) return { version, revision };
    const later = this.#source.at(sameUpTo) ?? (await this.#wait(sameUpTo, signal));
    return { version: later, revision: sameUpTo };
  }

  /** Waits for a revision that is to come; null for one that is gone, or does not come soon: a load may take minutes. */
  async #wait(revision: number, signal: AbortSignal | undefined): Promise<GraphVersion | null> {
    const patience = AbortSignal.timeout(PATIENCE);
    try {
      await this.#source.atLeast(revision, signal ? AbortSignal.any([signal, patience]) : patience);
    } catch (error) {
      throwIfEnded(signal);
      if (!patience.aborted) throw error;
    }
    return this.#source.at(revision);
  }

  /**
   * Null where the compact graph does not answer as of the question's revision.
   * @throws BudgetExceeded where the question's time was over before anything was found
   */
  async #ask<Kind extends TaskKind>(
    kind: Kind,
    { view, time, filter, within, signal }: WalkQuestion,
    question: Tasks[Kind]['question'],
    allowance: Allowance = this.#budget.question,
  ): Promise<Tasks[Kind]['found'] | null> {
    const { markings, hidden, viewer } = view;
    const { version, revision } = await this.#versionFor(view, signal);
    if (version === null) return null;
    const task = {
      kind,
      walk: { markings, hidden, revision, time, filter, within },
      question,
    } as unknown as Task<Kind>;
    const asking = { caller: viewer.subject, allowance, signal };
    const { found, nothing }: Answer<Tasks[Kind]['found']> = await this.#engine.ask(version, task, asking);
    if (nothing) throw tooLong();
    return found;
  }
}
