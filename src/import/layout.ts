/** The columns of one file of the layout. */
export interface FileLayout {
  /** Columns without which no row can be read. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const MARKING = ['level', 'compartments'];
const TIMES = ['validFrom', 'validTo', 'knownFrom', 'knownTo'];

/** Marks a row that its source has deleted; beside it, only the key need be there. */
const DELETED = 'deleted';

function layout(required: readonly string[], optional: readonly string[]): FileLayout {
  return { required, optional: [...optional, ...MARKING, DELETED] };
}

/** Every file of the import layout, in the order in which they are read: what a row points at comes before it. */
export const LAYOUT = {
  rekeys: { required: ['file', 'from', 'to'], optional: [] },
  people: layout(['key', 'name'], ['aliases', 'dateOfBirth']),
  groups: layout(['key', 'name', 'kind'], ['aliases', 'territory']),
  phones: layout(['key', 'number'], []),
  vehicles: layout(['key', 'registration'], ['description']),
  accounts: layout(['key', 'identifier'], ['provider']),
  locations: layout(['key', 'address'], ['postcode', 'latitude', 'longitude']),
  operations: layout(['key', 'name'], ['status', 'planned', 'executed']),
  records: layout(['key', 'system', 'reference'], ['title', 'createdAt']),
  'intelligence-reports': layout(
    ['key', 'reference', 'receivedAt'],
    [
      'receivingUnit',
      'category',
      'filedAt',
      'subjects',
      'sourceEvaluation',
      'informationAssessment',
      'handling',
      'handlingConditions',
      ...TIMES,
    ],
  ),
  applications: layout(['key', 'person', 'receivedAt'], ['role', 'department', 'standard', 'policyVersion', ...TIMES]),
  declarations: layout(
    ['key', 'employee', 'association', 'origin', 'at'],
    ['associate', 'outcome', 'conditions', 'reviewAt', ...TIMES],
  ),
  allegations: layout(
    ['key', 'kind', 'receivedAt'],
    [
      'reference',
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
      ...TIMES,
    ],
  ),
  cases: layout(
    ['key', 'reference'],
    ['title', 'openedAt', 'closedAt', 'allegations', 'members', 'subjects', ...TIMES],
  ),
  employments: layout(['key', 'person'], ['staffNumber', 'rank', 'department', 'vettingLevel', ...TIMES]),
  'criminal-statuses': layout(['key', 'person', 'status'], TIMES),
  'group-statuses': layout(['key', 'group', 'status'], ['threatBand', ...TIMES]),
  assignments: layout(['key', 'operation', 'employee'], ['role', ...TIMES]),
  targets: layout(['key', 'operation', 'target'], TIMES),
  'vetting-decisions': layout(
    ['key', 'application', 'decision', 'decidedAt'],
    ['standard', 'policyVersion', 'reasons', 'openSourceScope', 'openSourceResult', 'approver', ...TIMES],
  ),
  'allegation-recipients': layout(['key', 'allegation', 'recipientKind', 'relationship'], ['recipient', ...TIMES]),
  outcomes: layout(['key', 'allegation', 'person', 'outcome', 'decidedAt'], TIMES),
  about: layout(['record', 'entity'], ['role']),
  links: layout(
    ['key', 'kind', 'from', 'to'],
    [
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
      ...TIMES,
    ],
  ),
  'access-events': layout(
    ['key', 'account', 'system', 'action', 'at'],
    ['employee', 'record', 'searchTerm', 'resultCount', 'terminal', 'purpose'],
  ),
} as const satisfies Readonly<Record<string, FileLayout>>;

/** A file of the layout, named without its ending. */
export type FileName = keyof typeof LAYOUT;

/** A file whose rows the graph keeps: all but the table of renamed keys. */
export type KeptFile = Exclude<FileName, 'rekeys'>;

/** The files in the order in which they are read. */
export const FILE_NAMES = Object.keys(LAYOUT) as FileName[];

/** All columns of a file. */
export function columnsOf(file: FileName): readonly string[] {
  const { required, optional } = LAYOUT[file];
  return [...required, ...optional];
}

/** The columns without which a file cannot be read: of one that may hold tombstones, those that make the key. */
function requiredOf(file: FileName, columns: readonly string[]): readonly string[] {
  if (!columns.includes(DELETED)) return LAYOUT[file].required;
  return file === 'about' ? ['record', 'entity'] : ['key'];
}

/** What is wrong with the columns that a file (or a mapping into it) has, as one sentence; null where nothing is. */
export function columnsProblem(file: FileName, columns: readonly string[]): string | null {
  const allowed = columnsOf(file);
  const unknown = columns.find((column) => !allowed.includes(column));
  if (unknown !== undefined) return `unknown column '${unknown}'; allowed are ${allowed.join(', ')}`;
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return `column '${twice}' is there twice`;
  const required = requiredOf(file, columns);
  const missing = required.find((column) => !columns.includes(column));
  return missing === undefined ? null : `column '${missing}' is missing; ${file} needs ${required.join(', ')}`;
}
