import type { AssertionCore } from '../link/assertion.js';
import { coresOf } from './assertion-tuples.js';
import type { AssertionTuple, FrontierRow } from './cypher-statements.js';
import type { WalkFilter } from './path-finder.js';
import { foldLinks, type NodeLink, passesFilter } from './walk/fold-edges.js';
import type { Slices } from './walk/slices.js';
import type { WalkGraph } from './walk/walk-graph.js';
import { WalkLink } from './walk/walk-link.js';

/** Folds the assertions that were loaded into links, and adds those that count to the graph, each once. */
export class LinkJoiner {
  readonly #graph: WalkGraph;
  readonly #filter: WalkFilter;
  readonly #employed = new Set<number>();
  /** Nodes all of whose links were added. */
  readonly #joined = new Set<number>();
  /** How many links of each node were given so far: all, once it has joined. */
  readonly #degrees = new Map<number, number>();
  #links = 0;

  constructor(graph: WalkGraph, filter: WalkFilter) {
    this.#graph = graph;
    this.#filter = filter;
  }

  /** How many links were loaded. */
  get links(): number {
    return this.#links;
  }

  /** True once all of a node's links were added. */
  hasJoined(node: number): boolean {
    return this.#joined.has(node);
  }

  /** Notes that a node is an employee at the time. */
  noteEmployed(node: number): void {
    this.#employed.add(node);
  }

  /** Adds all links of some nodes, save those of hubs, whose number alone was given. */
  *join(nodes: readonly number[], entities: FrontierRow['entities']): Slices<void> {
    const assertions = entities.flatMap(([id, , tuples]) => coresOf(this.#graph, id, tuples));
    yield;
    for (const link of this.#fold(assertions)) {
      const [from, to] = this.#endsOf(link);
      // A link to what has joined came with that, also where both were asked for at once.
      if (from === to || this.#joined.has(from) || this.#joined.has(to)) continue;
      this.#links += 1;
      for (const end of [from, to]) this.#degrees.set(end, (this.#degrees.get(end) ?? 0) + 1);
      this.#add(from, to, link);
    }
    const hubs = new Map(entities.flatMap(([id, degree]) => (degree === null ? [] : [[id, degree] as const])));
    for (const node of nodes) {
      const hubDegree = hubs.get(this.#graph.node(node).id);
      this.#graph.setDegree(node, hubDegree ?? this.#degrees.get(node) ?? 0);
      if (hubDegree === undefined) this.#joined.add(node);
    }
  }

  /** Adds the links among nodes that have not joined. */
  joinAmong(rows: readonly { readonly id: string; readonly assertions: readonly AssertionTuple[] }[]): void {
    for (const link of this.#fold(rows.flatMap(({ id, assertions }) => coresOf(this.#graph, id, assertions)))) {
      const [from, to] = this.#endsOf(link);
      if (from !== to) this.#add(from, to, link);
    }
  }

  #add(from: number, to: number, { key, folded }: NodeLink): void {
    if (passesFilter(key, folded, this.#filter)) this.#graph.addLink(from, to, new WalkLink(key, folded));
  }

  #endsOf({ key }: NodeLink): [from: number, to: number] {
    return [this.#graph.indexOf(key.from) as number, this.#graph.indexOf(key.to) as number];
  }

  #fold(assertions: readonly AssertionCore[]): NodeLink[] {
    return foldLinks(assertions, (id) => {
      const node = this.#graph.indexOf(id);
      return node !== undefined && this.#employed.has(node);
    });
  }
}
