import type { ScreenedPair } from '../path-finder.js';
import type { Slices } from './slices.js';
import type { WalkGraph } from './walk-graph.js';

/** The neighbours of every node, one after another: `neighbours[offsets[v]…offsets[v + 1]]`. */
interface Adjacency {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** Bits of a word: so many groups are searched from at once. */
const LANES = 32;

function adjacencyOf(graph: WalkGraph): Adjacency {
  const { nodes } = graph;
  const offsets = new Uint32Array(nodes.length + 1);
  for (let node = 0; node < nodes.length; node += 1)
    offsets[node + 1] = (offsets[node] as number) + graph.edgesOf(node).length;
  const neighbours = new Uint32Array(offsets[nodes.length] as number);
  let place = 0;
  for (let node = 0; node < nodes.length; node += 1)
    for (const { to } of graph.edgesOf(node)) {
      neighbours[place] = to;
      place += 1;
    }
  return { offsets, neighbours };
}

/**
 * Breadth-first searches from up to 32 nodes at once, a bit each.
 * @param report told of each node at its least hops, with the bits of the sources that are so far away
 */
function* spread(
  { offsets, neighbours }: Adjacency,
  passable: Uint8Array,
  sources: readonly number[],
  within: number,
  report: (node: number, bits: number, hops: number) => void,
): Slices<void> {
  const seen = new Int32Array(passable.length);
  let frontier = new Map<number, number>();
  sources.forEach((source, lane) => {
    seen[source] = (seen[source] as number) | (1 << lane);
    frontier.set(source, seen[source] as number);
  });
  for (let hops = 1; hops <= within && frontier.size > 0; hops += 1) {
    const next = new Map<number, number>();
    for (const [node, bits] of frontier) {
      if (hops > 1 && passable[node] === 0) continue;
      for (let index = offsets[node] as number; index < (offsets[node + 1] as number); index += 1) {
        const neighbour = neighbours[index] as number;
        const fresh = bits & ~(seen[neighbour] as number);
        if (fresh !== 0) next.set(neighbour, (next.get(neighbour) ?? 0) | fresh);
      }
    }
    for (const [node, bits] of next) {
      seen[node] = (seen[node] as number) | bits;
      report(node, bits, hops);
    }
    frontier = next;
    yield;
  }
}

function byId(graph: WalkGraph, nodes: Iterable<number>): number[] {
  const idOf = (node: number) => graph.node(node).id;
  return [...nodes].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/**
 * Which employees lie within so many hops of which groups: breadth-first from 32 groups at a time over the loaded graph,
 * O(groups / 32 x within x links), and a byte for each employee and group.
 * @returns the pairs by hops, then employee id, then group id
 */
export function* screenPairs(
  graph: WalkGraph,
  employees: Iterable<number>,
  groups: Iterable<number>,
  within: number,
): Slices<ScreenedPair[]> {
  const staff = byId(graph, new Set(employees));
  const targets = byId(graph, new Set(groups));
  const row = new Int32Array(graph.nodes.length).fill(-1);
  staff.forEach((node, index) => {
    row[node] = index;
  });
  const adjacency = adjacencyOf(graph);
  const passable = Uint8Array.from(graph.nodes, (_, node) => (graph.isPassable(node) ? 1 : 0));
  const distances = new Uint8Array(staff.length * targets.length);
  for (let first = 0; first < targets.length; first += LANES)
    yield* spread(adjacency, passable, targets.slice(first, first + LANES), within, (node, bits, hops) => {
      const employee = row[node] as number;
      if (employee < 0) return;
      for (let lane = 0; lane < LANES; lane += 1)
        if ((bits & (1 << lane)) !== 0) distances[employee * targets.length + first + lane] = hops;
    });
  const pairs: ScreenedPair[] = [];
  const ids = targets.map((target) => graph.node(target).id);
  for (let hops = 1; hops <= within; hops += 1)
    for (const [index, node] of staff.entries()) {
      const { id: employee } = graph.node(node);
      for (const [lane, group] of ids.entries())
        if (distances[index * ids.length + lane] === hops) pairs.push({ employee, group, hops });
      if (index % 1_000 === 0) yield;
    }
  return pairs;
}
