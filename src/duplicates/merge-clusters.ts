import type { Merge } from '../entity/merged-entities.js';

/**
 * Which entities are one already: for each that was merged, the name of its cluster. Refuted merges count until they are retracted, as
 * they do in a walk.
 */
export function mergeClusters(merges: readonly Merge[]): ReadonlyMap<string, string> {
  const next = new Map<string, string[]>();
  const join = (from: string, to: string) => next.set(from, [...(next.get(from) ?? []), to]);
  for (const { from, to, refutes } of merges) {
    if (refutes) continue;
    join(from, to);
    join(to, from);
  }
  const clusters = new Map<string, string>();
  for (const start of next.keys()) {
    if (clusters.has(start)) continue;
    clusters.set(start, start);
    for (const open = [start]; open.length > 0; )
      for (const id of next.get(open.pop() as string) ?? [])
        if (!clusters.has(id)) {
          clusters.set(id, start);
          open.push(id);
        }
  }
  return clusters;
}
