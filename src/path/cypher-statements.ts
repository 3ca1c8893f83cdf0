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

/** An entity at the other end of a link: whether something may say that it is the same as another, and whether it is an employee. */
export type NeighbourTuple = [id: string, kind: EntityKind, mayBeMerged: boolean, employed: boolean];

/** The links of some entities: `degree` counts them, a hub's are not given. */
export interface FrontierRow {
  entities: [id: string, degree: number, assertions: AssertionTuple[]][];
  /** The entities at the other ends, once each. */
  neighbours: NeighbourTuple[];
}

/** What a walk needs to know of an entity. */
export interface FactsRow {
  id: string;
  kind: EntityKind;
  employed: boolean;
  statuses: GroupStatus[];
  sameAs: [id: string, refutes: boolean][];
}

interface FrontierParams extends VisibilityParams {
  ids: readonly string[];
  /** Those whose links are wanted however many they are. */
  whole: readonly string[];
  maxDegree: number;
  directedKinds: readonly string[];
  /** Whether it matters who is an employee. */
  askEmployed: boolean;
}

export const frontier = statement<FrontierParams, FrontierRow>('path/frontier', [
  'ids',
  'whole',
  'maxDegree',
  'directedKinds',
  'askEmployed',
  ...VISIBILITY,
]);

export const facts = statement<VisibilityParams & { ids: readonly string[] }, FactsRow>('path/facts', [
  'ids',
  ...VISIBILITY,
]);

export const linksAmong = statement<
  VisibilityParams & { ids: readonly string[] },
  { id: string; assertions: AssertionTuple[] }
>('path/links-among', ['ids', ...VISIBILITY]);

export const groupsOfKind = statement<VisibilityParams & { groupKind: GroupKind }, { id: string }>(
  'path/groups-of-kind',
  ['groupKind', 'markings', 'revision'],
);

export const employees = statement<VisibilityParams & { departments: readonly string[] | null }, { id: string }>(
  'path/employees',
  ['departments', ...VISIBILITY],
);
