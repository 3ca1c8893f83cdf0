import type { CompactGraph } from '../compact-graph.js';
import { compareEntities, sortedEntities } from '../overlay/order.js';
import type { Sight } from './sight.js';

const NOBODY: readonly number[] = [];

/** Which entities are one, as somebody sees it at a time: the one of the least id stands for all. */
export class MergedEntities {
  readonly #graph: CompactGraph;
  /** The one that stands for an entity, where that is another. */
  readonly #stands = new Map<number, number>();
  /** Of one that stands for others: all of them by their ids, itself first. */
  readonly #members = new Map<number, number[]>();

  /** @param disputed true where a merge counts that somebody denies */
  constructor(graph: CompactGraph, sight: Sight, disputed: boolean) {
    const { merges } = graph;
    const { a, b, refutes } = merges;
    this.#graph = graph;
    for (let start = 0, end = 0; start < a.length; start = end) {
      let said = false;
      let denied = false;
      for (end = start; end < a.length && a[end] === a[start] && b[end] === b[start]; end += 1) {
        if (!sight.holds(merges, end)) continue;
        if (refutes[end] === 0) said = true;
        else denied = true;
      }
      const [one, other] = [a[start] as number, b[start] as number];
      if (said && (disputed || !denied) && sight.seesEntity(one) && sight.seesEntity(other)) this.#join(one, other);
    }
  }

  /** How many entities another stands for. */
  get size(): number {
    return this.#stands.size;
  }

  /** The entity that stands for another; itself where it is one with no other. */
  standsFor(entity: number): number {
    return this.#stands.get(entity) ?? entity;
  }

  /** True where another stands for the entity. */
  isRedirected(entity: number): boolean {
    return this.#stands.has(entity);
  }

  /** All that an entity stands for, itself first; empty where it stands for itself only. */
  membersOf(entity: number): readonly number[] {
    return this.#members.get(entity) ?? NOBODY;
  }

  /** True where the same entities are one with each other. */
  equals(other: MergedEntities): boolean {
    if (this.size !== other.size) return false;
    for (const [entity, kept] of this.#stands) if (other.#stands.get(entity) !== kept) return false;
    return true;
  }

  /** Those that stand for others. */
  standing(): Iterable<number> {
    return this.#members.keys();
  }

  #join(one: number, other: number): void {
    const [x, y] = [this.standsFor(one), this.standsFor(other)];
    if (x === y) return;
    const [kept, lost] = compareEntities(this.#graph, x, y) < 0 ? [x, y] : [y, x];
    const members = [...(this.#members.get(kept) ?? [kept]), ...(this.#members.get(lost) ?? [lost])];
    sortedEntities(this.#graph, members);
    this.#members.delete(lost);
    this.#members.set(kept, members);
    for (const member of members) if (member !== kept) this.#stands.set(member, kept);
  }
}
