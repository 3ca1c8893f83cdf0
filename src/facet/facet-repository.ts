import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import type { NamedAs } from './dated-facet.js';
import { ESSENTIAL_NAMES, type FacetModel } from './facet-model.js';

interface FacetParams {
  ids: readonly string[];
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}

interface FacetRow {
  entityId: string;
  kind: FacetModel['facet'];
  facet: Omit<FacetModel, 'facet' | 'ownerId' | 'names'>;
  /** What each entity it names is to it, and its id, as far as the viewer may see them. */
  names: readonly [NamedAs, string][];
}

const ofEntities = statement<FacetParams, FacetRow>('facet/of-entities', ['ids', 'markings', 'hidden', 'revision']);
const byIds = statement<FacetParams, FacetRow>('facet/by-ids', ['ids', 'markings', 'hidden', 'revision']);
const ofPeople = statement<FacetParams, FacetRow & { personId: string }>('facet/of-people', [
  'ids',
  'markings',
  'hidden',
  'revision',
]);

function toModel({ entityId, kind, facet, names }: FacetRow): FacetModel | null {
  const essential = ESSENTIAL_NAMES[kind];
  if (essential !== undefined && !names.some(([as]) => as === essential)) return null;
  const named = names.map(([as, id]) => ({ as, id }));
  return { ...facet, facet: kind, ownerId: entityId, names: named } as FacetModel;
}

function oldestFirst(a: FacetModel, b: FacetModel): number {
  const [left, right] = [a.validFrom ?? Number.NEGATIVE_INFINITY, b.validFrom ?? Number.NEGATIVE_INFINITY];
  return left === right ? (a.id < b.id ? -1 : 1) : left - right;
}

function gathered<Row extends FacetRow>(ids: readonly string[], rows: readonly Row[], idOf: (row: Row) => string) {
  const held = new Map<string, FacetModel[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    const facet = toModel(row);
    if (facet) held.get(idOf(row))?.push(facet);
  }
  return ids.map((id) => (held.get(id) ?? []).sort(oldestFirst));
}

/** All facets of each entity, oldest first, in the order of the ids; superseded ones included. */
export async function findFacetsOf(
  database: Database,
  { markings, hidden, revision }: View,
  ids: readonly string[],
): Promise<FacetModel[][]> {
  const rows = await database.read(ofEntities, { ids: [...new Set(ids)], markings, hidden, revision });
  return gathered(ids, rows, ({ entityId }) => entityId);
}

/** The details of each person's applications and declarations and their assignments, as `findFacetsOf`. */
export async function findFacetsOfPeople(
  database: Database,
  { markings, hidden, revision }: View,
  ids: readonly string[],
): Promise<FacetModel[][]> {
  const rows = await database.read(ofPeople, { ids: [...new Set(ids)], markings, hidden, revision });
  return gathered(ids, rows, ({ personId }) => personId);
}

/** Facets in the order of their ids; null where there is none that the viewer may see. */
export async function findFacets(
  database: Database,
  { markings, hidden, revision }: View,
  ids: readonly string[],
): Promise<(FacetModel | null)[]> {
  const rows = await database.read(byIds, { ids, markings, hidden, revision });
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
