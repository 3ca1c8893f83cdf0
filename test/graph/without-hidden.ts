import type { GraphRows } from '../setup/graph-rows.js';

/** The graph as it would be had the hidden rows never been written. */
export function withoutHidden({ entities, assertions }: GraphRows, seen: ReadonlySet<string>): GraphRows {
  const isSeen = ({ marking }: { readonly marking: string }) => seen.has(marking);
  const left = entities.filter(isSeen).map((row) => ({
    ...row,
    employments: row.employments.filter(isSeen),
    statuses: row.statuses.filter(isSeen),
  }));
  const names = new Set(left.map(({ name }) => name));
  return {
    entities: left,
    assertions: assertions.filter((row) => isSeen(row) && names.has(row.from) && names.has(row.to)),
  };
}
