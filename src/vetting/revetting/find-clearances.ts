import { mergeClusters } from '../../duplicates/merge-clusters.js';
import { mergedEntities } from '../../entity/merged-entities.js';
import type { Database } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';
import { instant, type View } from '../../neo4j/view.js';
import { type Clearance, clearanceOf, type HeldClearance } from './clearance.js';

interface ClearanceParams {
  ids: readonly string[];
  /** Seconds. */
  validAt: number;
  knownAt: number;
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}

const clearances = statement<ClearanceParams, HeldClearance>('vetting/clearances', [
  'ids',
  'validAt',
  'knownAt',
  'markings',
  'hidden',
  'revision',
]);

/** When and how each of some people was last cleared, by id, as known at a time; those who are not employed at the instant (seconds) are absent. */
export async function findClearances(
  database: Database,
  view: View,
  { validAt, knownAt }: { readonly validAt: number; readonly knownAt: number },
  people: readonly string[],
): Promise<ReadonlyMap<string, Clearance>> {
  const { markings, hidden, revision } = view;
  const { ids, merges } = await mergedEntities(database, view, instant(validAt, knownAt), people);
  const clusters = mergeClusters(merges);
  const rows = await database.read(clearances, { ids, validAt, knownAt, markings, hidden, revision });
  const records = new Map<string, HeldClearance[]>();
  for (const row of rows) {
    const name = clusters.get(row.id) ?? row.id;
    records.set(name, [...(records.get(name) ?? []), row]);
  }
  const found = new Map<string, Clearance>();
  for (const id of people) {
    const clearance = clearanceOf(records.get(clusters.get(id) ?? id) ?? []);
    if (clearance) found.set(id, clearance);
  }
  return found;
}
