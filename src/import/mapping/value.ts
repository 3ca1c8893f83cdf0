import { RowProblem } from '../row-problem.js';
import type { Columns, Reader, Scope } from './columns.js';
import { foreignDate } from './foreign-date.js';
import type { MappingCondition, MappingValue } from './mapping-file.js';
import { compileTemplate } from './template.js';

function translated(
  column: string,
  text: string,
  map: Readonly<Record<string, string>>,
  otherwise: string | undefined,
) {
  if (Object.hasOwn(map, text)) return map[text] as string;
  if (otherwise !== undefined) return otherwise;
  if (text === '') return '';
  throw new RowProblem(column, `the mapping has no value for '${text}'; it has ${Object.keys(map).join(', ')}`);
}

/** Compiles what a column of the layout is set to. The reader throws RowProblem; compiling throws ConfigurationError. */
export function compileValue(column: string, value: MappingValue, columns: Columns, place: string): Reader {
  if (typeof value === 'string') return compileTemplate(value, columns, place);
  const read = compileTemplate(value.value, columns, `${place}.value`);
  const { map, date } = value;
  return (scope) => {
    const text = read(scope);
    const plain = map ? translated(column, text, map, value.else) : text === '' ? (value.else ?? '') : text;
    if (date === undefined || plain === '') return plain;
    const converted = foreignDate(plain, date);
    if (converted === null) throw new RowProblem(column, `'${plain}' is not a date of the form ${date}`);
    return converted;
  };
}

/** Compiles a condition on a column. */
export function compileCondition(
  column: string,
  condition: MappingCondition,
  columns: Columns,
  place: string,
): (scope: Scope) => boolean {
  const read = columns.reader(column, place);
  const negated = typeof condition === 'object' && 'not' in condition;
  const wanted = new Set([negated ? condition.not : condition].flat());
  return (scope) => wanted.has(read(scope).trim()) !== negated;
}
