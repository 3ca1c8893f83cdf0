import type { AssertionCore } from '../link/assertion.js';
import { LINK_KINDS } from '../link/link-kind.js';
import type { Database } from '../neo4j/database.js';
import { type VisibilityParams, visibility } from '../neo4j/view.js';
import { type AssertionTuple, type FactsRow, facts, frontier, linksAmong } from './cypher-statements.js';
import type { WalkQuestion } from './path-finder.js';
import { edgeOf, foldLinks, type NodeLink, passesFilter } from './walk/fold-edges.js';
import { WalkGraph, type WalkNode } from './walk/walk-graph.js';

/** How much a search may load, and until when (`performance.now()` milliseconds). */
export interface LoadBudget {
  readonly maxLinks: number;
  readonly deadline: number;
}

const CHUNK = 4_000;
const DIRECTED_KINDS = Object.entries(LINK_KINDS).flatMap(([kind, { directed }]) => (directed ? kind : []));

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

function toCore(entity: string, tuple: AssertionTuple): AssertionCore {
  const [other, kind, outgoing, subkind, provenance, refutes, declarant, context, confidence, validFrom, validTo] =
    tuple;
  const [, , , , , , , , , , , knownFrom, firstKnownFrom] = tuple;
  const ends = outgoing ? { from: entity, to: other } : { from: other, to: entity };
  const dates = { validFrom, validTo, knownFrom, firstKnownFrom };
  return { kind, subkind, ...ends, provenance, refutes, declarant, context, confidence, ...dates };
}

/** Loads the graph around what a question asks for, one Cypher statement a hop, into a `WalkGraph`. */
export class Explorer {
  readonly graph: WalkGraph;
  readonly #database: Database;
  readonly #question: WalkQuestion;
  readonly #budget: LoadBudget;
  readonly #params: VisibilityParams;
  readonly #ends = new Set<number>();
  /** Nodes all of whose links were added. */
  readonly #joined = new Set<number>();
  #links = 0;
  /** True once the budget ended the loading. */
  truncated = false;

  constructor(database: Database, question: WalkQuestion, budget: LoadBudget) {
    this.#database = database;
    this.#question = question;
    this.#budget = budget;
    this.#params = visibility(question.view, question.time);
    this.graph = new WalkGraph(question.filter.maxDegree);
  }

  /** Milliseconds that are left. */
  get timeLeft(): number {
    return this.#budget.deadline - performance.now();
  }

  /** Loads what is known of entities, and of those that are one with them. Unknown and invisible ids are passed over. */
  async admit(ids: Iterable<string>): Promise<void> {
    const rows = new Map<string, FactsRow>();
    let wanted = [...new Set(ids)].filter((id) => this.graph.indexOf(id) === undefined);
    while (wanted.length > 0) {
      const batches = await Promise.all(chunks(wanted).map((chunk) => this.#read(facts, { ids: chunk })));
      for (const row of batches.flat()) rows.set(row.id, row);
      wanted = [...new Set(batches.flat().flatMap((row) => this.#merged(row)))].filter((id) => !rows.has(id));
    }
    const done = new Set<string>();
    for (const id of rows.keys()) if (!done.has(id)) this.graph.addNode(this.#gather(id, rows, done));
  }

  /** Loads an entity as an end of the question: its links are loaded however many they are. Null where it is not there to see. */
  async admitEnds(ids: readonly string[]): Promise<(number | null)[]> {
    await this.admit(ids);
    const nodes = ids.map((id) => this.graph.indexOf(id) ?? null);
    for (const node of nodes) if (node !== null) this.#ends.add(node);
    return nodes;
  }

  /** Loads the links of nodes that have not been asked for theirs. */
  async expand(nodes: Iterable<number>): Promise<void> {
    const wanted = [...new Set(nodes)].filter((node) => !this.graph.isExpanded(node));
    for (const chunk of chunks(wanted)) {
      if (this.#spent()) return;
      const members = chunk.flatMap((node) => this.#node(node).members);
      const ends = chunk.filter((node) => this.#ends.has(node)).flatMap((node) => this.#node(node).members);
      const { maxDegree } = this.#question.filter;
      const rows = await this.#read(frontier, { ids: members, ends, maxDegree, directedKinds: DIRECTED_KINDS });
      await this.admit(rows.flatMap((row) => row.assertions.map(([other]) => other)));
      const byNode = new Map<number, { assertions: AssertionCore[]; withheld: number }>();
      for (const node of chunk) byNode.set(node, { assertions: [], withheld: 0 });
      for (const row of rows) {
        const own = byNode.get(this.graph.indexOf(row.id) as number);
        if (!own) continue;
        if (row.degree > 0 && row.assertions.length === 0) own.withheld += row.degree;
        for (const tuple of row.assertions) own.assertions.push(toCore(row.id, tuple));
      }
      for (const [node, own] of byNode) this.#join(node, own.assertions, own.withheld);
    }
  }

  /** Loads the links among nodes that were not expanded, so that a chart shows them. */
  async joinAmong(nodes: Iterable<number>): Promise<void> {
    const bare = new Set([...nodes].filter((node) => !this.graph.isExpanded(node)));
    const ids = [...bare].flatMap((node) => this.#node(node).members);
    if (ids.length === 0 || this.#spent()) return;
    const rows = await this.#read(linksAmong, { ids });
    const links = this.#fold(rows.flatMap((row) => row.assertions.map((tuple) => toCore(row.id, tuple))));
    for (const link of links) {
      const [from, to] = [this.graph.indexOf(link.key.from) as number, this.graph.indexOf(link.key.to) as number];
      if (from !== to && passesFilter(link.key, link.folded, this.#question.filter))
        this.graph.addEdge(from, edgeOf(link, to));
    }
  }

  #join(node: number, assertions: AssertionCore[], withheld: number): void {
    const links = this.#fold(assertions).flatMap((link) => {
      const other = this.#node(node).members.includes(link.key.from) ? link.key.to : link.key.from;
      const to = this.graph.indexOf(other);
      return to === undefined || to === node ? [] : [{ link, to }];
    });
    for (const { link, to } of links) {
      // A link between two expanded nodes comes with both: the one that was expanded first has added it.
      if (withheld > 0 || this.#joined.has(to)) continue;
      if (passesFilter(link.key, link.folded, this.#question.filter)) this.graph.addEdge(node, edgeOf(link, to));
    }
    if (withheld === 0) this.#joined.add(node);
    this.#links += links.length;
    this.graph.setDegree(node, withheld + links.length);
  }

  #fold(assertions: AssertionCore[]): NodeLink[] {
    return foldLinks(assertions, (id) => {
      const index = this.graph.indexOf(id);
      return index !== undefined && this.#node(index).employed;
    });
  }

  #node(index: number): WalkNode {
    return this.graph.nodes[index] as WalkNode;
  }

  #spent(): boolean {
    this.#question.signal?.throwIfAborted();
    if (this.#links > this.#budget.maxLinks || this.timeLeft <= 0) this.truncated = true;
    return this.truncated;
  }

  #merged(row: FactsRow): string[] {
    const { disputedMerges } = this.#question.filter;
    const refuted = new Set(row.sameAs.flatMap(([id, refutes]) => (refutes ? id : [])));
    return row.sameAs.flatMap(([id, refutes]) => (!refutes && (disputedMerges || !refuted.has(id)) ? id : []));
  }

  #gather(id: string, rows: ReadonlyMap<string, FactsRow>, done: Set<string>): WalkNode {
    const members: FactsRow[] = [];
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const row = rows.get(next);
      if (!row || done.has(next)) continue;
      done.add(next);
      members.push(row);
      open.push(...this.#merged(row));
    }
    const ids = members.map((row) => row.id).sort();
    const { filter } = this.#question;
    const { kind, groupKind } = members[0] as FactsRow;
    return {
      id: ids[0] as string,
      members: ids,
      kind,
      groupKind,
      employed: members.some((row) => row.employed),
      statuses: [...new Set(members.flatMap((row) => row.statuses))],
      mayPass: filter.through.has(kind) && !ids.some((member) => filter.avoid.has(member)),
    };
  }

  #read<P extends object, R>(
    what: { name: string; text: string; types?: { params: P; row: R } },
    params: Omit<P, keyof VisibilityParams>,
  ) {
    const all = { ...this.#params, ...params } as unknown as P;
    const timeout = Math.max(1, Math.ceil(this.timeLeft));
    return this.#database.read(what, all, { timeout, signal: this.#question.signal });
  }
}
