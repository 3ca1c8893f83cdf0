import type { GroupKind, LinkKind, SystemKind } from '../generated/schema.js';

const MARKING = ['level', 'compartments'] as const;
const TIMES = ['validFrom', 'validTo', 'knownFrom', 'knownTo'] as const;

/** The files of the import layout that are generated, with their columns in the order they are written. */
export const FILES = {
  people: ['key', 'name', 'aliases', 'dateOfBirth', ...MARKING],
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
} as const;

/** One of the files, named without its ending. */
export type FileName = keyof typeof FILES;

/** All the files in the order they are reported. */
export const FILE_NAMES = Object.keys(FILES) as FileName[];

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
