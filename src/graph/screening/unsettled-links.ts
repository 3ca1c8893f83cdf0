import type { CompactGraph } from '../compact-graph.js';
import { placeOf } from '../fold/carry-row.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { CLOSED, FACT_WORDS, OPENED } from '../overlay/overlay.js';

/** Links of which it is to be found out what they make different, as seen from an end. */
export class UnsettledLinks {
  /** By link: the end that is looked from, and the one that is looked at; those that stand for them. */
  readonly from: number[] = [];
  readonly to: number[] = [];
  /** By link: whether it counts now. */
  readonly counts: boolean[] = [];
  readonly #fold: PreparedFold;

  constructor(fold: PreparedFold) {
    this.#fold = fold;
  }

  /** How many there are. */
  get size(): number {
    return this.from.length;
  }

  /** Adds a link, from both ends, unless another has taken its place. */
  add(link: number, from: number, to: number): void {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const place = placeOf(this.#fold.graph, link, one, other);
      if (place >= 0) this.#note(one, other, place);
    }
  }

  /**
   * Adds the links of a row that was written anew: what came after the graph was built, and what is in the row no more. What was built in and is
   * still there is as it was. O(row).
   * @param since the revision as of which the graph was looked at
   */
  addRow(entity: number, before: CompactGraph, since: number): void {
    const { neighbours, linkAt, rows, baseLinks } = this.#fold.graph;
    const isKnown = entity < before.entities;
    const endBefore = isKnown ? (before.rows[2 * entity + 1] as number) : 0;
    let old = isKnown ? (before.rows[2 * entity] as number) : 0;
    const skipTo = (link: number) => {
      for (; old < endBefore && linkAt[old] !== link; old += 1) this.#note(entity, neighbours[old] as number, -1);
      old += 1;
    };
    const end = rows[2 * entity + 1] as number;
    for (let place = rows[2 * entity] as number; place < end; place += 1) {
      const link = linkAt[place] as number;
      if (old < endBefore && linkAt[old] === link) {
        old += 1;
        if (link >= baseLinks && this.#isRewritten(link, since)) this.#note(entity, neighbours[place] as number, place);
      } else if (link >= baseLinks) this.#note(entity, neighbours[place] as number, place);
      else skipTo(link);
    }
    skipTo(-1);
  }

  /** True where something of an appended link was written or closed between that revision and the one that is looked from. */
  #isRewritten(link: number, since: number): boolean {
    const { graph, sight } = this.#fold;
    const { firstFact, baseAssertions, overlay } = graph;
    const isBetween = (revision: number) => revision <= since !== revision <= sight.revision;
    for (let fact = firstFact[link] as number; fact < (firstFact[link + 1] as number); fact += 1) {
      const words = (fact - baseAssertions) * FACT_WORDS;
      if (isBetween(overlay.factWords[words + OPENED] as number)) return true;
      if (isBetween(overlay.factWords[words + CLOSED] as number)) return true;
    }
    return false;
  }

  #note(from: number, to: number, place: number): void {
    const { merged, sight } = this.#fold;
    if (!sight.seesEntity(from)) return;
    const standing = merged.standsFor(from);
    this.from.push(standing);
    this.to.push(merged.standsFor(to));
    this.counts.push(place >= 0 && this.#fold.stateAt(place, from, standing) > 0);
  }
}
