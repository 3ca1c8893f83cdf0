import type {
  EntityKind,
  GroupKind,
  GroupStatus,
  LinkContext,
  LinkKind,
  Provenance,
} from '../../src/generated/schema.js';

/** When something was so and known; seconds, null is unbounded. */
export interface Times {
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly knownFrom: number;
  readonly knownTo: number | null;
  readonly revision: number;
  readonly closedRevision: number | null;
}

/** A dated fact of an entity. */
export interface FacetRow extends Times {
  readonly marking: string;
}

/** An entity, by a short name of at most 12 letters or digits. */
export interface EntityRow {
  readonly name: string;
  readonly kind: EntityKind;
  readonly groupKind: GroupKind | null;
  readonly marking: string;
  readonly revision: number;
  readonly employments: readonly (FacetRow & { readonly department: string })[];
  readonly statuses: readonly (FacetRow & { readonly status: GroupStatus })[];
}

/** What one source says of a link, or of two entities being one. */
export interface AssertionRow extends Times {
  readonly kind: LinkKind | 'SAME_AS';
  readonly from: string;
  readonly to: string;
  readonly subkind: string | null;
  readonly provenance: Provenance;
  readonly refutes: boolean;
  readonly declarant: string | null;
  readonly context: LinkContext;
  readonly confidence: number;
  readonly firstKnownFrom: number;
  readonly marking: string;
}

/** A small graph, by names. */
export interface GraphRows {
  readonly entities: readonly EntityRow[];
  readonly assertions: readonly AssertionRow[];
}

/** The marking that every viewer of a fixture sees. */
export const OPEN = 'open';

const ALWAYS: Times = {
  validFrom: null,
  validTo: null,
  knownFrom: 0,
  knownTo: null,
  revision: 1,
  closedRevision: null,
};

type Facet = Partial<FacetRow>;

/** What may be said of a literal entity beside its name. */
export interface EntityOptions {
  readonly marking?: string;
  readonly revision?: number;
}

function entity(kind: EntityKind, name: string, { marking = OPEN, revision = 1 }: EntityOptions): EntityRow {
  return { name, kind, groupKind: null, marking, revision, employments: [], statuses: [] };
}

/** A person; an employee where `employed` says so, or since when and where. */
export function person(
  name: string,
  { employed = false, ...rest }: EntityOptions & { employed?: boolean | (Facet & { department?: string }) } = {},
): EntityRow {
  if (employed === false) return entity('PERSON', name, rest);
  const said = employed === true ? {} : employed;
  return { ...entity('PERSON', name, rest), employments: [{ ...ALWAYS, marking: OPEN, department: 'north', ...said }] };
}

/** A group; active unless it says otherwise. */
export function group(
  name: string,
  {
    groupKind = 'ORGANISED_CRIME_GROUP',
    statuses = [{ status: 'ACTIVE' }],
    ...rest
  }: EntityOptions & { groupKind?: GroupKind; statuses?: readonly (Facet & { status: GroupStatus })[] } = {},
): EntityRow {
  const dated = statuses.map((status) => ({ ...ALWAYS, marking: OPEN, ...status }));
  return { ...entity('GROUP', name, rest), groupKind, statuses: dated };
}

/** A phone. */
export function phone(name: string, options: EntityOptions = {}): EntityRow {
  return entity('PHONE', name, options);
}

/** A vehicle. */
export function vehicle(name: string, options: EntityOptions = {}): EntityRow {
  return entity('VEHICLE', name, options);
}

/** An address. */
export function location(name: string, options: EntityOptions = {}): EntityRow {
  return entity('LOCATION', name, options);
}

/** What may be said of a literal assertion beside its kind and ends. */
export type AssertionOptions = Partial<Omit<AssertionRow, 'kind' | 'from' | 'to'>>;

/** An assertion of a link: intelligence, personal, of confidence 50, unless it says otherwise. */
export function link(kind: LinkKind, from: string, to: string, options: AssertionOptions = {}): AssertionRow {
  return assertion(kind, from, to, options);
}

/** An assertion that two entities are one. */
export function same(from: string, to: string, options: AssertionOptions = {}): AssertionRow {
  return assertion('SAME_AS', from, to, options);
}

/** An assertion of any kind. */
export function assertion(
  kind: AssertionRow['kind'],
  from: string,
  to: string,
  options: AssertionOptions,
): AssertionRow {
  const said = {
    ...ALWAYS,
    subkind: null,
    provenance: 'INTELLIGENCE' as const,
    refutes: false,
    declarant: null,
    context: 'PERSONAL' as const,
    confidence: 50,
    marking: OPEN,
    ...options,
  };
  return { kind, from, to, ...said, firstKnownFrom: options.firstKnownFrom ?? said.knownFrom };
}
