import type { Explorer } from './explorer.js';

interface Side {
  readonly seen: Set<number>;
  frontier: number[];
  readonly sources: ReadonlySet<number>;
  /** Hops it has grown. */
  grown: number;
}

function side(nodes: readonly number[]): Side {
  return { seen: new Set(nodes), frontier: [...new Set(nodes)], sources: new Set(nodes), grown: 0 };
}

/**
 * Grows the loaded graph from two sets of ends towards each other, the smaller frontier first, so that every path of up to a number of hops
 * between them lies in it.
 */
export class Meeting {
  readonly #explorer: Explorer;
  readonly #from: Side;
  readonly #to: Side;
  /** Hops of which every path between the ends is loaded. */
  depth = 0;

  constructor(explorer: Explorer, from: readonly number[], to: readonly number[]) {
    this.#explorer = explorer;
    this.#from = side(from);
    this.#to = side(to);
  }

  /** Loads until every path of `hops` hops is there, or the budget is spent (then `explorer.truncated`). */
  async load(hops: number): Promise<void> {
    const [from, to] = [this.#from, this.#to];
    while (from.grown + to.grown < hops) {
      if (from.frontier.length === 0 || to.frontier.length === 0) {
        this.depth = hops;
        return;
      }
      await this.#grow(from.frontier.length <= to.frontier.length ? from : to);
      if (this.#explorer.truncated) return;
    }
    if (from.grown > 0 && to.grown > 0) await this.#askMiddle();
    if (!this.#explorer.truncated) this.depth = hops;
  }

  /** Where both sides end at a node in the middle of a path, neither has asked whether it may be passed. */
  #askMiddle(): Promise<void> {
    const met = new Set(this.#to.frontier);
    return this.#explorer.expand(this.#passing(this.#from).filter((node) => met.has(node)));
  }

  /** What of a side's frontier a path may go on from. */
  #passing({ frontier, sources }: Side): number[] {
    return frontier.filter((node) => sources.has(node) || this.#explorer.graph.node(node).mayPass);
  }

  async #grow(growing: Side): Promise<void> {
    const { graph } = this.#explorer;
    const passing = this.#passing(growing);
    await this.#explorer.expand(passing);
    if (this.#explorer.truncated) return;
    const next = new Set<number>();
    for (const node of passing) {
      if (!growing.sources.has(node) && !graph.isPassable(node)) continue;
      for (const { to } of graph.edgesOf(node)) if (!growing.seen.has(to)) next.add(to);
    }
    for (const node of next) growing.seen.add(node);
    growing.frontier = [...next];
    growing.grown += 1;
  }
}
