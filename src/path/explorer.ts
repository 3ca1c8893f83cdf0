import { BudgetExceeded } from '../errors.js';
import type { GroupStatus } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import type { Statement } from '../neo4j/statement.js';
import { type VisibilityParams, visibility } from '../neo4j/view.js';
import { DIRECTED_KINDS } from './assertion-tuples.js';
import {
  type FactsRow,
  type FrontierRow,
  facts,
  frontier,
  linksAmong,
  type NeighbourTuple,
} from './cypher-statements.js';
import { periodOf } from './found.js';
import { LinkJoiner } from './link-joiner.js';
import { gatherMerged, mergedWith, walkNode } from './merged-nodes.js';
import type { WalkQuestion } from './path-finder.js';
import { inSlices, throwIfEnded } from './walk/slices.js';
import { WalkGraph } from './walk/walk-graph.js';

/** How much a search may load, and until when (`performance.now()` milliseconds). */
export interface LoadBudget {
  readonly maxLinks: number;
  readonly deadline: number;
}

const CHUNK = 500;
const CHUNKS_AT_ONCE = 2;

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

/** Loads the graph around what a question asks for, one Cypher statement a hop, into a `WalkGraph`. */
export class Explorer {
  readonly graph: WalkGraph;
  readonly question: WalkQuestion;
  /** `performance.now()` milliseconds at which the question's time is over. */
  readonly deadline: number;
  readonly #database: Database;
  readonly #maxLinks: number;
  readonly #params: VisibilityParams;
  readonly #links: LinkJoiner;
  readonly #ends = new Set<number>();
  readonly #statuses = new Map<number, readonly GroupStatus[]>();
  /** True once the budget ended the loading. */
  truncated = false;

  constructor(database: Database, question: WalkQuestion, budget: LoadBudget) {
    this.#database = database;
    this.question = question;
    this.deadline = budget.deadline;
    this.#maxLinks = budget.maxLinks;
    this.#params = visibility(question.view, question.time);
    this.graph = new WalkGraph(question.filter.maxDegree);
    this.#links = new LinkJoiner(this.graph, question.filter);
  }

  /** The statuses of a group that was admitted by its id, at the time. */
  statusesOf(node: number): readonly GroupStatus[] {
    return this.#statuses.get(node) ?? [];
  }

  /**
   * Loads what is known of entities, and of those that are one with them. Unknown and invisible ids are passed over.
   * @throws BudgetExceeded where the question's time is over
   */
  async admit(ids: Iterable<string>): Promise<void> {
    const { filter } = this.question;
    const rows = new Map<string, FactsRow>();
    let wanted = [...new Set(ids)].filter((id) => this.graph.indexOf(id) === undefined);
    while (wanted.length > 0) {
      const found: FactsRow[] = [];
      for (const chunk of chunks(wanted)) found.push(...(await this.read(facts, { ids: chunk })));
      for (const row of found) rows.set(row.id, row);
      wanted = [...new Set(found.flatMap((row) => mergedWith(row, filter)))].filter((id) => !rows.has(id));
    }
    for (const members of gatherMerged(rows, filter)) {
      // Two chunks may have met the same entity.
      if (members.some(({ id }) => this.graph.indexOf(id) !== undefined)) continue;
      const node = this.graph.addNode(walkNode(members, filter));
      if (members.some(({ employed }) => employed)) this.#links.noteEmployed(node);
      this.#statuses.set(node, [...new Set(members.flatMap(({ statuses }) => statuses))]);
    }
  }

  /**
   * Loads entities as ends of the question: their links are loaded however many they are. What is to be avoided is looked up with them.
   * @returns their nodes in the order of the ids; null for what is not there to see
   * @throws BudgetExceeded where the question's time is over
   */
  async admitEnds(ids: readonly string[]): Promise<(number | null)[]> {
    await this.admit([...ids, ...this.question.filter.avoid]);
    const nodes = ids.map((id) => this.graph.indexOf(id) ?? null);
    for (const node of nodes) if (node !== null) this.#ends.add(node);
    return nodes;
  }

  /**
   * Takes entities that are known to be there as ends; only what may be one with others is looked up.
   * @returns their nodes in the order given
   * @throws BudgetExceeded where the question's time is over
   */
  async admitKnownEnds(known: readonly NeighbourTuple[]): Promise<(number | null)[]> {
    await this.#admitKnown(known);
    const nodes = known.map(([id]) => this.graph.indexOf(id) ?? null);
    for (const node of nodes) if (node !== null) this.#ends.add(node);
    return nodes;
  }

  /** Loads the links of nodes that have not been asked for theirs, as far as the budget allows. */
  async expand(nodes: Iterable<number>): Promise<void> {
    const parts = chunks([...new Set(nodes)].filter((node) => !this.graph.isExpanded(node)));
    const work = async () => {
      for (let part = parts.shift(); part && !this.#isSpent(); part = parts.shift()) await this.#expandChunk(part);
    };
    await this.#withinBudget(async () => {
      // All of them come to an end before the graph is searched, also where one was stopped.
      const ended = await Promise.allSettled(Array.from({ length: CHUNKS_AT_ONCE }, work));
      for (const end of ended) if (end.status === 'rejected') throw end.reason;
    });
  }

  /** Loads the links among nodes that have not got all of theirs, so that a chart shows them. */
  async joinAmong(nodes: Iterable<number>): Promise<void> {
    const bare = [...nodes].filter((node) => !this.#links.hasJoined(node));
    const ids = bare.flatMap((node) => this.graph.node(node).members);
    if (ids.length === 0 || this.#isSpent()) return;
    await this.#withinBudget(async () => this.#links.joinAmong(await this.read(linksAmong, { ids })));
  }

  async #expandChunk(chunk: readonly number[]): Promise<void> {
    const { filter, time } = this.question;
    const membersOf = (nodes: Iterable<number>) => [...nodes].flatMap((node) => this.graph.node(node).members);
    // How many links a merged entity has can only be told from all of its members' links together.
    const isWhole = (node: number) => this.#ends.has(node) || this.graph.node(node).members.length > 1;
    const joined = chunk.flatMap((node) => this.graph.edgesOf(node).map(({ to }) => to));
    const [row] = await this.read(frontier, {
      ids: membersOf(chunk),
      whole: membersOf(chunk.filter(isWhole)),
      joined: membersOf(new Set(joined.filter((node) => this.#links.hasJoined(node)))),
      maxDegree: filter.maxDegree,
      directedKinds: DIRECTED_KINDS,
      askEmployed: filter.declared !== null,
      askDetails: filter.declared !== null || filter.provenance !== null || periodOf(time) !== null,
    });
    const { entities, neighbours } = row as FrontierRow;
    await this.#admitKnown(neighbours);
    await inSlices(this.#links.join(chunk, entities), this.question.signal);
  }

  async #admitKnown(known: readonly NeighbourTuple[]): Promise<void> {
    const { filter } = this.question;
    const merged: string[] = [];
    for (const [id, kind, mayBeMerged, employed] of known) {
      if (this.graph.indexOf(id) !== undefined) continue;
      if (mayBeMerged) merged.push(id);
      else {
        const node = this.graph.addNode(walkNode([{ id, kind }], filter));
        if (employed) this.#links.noteEmployed(node);
      }
    }
    await this.admit(merged);
  }

  #isSpent(): boolean {
    throwIfEnded(this.question.signal);
    if (this.#links.links > this.#maxLinks || performance.now() >= this.deadline) this.truncated = true;
    return this.truncated;
  }

  /** What the server ends at the deadline ends the loading, not the question: something may have been found. */
  async #withinBudget(load: () => Promise<unknown>): Promise<void> {
    try {
      await load();
    } catch (error) {
      throwIfEnded(this.question.signal);
      if (!(error instanceof BudgetExceeded)) throw error;
      this.truncated = true;
    }
  }

  /**
   * Reads what the viewer may see at the time of the question.
   * @throws BudgetExceeded where the question's time is over
   */
  read<Params extends VisibilityParams, Row>(
    what: Statement<Params, Row>,
    params: Omit<Params, keyof VisibilityParams>,
  ): Promise<Row[]> {
    throwIfEnded(this.question.signal);
    const all = { ...this.#params, ...params } as Params;
    const timeout = Math.max(1, Math.ceil(this.deadline - performance.now()));
    return this.#database.read(what, all, { timeout, signal: this.question.signal });
  }
}
