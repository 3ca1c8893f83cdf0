import type { GroupKind, LinkKind, SystemKind } from '../generated/schema.js';

const MARKING = ['level', 'compartments'] as const;
const TIMES = ['validFrom', 'validTo', 'knownFrom', 'knownTo'] as const;

/** The files of the import layout that are generated, with their columns in the order they are written. */
export const FILES = {
  people: ['key', 'name', 'aliases', 'dateOfBirth', ...MARKING],
  'intelligence-reports': [
    'key',
    'reference',
    'receivedAt',
    'receivingUnit',
    'category',
    'filedAt',
    'subjects',
    'sourceEvaluation',
    'informationAssessment',
    'handling',
    'handlingConditions',
    ...MARKING,
    ...TIMES,
  ],
  applications: [
    'key',
    'person',
    'receivedAt',
    'role',
    'department',
    'standard',
    'policyVersion',
    ...MARKING,
    ...TIMES,
  ],
  declarations: [
    'key',
    'employee',
    'associate',
    'association',
    'origin',
    'at',
    'outcome',
    'conditions',
    'reviewAt',
    ...MARKING,
    ...TIMES,
  ],
  allegations: [
    'key',
    'reference',
    'kind',
    'receivedAt',
    'subjects',
    'operation',
    'effect',
    'information',
    'beforeEvent',
    'occurredFrom',
    'occurredTo',
    'harm',
    'inducement',
    'report',
    ...MARKING,
    ...TIMES,
  ],
  employments: ['key', 'person', 'staffNumber', 'rank', 'department', 'vettingLevel', ...MARKING, ...TIMES],
  'criminal-statuses': ['key', 'person', 'status', ...MARKING, ...TIMES],
  groups: ['key', 'name', 'kind', 'aliases', 'territory', ...MARKING],
  'group-statuses': ['key', 'group', 'status', 'threatBand', ...MARKING, ...TIMES],
  phones: ['key', 'number', ...MARKING],
  vehicles: ['key', 'registration', 'description', ...MARKING],
  accounts: ['key', 'identifier', 'provider', ...MARKING],
  locations: ['key', 'address', 'postcode', 'latitude', 'longitude', ...MARKING],
  operations: ['key', 'name', 'status', 'planned', 'executed', ...MARKING],
  records: ['key', 'system', 'reference', 'title', 'createdAt', ...MARKING],
  'vetting-decisions': [
    'key',
    'application',
    'decision',
    'decidedAt',
    'standard',
    'policyVersion',
    'reasons',
    'openSourceScope',
    'openSourceResult',
    'approver',
    ...MARKING,
    ...TIMES,
  ],
  'allegation-recipients': ['key', 'allegation', 'recipient', 'recipientKind', 'relationship', ...MARKING, ...TIMES],
  outcomes: ['key', 'allegation', 'person', 'outcome', 'decidedAt', ...MARKING, ...TIMES],
  assignments: ['key', 'operation', 'employee', 'role', ...MARKING, ...TIMES],
  targets: ['key', 'operation', 'target', ...MARKING, ...TIMES],
  cases: [
    'key',
    'reference',
    'title',
    'openedAt',
    'closedAt',
    'allegations',
    'members',
    'subjects',
    ...MARKING,
    ...TIMES,
  ],
  about: ['record', 'entity', 'role', ...MARKING],
  links: [
    'key',
    'kind',
    'from',
    'to',
    'subkind',
    'role',
    'count',
    'provenance',
    'declarant',
    'refutes',
    'context',
    'sourceEvaluation',
    'informationAssessment',
    'handling',
    'handlingConditions',
    'confidence',
    'confidenceReason',
    'sourceKey',
    ...MARKING,
    ...TIMES,
  ],
  'access-events': [
    'key',
    'employee',
    'account',
    'record',
    'searchTerm',
    'resultCount',
    'system',
    'terminal',
    'action',
    'at',
    'purpose',
    ...MARKING,
  ],
  'truth/labels': [
    'allegation',
    'operation',
    'event',
    'employee',
    'label',
    'group',
    'nominal',
    'hops',
    'recorded',
    'detail',
  ],
  'truth/communities': ['employee', 'community'],
} as const;

/** One of the files, named without its ending. */
export type FileName = keyof typeof FILES;

/** All the files in the order they are reported. */
export const FILE_NAMES = Object.keys(FILES) as FileName[];

/** The files that are imported: all but those of what is true. */
export const IMPORTED_FILE_NAMES = FILE_NAMES.filter((name) => !name.startsWith('truth/'));

/** What a cell holds before it is written; an absent one is written empty. */
export type Cell = string | number;

/** One row of one file. */
export type RowOf<F extends FileName> = { readonly [C in (typeof FILES)[F][number]]?: Cell };

/** A row with the file it goes to. */
export type GeneratedRow = { [F in FileName]: { readonly file: F; readonly row: RowOf<F> } }[FileName];

/** Rows one after another, as they are drawn; the value returned is what the next step needs of them. */
export type Rows<Result = void> = Generator<GeneratedRow, Result, void>;

/** The kind of a link as the import layout names it: the schema's kinds, and `SAME_AS` for two records of one person. */
export type ImportedLinkKind = LinkKind | 'SAME_AS';

/** The kinds of group a force is given. */
export type DrawnGroupKind = Exclude<GroupKind, 'OTHER'>;

/** The systems a force's records are on. */
export type DrawnSystem = Exclude<SystemKind, 'HR' | 'OTHER'>;
