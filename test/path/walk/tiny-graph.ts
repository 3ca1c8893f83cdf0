import type { EntityKind, LinkKind } from '../../../src/generated/schema.js';
import type { Interval } from '../../../src/link/fold.js';
import { type BestPathsQuestion, bestPaths, type FoundWalkPaths } from '../../../src/path/walk/best-paths.js';
import { atOnce } from '../../../src/path/walk/slices.js';
import { WalkGraph } from '../../../src/path/walk/walk-graph.js';
import { WalkLink } from '../../../src/path/walk/walk-link.js';

/** A link of a tiny graph: names of its ends, confidence (50 unless given), kind, and when it was so. */
export type TinyLink = readonly [
  from: string,
  to: string,
  confidence?: number,
  kind?: LinkKind,
  intervals?: Interval[],
];

/** What a node of a tiny graph is beside its name. */
export interface TinyNode {
  readonly kind?: EntityKind;
  readonly mayPass?: boolean;
  readonly members?: readonly string[];
}

function uuidOf(name: string): string {
  const hex = Buffer.from(name.padEnd(16, '-'), 'latin1').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A walk graph of a few named nodes, all of whose links are loaded. */
export class TinyGraph {
  readonly graph: WalkGraph;
  readonly #names: string[] = [];

  constructor(links: readonly TinyLink[], nodes: Readonly<Record<string, TinyNode>> = {}, maxDegree = 500) {
    this.graph = new WalkGraph(maxDegree);
    const named = [...links.flatMap((link) => link.slice(0, 2) as string[]), ...Object.keys(nodes)];
    for (const name of [...new Set(named)].sort()) {
      const { kind = 'PERSON', mayPass = true } = nodes[name] ?? {};
      this.graph.addNode({ id: uuidOf(name), members: [uuidOf(name)], kind, mayPass });
      this.#names.push(name);
    }
    for (const [from, to, confidence = 50, kind = 'FRIEND', intervals = [{ from: null, to: null }]] of links) {
      const key = { kind, subkind: null, from: uuidOf(from), to: uuidOf(to) };
      this.graph.addLink(this.at(from), this.at(to), new WalkLink(key, { confidence, intervals }));
    }
    for (const node of this.graph.nodes.keys()) this.graph.setDegree(node, this.graph.edgesOf(node).length);
  }

  /** Index of a name. */
  at(name: string): number {
    return this.#names.indexOf(name);
  }

  /** Name of an index. */
  name(node: number): string {
    return this.#names[node] as string;
  }

  /** The best paths, and whether they are all. */
  search(from: string, to: string, asked: Partial<Omit<BestPathsQuestion, 'from' | 'to'>> = {}): FoundWalkPaths {
    const defaults = { within: 8, order: 'SHORTEST', count: 10, parallel: false, period: null } as const;
    const limits = { maxSteps: 100_000, deadline: Number.POSITIVE_INFINITY };
    const question = { ...defaults, ...limits, ...asked, from: this.at(from), to: this.at(to) };
    return atOnce(bestPaths(this.graph, question));
  }

  /** The best paths, each as its names in a row. */
  paths(from: string, to: string, asked: Partial<Omit<BestPathsQuestion, 'from' | 'to'>> = {}): string[] {
    return this.search(from, to, asked).paths.map(({ nodes }) => nodes.map((node) => this.name(node)).join(' '));
  }
}
