import type { Database } from '../../src/neo4j/database.js';
import type { MutationName } from './mutations.js';
import { ask } from './scene.js';

/** What a revision left in the graph: how many rows of each sort carry its number. */
export interface Footprint {
  readonly entities: number;
  readonly facets: number;
  readonly relationships: number;
  readonly closed: number;
}

const NONE: Footprint = { entities: 0, facets: 0, relationships: 0, closed: 0 };
const ENTITY = { ...NONE, entities: 1 };
const ASSERTION = { ...NONE, relationships: 1 };
const FACET = { ...NONE, facets: 1 };

/** What each mutation leaves when it is done once. */
export const FOOTPRINTS: { readonly [name in MutationName]: Footprint } = {
  recordLink: ASSERTION,
  declareLink: ASSERTION,
  refuteLink: ASSERTION,
  regradeEvidence: { ...ASSERTION, closed: 1 },
  retractEvidence: { ...NONE, closed: 1 },
  mergeEntities: ASSERTION,
  splitEntities: { ...NONE, closed: 1 },
  addPerson: ENTITY,
  addEmployment: FACET,
  addGroup: ENTITY,
  addGroupStatus: FACET,
  addPhone: ENTITY,
  addVehicle: ENTITY,
  addAccount: ENTITY,
  addLocation: ENTITY,
  addOperation: ENTITY,
  addRecord: { ...ENTITY, relationships: 2 },
  addAccessEvent: ENTITY,
  recordAllegation: { ...ENTITY, facets: 2 },
  retractAllegation: { ...NONE, closed: 1 },
};

/** The sum of footprints, for a graph as a whole. */
export function total(names: readonly MutationName[]): Footprint {
  const sum = { ...NONE };
  for (const name of names)
    for (const sort of Object.keys(sum) as (keyof Footprint)[]) sum[sort] += FOOTPRINTS[name][sort];
  return sum;
}

/** What the whole graph holds, whatever its revision. */
export async function wholeGraph(database: Database): Promise<Footprint> {
  const [row] = await ask<Footprint>(
    database,
    `RETURN COUNT { (:Entity) } AS entities, COUNT { (:Facet) } AS facets,
      COUNT { ()-[x]->() WHERE x.marking IS NOT NULL } AS relationships,
      COUNT { ()-[x]->() WHERE x.closedRevision IS NOT NULL }
        + COUNT { (x:Facet) WHERE x.closedRevision IS NOT NULL } AS closed`,
  );
  return row as Footprint;
}

/** What each revision left, by its number; revisions that left nothing are absent. */
export async function footprints(database: Database): Promise<ReadonlyMap<number, Footprint>> {
  const rows = await ask<{ revision: number; sort: keyof Footprint; rows: number }>(
    database,
    `MATCH (n:Entity) RETURN n.revision AS revision, 'entities' AS sort, count(*) AS rows
    UNION ALL MATCH (n:Facet) RETURN n.revision AS revision, 'facets' AS sort, count(*) AS rows
    UNION ALL MATCH ()-[x]->() WHERE x.marking IS NOT NULL
      RETURN x.revision AS revision, 'relationships' AS sort, count(*) AS rows
    UNION ALL MATCH ()-[x]->() WHERE x.closedRevision IS NOT NULL
      RETURN x.closedRevision AS revision, 'closed' AS sort, count(*) AS rows
    UNION ALL MATCH (x:Facet) WHERE x.closedRevision IS NOT NULL
      RETURN x.closedRevision AS revision, 'closed' AS sort, count(*) AS rows`,
  );
  const found = new Map<number, Footprint>();
  for (const { revision, sort, rows: count } of rows)
    found.set(revision, { ...(found.get(revision) ?? NONE), [sort]: count });
  return found;
}

/** The counter, the numbers that were given out in order, and which operation each went to. */
export async function revisions(database: Database) {
  const rows = await ask<{ number: number; operation: string; counter: number; stored: number | null }>(
    database,
    `MATCH (counter:Setting {name: 'revision'}), (r:Revision)
    OPTIONAL MATCH (o:WriteOperation {key: r.operation})
    RETURN r.number AS number, r.operation AS operation, counter.value AS counter, o.revision AS stored
    ORDER BY number`,
  );
  return {
    counter: rows[0]?.counter ?? 0,
    numbers: rows.map(({ number }) => number),
    byOperation: new Map(rows.map(({ operation, number }) => [operation, number])),
    /** Operations whose own note of their revision is another. */
    contradictions: rows.filter(({ number, stored }) => number !== stored).map(({ operation }) => operation),
  };
}
