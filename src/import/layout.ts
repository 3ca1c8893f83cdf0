/** The columns of one file of the layout. */
export interface FileLayout {
  /** Columns without which no row can be read. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const MARKING = ['level', 'compartments'];
const TIMES = ['validFrom', 'validTo', 'knownFrom', 'knownTo'];

function layout(required: readonly string[], optional: readonly string[]): FileLayout {
  return { required, optional: [...optional, ...MARKING] };
}

/** Every file of the import layout, in the order in which they are read: what a row points at comes before it. */
export const LAYOUT = {
  people: layout(['key', 'name'], ['aliases', 'dateOfBirth']),
  groups: layout(['key', 'name', 'kind'], ['aliases', 'territory']),
  phones: layout(['key', 'number'], []),
  vehicles: layout(['key', 'registration'], ['description']),
  accounts: layout(['key', 'identifier'], ['provider']),
  locations: layout(['key', 'address'], ['postcode', 'latitude', 'longitude']),
  operations: layout(['key', 'name'], ['status', 'planned', 'executed']),
  records: layout(['key', 'system', 'reference'], ['title', 'createdAt']),
  employments: layout(['key', 'person'], ['staffNumber', 'rank', 'department', 'vettingLevel', ...TIMES]),
  'criminal-statuses': layout(['key', 'person', 'status'], TIMES),
  'group-statuses': layout(['key', 'group', 'status'], ['threatBand', ...TIMES]),
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

/** The files in the order in which they are read. */
export const FILE_NAMES = Object.keys(LAYOUT) as FileName[];

/** All columns of a file. */
export function columnsOf(file: FileName): readonly string[] {
  const { required, optional } = LAYOUT[file];
  return [...required, ...optional];
}

/** What is wrong with the columns that a file (or a mapping into it) has, as one sentence; null where nothing is. */
export function columnsProblem(file: FileName, columns: readonly string[]): string | null {
  const allowed = columnsOf(file);
  const unknown = columns.find((column) => !allowed.includes(column));
  if (unknown !== undefined) return `unknown column '${unknown}'; allowed are ${allowed.join(', ')}`;
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return `column '${twice}' is there twice`;
  const missing = LAYOUT[file].required.find((column) => !columns.includes(column));
  return missing === undefined
    ? null
    : `column '${missing}' is missing; ${file} needs ${LAYOUT[file].required.join(', ')}`;
}
