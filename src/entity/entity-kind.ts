import type { EntityKind } from '../generated/schema.js';

/** Kinds of entity that links join, and so that paths run through. */
export const WALKABLE_KINDS = ['PERSON', 'GROUP', 'PHONE', 'VEHICLE', 'ACCOUNT', 'LOCATION'] as const;
/** A kind of entity that links join. */
export type WalkableKind = (typeof WALKABLE_KINDS)[number];

/** Things that people share: two who do are connected only if they had it at the same time. */
export const SHARED_OBJECT_KINDS: ReadonlySet<EntityKind> = new Set(['PHONE', 'VEHICLE', 'ACCOUNT', 'LOCATION']);

/** The Neo4j label (and GraphQL type) of each kind. */
export const ENTITY_LABELS = {
  PERSON: 'Person',
  GROUP: 'Group',
  PHONE: 'Phone',
  VEHICLE: 'Vehicle',
  ACCOUNT: 'Account',
  LOCATION: 'Location',
  OPERATION: 'Operation',
  RECORD: 'Record',
  ACCESS_EVENT: 'AccessEvent',
  INTELLIGENCE_REPORT: 'IntelligenceReport',
  APPLICATION: 'Application',
  DECLARATION: 'Declaration',
  ALLEGATION: 'Allegation',
  CASE: 'Case',
} as const satisfies { [kind in EntityKind]: string };
