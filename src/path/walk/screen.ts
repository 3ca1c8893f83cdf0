import type { ScreenedPair } from '../path-finder.js';
import type { WalkGraph, WalkNode } from './walk-graph.js';

/** The neighbours of every node, one after another: `neighbours[offsets[v]…offsets[v + 1]]`. */
interface Adjacency {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

function adjacencyOf(graph: WalkGraph): Adjacency {
  const offsets = new Uint32Array(graph.nodes.length + 1);
  for (let node = 0; node < graph.nodes.length; node += 1)
    offsets[node + 1] = (offsets[node] as number) + graph.edgesOf(node).length;
  const neighbours = new Uint32Array(offsets[graph.nodes.length] as number);
  for (let node = 0; node < graph.nodes.length; node += 1)
    graph.edgesOf(node).forEach((edge, index) => {
      neighbours[(offsets[node] as number) + index] = edge.to;
    });
  return { offsets, neighbours };
}

/**
 * Which employees lie within so many hops of which groups: one breadth-first search a group over the loaded graph, O(groups x links).
 * @returns the pairs by hops, then employee id, then group id
 */
export function screenPairs(
  graph: WalkGraph,
  employees: ReadonlySet<number>,
  groups: readonly number[],
  within: number,
): ScreenedPair[] {
  const { offsets, neighbours } = adjacencyOf(graph);
  const passable = Uint8Array.from(graph.nodes, (_, node) => (graph.isPassable(node) ? 1 : 0));
  const pairs: ScreenedPair[] = [];
  const idOf = (node: number) => (graph.nodes[node] as WalkNode).id;
  for (const group of groups) {
    const seen = new Uint8Array(graph.nodes.length);
    seen[group] = 1;
    let frontier = [group];
    for (let hops = 1; hops <= within && frontier.length > 0; hops += 1) {
      const next: number[] = [];
      for (const node of frontier) {
        if (node !== group && passable[node] === 0) continue;
        for (let index = offsets[node] as number; index < (offsets[node + 1] as number); index += 1) {
          const neighbour = neighbours[index] as number;
          if (seen[neighbour] === 1) continue;
          seen[neighbour] = 1;
          next.push(neighbour);
          if (employees.has(neighbour)) pairs.push({ employee: idOf(neighbour), group: idOf(group), hops });
        }
      }
      frontier = next;
    }
  }
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return pairs.sort((a, b) => a.hops - b.hops || order(a.employee, b.employee) || order(a.group, b.group));
}
