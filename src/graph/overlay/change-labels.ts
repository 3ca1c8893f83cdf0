import type { CompactGraph } from '../compact-graph.js';
import { sharedUint8 } from '../shared-arrays.js';
import type { GraphChange } from './change.js';

function withLabels(used: Uint8Array, more: ReadonlySet<number>, labels: number): Uint8Array {
  if (used.length === labels && [...more].every((label) => used[label] === 1)) return used;
  const after = sharedUint8(labels);
  after.set(used);
  for (const label of more) after[label] = 1;
  return after;
}

/** Which marking labels are in use after a change, beside those before it. */
export function changeLabels(
  graph: CompactGraph,
  change: GraphChange,
): Pick<CompactGraph, 'labels' | 'entityLabels' | 'usedLabels'> {
  const ofEntities = new Set(change.entities.map(({ marking }) => marking));
  const all = new Set(ofEntities);
  for (const { assertions } of change.pairs) for (const { marking } of assertions) all.add(marking);
  for (const { rows } of [...change.employments, ...change.statuses, ...change.merges])
    for (const { marking } of rows) all.add(marking);
  let { labels } = graph;
  for (const label of all) labels = Math.max(labels, label + 1);
  return {
    labels,
    entityLabels: withLabels(graph.entityLabels, ofEntities, labels),
    usedLabels: withLabels(graph.usedLabels, all, labels),
  };
}
