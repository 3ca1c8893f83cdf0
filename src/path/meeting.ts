import type { Explorer } from './explorer.js';

interface Side {
  readonly seen: Set<number>;
  frontier: number[];
  readonly sources: ReadonlySet<number>;
}

function side(nodes: readonly number[]): Side {
  return { seen: new Set(nodes), frontier: [...new Set(nodes)], sources: new Set(nodes) };
}

/**
 * Grows the loaded graph from two sets of ends towards each other, the smaller frontier first, so that every path of up to a number of hops
 * between them lies in it.
 */
export class Meeting {
  readonly #explorer: Explorer;
  readonly #sides: readonly [Side, Side];
  /** Hops of which every path between the ends is loaded. */
  depth = 0;

  constructor(explorer: Explorer, from: readonly number[], to: readonly number[]) {
    this.#explorer = explorer;
    this.#sides = [side(from), side(to)];
  }

  /** Loads until every path of `hops` hops is there, or the budget is spent (then `explorer.truncated`). */
  async load(hops: number): Promise<void> {
    const [from, to] = this.#sides;
    while (this.depth < hops) {
      const open = this.#sides.filter(({ frontier }) => frontier.length > 0);
      if (open.length < 2) {
        this.depth = hops;
        return;
      }
      await this.#grow(from.frontier.length <= to.frontier.length ? from : to);
      if (this.#explorer.truncated) return;
      this.depth += 1;
    }
    const met = new Set(to.frontier);
    await this.#explorer.expand(from.frontier.filter((node) => met.has(node)));
  }

  /** Every node that was reached from either end. */
  get reached(): ReadonlySet<number> {
    return new Set([...this.#sides[0].seen, ...this.#sides[1].seen]);
  }

  async #grow(growing: Side): Promise<void> {
    const { graph } = this.#explorer;
    await this.#explorer.expand(growing.frontier);
    const next = new Set<number>();
    for (const node of growing.frontier) {
      if (!growing.sources.has(node) && !graph.isPassable(node)) continue;
      for (const edge of graph.edgesOf(node)) if (!growing.seen.has(edge.to)) next.add(edge.to);
    }
    for (const node of next) growing.seen.add(node);
    growing.frontier = [...next];
  }
}
