import type { EntityKind, GroupKind, GroupStatus, LinkContext, LinkKind, Provenance } from '../generated/schema.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY, type VisibilityParams } from '../neo4j/view.js';

/** What only some questions need of an assertion: those for its source, for declarations, or for a period. */
export type AssertionDetails = [
  provenance: Provenance,
  declarant: string | null,
  validFrom: number | null,
  validTo: number | null,
  knownFrom: number,
  firstKnownFrom: number,
];

/** An assertion as a walk needs it, in the order of `cypher/path/frontier.cypher`; details only where they are asked for. */
export type AssertionTuple = [
  other: string,
  kind: LinkKind,
  outgoing: boolean,
  subkind: string | null,
  refutes: boolean,
  context: LinkContext,
  confidence: number,
  details: AssertionDetails | null,
];

/** An entity at the other end of a link: whether something may say that it is the same as another, and whether it is an employee. */
export type NeighbourTuple = [id: string, kind: EntityKind, mayBeMerged: boolean, employed: boolean];

/** The links of some entities; a hub's are not given, only how many they are. */
export interface FrontierRow {
  entities: [id: string, hubDegree: number | null, assertions: AssertionTuple[]][];
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
  /** Entities whose links were all given before. */
  joined: readonly string[];
  maxDegree: number;
  directedKinds: readonly string[];
  /** Whether it matters who is an employee. */
  askEmployed: boolean;
  askDetails: boolean;
}

export const frontier = statement<FrontierParams, FrontierRow>('path/frontier', [
  'ids',
  'whole',
  'joined',
  'maxDegree',
  'directedKinds',
  'askEmployed',
  'askDetails',
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
  ['groupKind', 'markings', 'hidden', 'revision'],
);

export const employees = statement<
  VisibilityParams & { departments: readonly string[] | null },
  { id: string; mayBeMerged: boolean }
>('path/employees', ['departments', ...VISIBILITY]);
