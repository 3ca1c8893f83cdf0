import type { EntityKind, GroupKind, GroupStatus, LinkContext, LinkKind, Provenance } from '../generated/schema.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY, type VisibilityParams } from '../neo4j/view.js';

/** An assertion as a walk needs it, in the order of `cypher/path/frontier.cypher`. */
export type AssertionTuple = [
  other: string,
  kind: LinkKind,
  outgoing: boolean,
  subkind: string | null,
  provenance: Provenance,
  refutes: boolean,
  declarant: string | null,
  context: LinkContext,
  confidence: number,
  validFrom: number | null,
  validTo: number | null,
  knownFrom: number,
  firstKnownFrom: number,
];

/** The links of one entity; a hub's are counted but not given. */
export interface FrontierRow {
  id: string;
  degree: number;
  assertions: AssertionTuple[];
}

/** What a walk needs to know of an entity. */
export interface FactsRow {
  id: string;
  kind: EntityKind;
  groupKind: GroupKind | null;
  employed: boolean;
  statuses: GroupStatus[];
  sameAs: [id: string, refutes: boolean][];
}

interface FrontierParams extends VisibilityParams {
  ids: readonly string[];
  /** Those whose links are wanted however many they are. */
  ends: readonly string[];
  maxDegree: number;
  directedKinds: readonly string[];
}

export const frontier = statement<FrontierParams, FrontierRow>('path/frontier', [
  'ids',
  'ends',
  'maxDegree',
  'directedKinds',
  ...VISIBILITY,
]);

export const facts = statement<VisibilityParams & { ids: readonly string[] }, FactsRow>('path/facts', [
  'ids',
  ...VISIBILITY,
]);

export const linksAmong = statement<VisibilityParams & { ids: readonly string[] }, Omit<FrontierRow, 'degree'>>(
  'path/links-among',
  ['ids', ...VISIBILITY],
);

export const groupsOfKind = statement<
  { groupKind: GroupKind; markings: readonly number[]; revision: number },
  { id: string }
>('path/groups-of-kind', ['groupKind', 'markings', 'revision']);

export const employees = statement<VisibilityParams & { departments: readonly string[] | null }, { id: string }>(
  'path/employees',
  ['departments', ...VISIBILITY],
);
