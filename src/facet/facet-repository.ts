import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import type { FacetModel } from './facet-model.js';

interface FacetParams {
  ids: readonly string[];
  markings: readonly number[];
  revision: number;
}

interface FacetRow {
  entityId: string;
  kind: FacetModel['facet'];
  facet: Omit<FacetModel, 'facet'>;
}

const ofEntities = statement<FacetParams, FacetRow>('facet/of-entities', ['ids', 'markings', 'revision']);
const byIds = statement<FacetParams, FacetRow>('facet/by-ids', ['ids', 'markings', 'revision']);

function toModel({ kind, facet }: FacetRow): FacetModel {
  return { ...facet, facet: kind } as FacetModel;
}

function oldestFirst(a: FacetModel, b: FacetModel): number {
  const [left, right] = [a.validFrom ?? Number.NEGATIVE_INFINITY, b.validFrom ?? Number.NEGATIVE_INFINITY];
  return left === right ? (a.id < b.id ? -1 : 1) : left - right;
}

/** All facets of each entity, oldest first, in the order of the ids; superseded ones included. */
export async function findFacetsOf(
  database: Database,
  { markings, revision }: View,
  ids: readonly string[],
): Promise<FacetModel[][]> {
  const rows = await database.read(ofEntities, { ids: [...new Set(ids)], markings, revision });
  const byEntity = new Map<string, FacetModel[]>();
  for (const row of rows) {
    const held = byEntity.get(row.entityId);
    if (held) held.push(toModel(row));
    else byEntity.set(row.entityId, [toModel(row)]);
  }
  return ids.map((id) => (byEntity.get(id) ?? []).sort(oldestFirst));
}

/** Facets in the order of their ids; null where there is none that the viewer may see. */
export async function findFacets(
  database: Database,
  { markings, revision }: View,
  ids: readonly string[],
): Promise<(FacetModel | null)[]> {
  const rows = await database.read(byIds, { ids, markings, revision });
  const found = new Map(rows.map((row) => [row.facet.id, toModel(row)]));
  return ids.map((id) => found.get(id) ?? null);
}

/** True where the force held the facet to be so at the time of its knowledge. */
export function isKnown(facet: FacetModel, { knownAt }: ResolvedTime): boolean {
  return facet.knownFrom <= knownAt && (facet.knownTo == null || knownAt < facet.knownTo);
}

/** True where the facet was also so in the world then. */
export function isCurrent(facet: FacetModel, time: ResolvedTime): boolean {
  return (
    isKnown(facet, time) &&
    (facet.validFrom == null || facet.validFrom < time.validTo) &&
    (facet.validTo == null || time.validFrom < facet.validTo)
  );
}
