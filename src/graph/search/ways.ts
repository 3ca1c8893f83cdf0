import type { CompactGraph } from '../compact-graph.js';
import { compareEntities } from '../overlay/order.js';

/** Words of a way: its cost, and the next entity on it. */
export const WAY = 2;
/** More than the cost of any path. */
const FAR = 2 ** 31 - 1;

/**
 * The best ways from what two sides of a search have come to, each to its own side's end: of those of least cost the one that makes for the least
 * ids from the start on. And the best path there is where the sides meet.
 */
export class Ways {
  /** By entity, `WAY` words. */
  readonly words: Int32Array;
  /** The least cost of a path so far. */
  best = FAR;
  /** The entities of the best path so far at which the sides meet. */
  #near = -1;
  #far = -1;
  readonly #graph: CompactGraph;

  constructor(graph: CompactGraph, words: Int32Array, from: number, to: number) {
    this.#graph = graph;
    this.words = words;
    words[WAY * from] = 0;
    words[WAY * to] = 0;
    words[WAY * from + 1] = from;
    words[WAY * to + 1] = to;
  }

  get haveMet(): boolean {
    return this.#near >= 0;
  }

  /** Says that the way from `entity` may go by `next`, at that cost, beside the one that is known. */
  offer(isNear: boolean, entity: number, next: number, cost: number): void {
    const { words } = this;
    const at = WAY * entity;
    const held = words[at] as number;
    if (cost > held) return;
    const heldNext = words[at + 1] as number;
    if (
      cost === held &&
      (isNear ? this.compareFromStart(next, heldNext) : compareEntities(this.#graph, next, heldNext)) >= 0
    )
      return;
    words[at] = cost;
    words[at + 1] = next;
  }

  /** Says that a side meets the other, by a link from `entity`, which takes its way to that cost, to `met`. */
  meet(isNear: boolean, entity: number, met: number, reached: number): void {
    const cost = reached + (this.words[WAY * met] as number);
    const near = isNear ? entity : met;
    const far = isNear ? met : entity;
    if (cost > this.best) return;
    if (cost === this.best) {
      const order = this.compareFromStart(near, this.#near) || compareEntities(this.#graph, far, this.#far);
      if (order >= 0) return;
    }
    this.best = cost;
    this.#near = near;
    this.#far = far;
  }

  /** The entities of the best path, from the start; null where the sides have not met. */
  path(): number[] | null {
    return this.haveMet ? [...this.fromStart(this.#near), ...this.#way(this.#far)] : null;
  }

  /** The entities of the best way from the start to one that its side has come to. */
  fromStart(entity: number): number[] {
    return this.#way(entity).reverse();
  }

  /** The entities from one on, to the end of its side. */
  #way(entity: number): number[] {
    const way = [entity];
    for (let at = entity; this.words[WAY * at + 1] !== at; way.push(at)) at = this.words[WAY * at + 1] as number;
    return way;
  }

  /** Compares the ways from the start to two entities of one level, by ids. */
  compareFromStart(a: number, b: number): number {
    if (a === b) return 0;
    const { words } = this;
    const before = this.compareFromStart(words[WAY * a + 1] as number, words[WAY * b + 1] as number);
    return before || compareEntities(this.#graph, a, b);
  }
}
