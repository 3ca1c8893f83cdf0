import { mergeClusters } from '../duplicates/merge-clusters.js';
import { mergedEntities } from '../entity/merged-entities.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import type { HeldEmployment } from './staff-at.js';

interface EmploymentParams {
  latest: number;
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}

const employments = statement<EmploymentParams, HeldEmployment>('exposure/employments', [
  'latest',
  'markings',
  'hidden',
  'revision',
]);

/** After any time that the force can have known something. */
const LATEST = 253_402_300_800;

/** Every employment that a view shows, of any time. */
export function findEmployments(database: Database, { markings, hidden, revision }: View): Promise<HeldEmployment[]> {
  return database.readBulk(employments, { latest: LATEST, markings, hidden, revision });
}

/** By employee who is merged with others at a time: the one of the least id, which stands for all of them in a walk too. */
export async function findStanding(
  database: Database,
  view: View,
  time: ResolvedTime,
  held: readonly HeldEmployment[],
): Promise<ReadonlyMap<string, string>> {
  const mayBe = new Set(held.flatMap(({ mayBeMerged, id }) => (mayBeMerged ? [id] : [])));
  if (mayBe.size === 0) return new Map();
  const clusters = mergeClusters((await mergedEntities(database, view, time, [...mayBe])).merges);
  const least = new Map<string, string>();
  for (const [id, cluster] of clusters) {
    const first = least.get(cluster);
    if (first === undefined || id < first) least.set(cluster, id);
  }
  return new Map([...clusters].map(([id, cluster]) => [id, least.get(cluster) as string]));
}
