import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';

/** What an assertion of `SAME_AS` says of two entities. */
export interface Merge {
  readonly from: string;
  readonly to: string;
  /** True where it says that they are two. */
  readonly refutes: boolean;
}

const mergesOf = statement<VisibilityParams & { ids: readonly string[] }, Merge>('entity/merges-of', [
  'ids',
  ...VISIBILITY,
]);

/** The entities that are one with some, themselves first, and every merge that was met on the way. */
export interface MergedEntities {
  readonly ids: readonly string[];
  readonly merges: readonly Merge[];
}

/** Steps across visible merges, refuted ones too as a walk does, until nothing is added; one statement a step. */
export async function mergedEntities(
  database: Database,
  view: View,
  time: ResolvedTime,
  ids: readonly string[],
): Promise<MergedEntities> {
  const found = new Set(ids);
  const merges: Merge[] = [];
  for (let open = [...found]; open.length > 0; ) {
    const rows = await database.read(mergesOf, { ...visibility(view, time), ids: open });
    merges.push(...rows);
    open = [...new Set(rows.flatMap(({ to, refutes }) => (refutes || found.has(to) ? [] : to)))];
    for (const id of open) found.add(id);
  }
  return { ids: [...found], merges };
}
