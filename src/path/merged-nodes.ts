import type { FactsRow } from './cypher-statements.js';
import type { WalkFilter } from './path-finder.js';
import type { WalkNode } from './walk/walk-graph.js';

/** The entities that are one with an entity, as far as the filter steps across merges. */
export function mergedWith({ sameAs }: Pick<FactsRow, 'sameAs'>, { disputedMerges }: WalkFilter): string[] {
  const refuted = new Set(sameAs.flatMap(([id, refutes]) => (refutes ? id : [])));
  return sameAs.flatMap(([id, refutes]) => (!refutes && (disputedMerges || !refuted.has(id)) ? id : []));
}

/** The facts of entities, gathered into those that are one. */
export function gatherMerged(rows: ReadonlyMap<string, FactsRow>, filter: WalkFilter): FactsRow[][] {
  const done = new Set<string>();
  const gathered: FactsRow[][] = [];
  for (const start of rows.values()) {
    const members: FactsRow[] = [];
    for (const open = [start]; open.length > 0; ) {
      const row = open.pop() as FactsRow;
      if (done.has(row.id)) continue;
      done.add(row.id);
      members.push(row);
      open.push(...mergedWith(row, filter).flatMap((id) => rows.get(id) ?? []));
    }
    if (members.length > 0) gathered.push(members.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  return gathered;
}

/** A node of the walk: one entity, or several that are one. */
export function walkNode(members: readonly Pick<FactsRow, 'id' | 'kind'>[], filter: WalkFilter): WalkNode {
  const { id, kind } = members[0] as FactsRow;
  const ids = members.map((member) => member.id);
  const mayPass = filter.through.has(kind) && !ids.some((member) => filter.avoid.has(member));
  return { id, members: ids, kind, mayPass };
}
