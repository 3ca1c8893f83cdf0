import { stringify } from 'csv-stringify/sync';
import type { ToldFlag } from './told-flag.js';

/** The forms that a run prints its flags in. */
export const FLAG_FORMATS = ['jsonl', 'csv', 'table'] as const;
/** One of them. */
export type FlagFormat = (typeof FLAG_FORMATS)[number];

/** Prints flags, a page at a time. */
interface Printer {
  readonly head: string;
  page(flags: readonly ToldFlag[]): string;
}

const COLUMNS: Readonly<Record<string, (flag: ToldFlag) => string | number>> = {
  id: ({ id }) => id,
  change: ({ change }) => change,
  employeeId: ({ employee }) => employee.id,
  employee: ({ employee }) => employee.label,
  groupId: ({ group }) => group.id,
  group: ({ group }) => group.label,
  hopsBefore: ({ hopsBefore }) => hopsBefore ?? '',
  hopsAfter: ({ hopsAfter }) => hopsAfter ?? '',
  at: ({ at }) => at,
  cause: ({ cause }) => cause.kind,
  causeId: ({ cause }) => cause.id,
  causeLinks: ({ cause }) => cause.links.map(({ id }) => id).join(' '),
  causeEntity: ({ cause }) => cause.entity?.id ?? '',
  path: ({ path }) => path.entities.map(({ label }) => label).join(' > '),
  links: ({ path }) => path.links.map(({ id }) => id).join(' '),
  strength: ({ strength }) => strength,
  weakest: ({ weakest }) => weakest,
  revision: ({ revision }) => revision,
};

const TABLE: readonly (readonly [name: string, width: number, of: (flag: ToldFlag) => string])[] = [
  ['change', 8, ({ change }) => change],
  ['hops', 7, ({ hopsBefore, hopsAfter }) => `${hopsBefore ?? '-'} > ${hopsAfter ?? '-'}`],
  ['weakest', 7, ({ weakest }) => String(weakest)],
  ['cause', 12, ({ cause }) => cause.kind],
  ['path', 0, ({ path }) => path.entities.map(({ label }) => label).join(' > ')],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey must not reach it
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

function line(cells: readonly string[]): string {
  const padded = cells.map((cell, place) => cell.replace(CONTROLS, ' ').padEnd(TABLE[place]?.[1] ?? 0));
  return `${padded.join('  ').trimEnd()}\n`;
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  stringify(rows as (string | number)[][], { escape_formulas: true });

/** How each form is printed. */
export const PRINTERS: Readonly<Record<FlagFormat, Printer>> = {
  jsonl: { head: '', page: (flags) => flags.map((flag) => `${JSON.stringify(flag)}\n`).join('') },
  csv: {
    head: csv([Object.keys(COLUMNS)]),
    page: (flags) => csv(flags.map((flag) => Object.values(COLUMNS).map((cell) => cell(flag)))),
  },
  table: {
    head: line(TABLE.map(([name]) => name)),
    page: (flags) => flags.map((flag) => line(TABLE.map(([, , cell]) => cell(flag)))).join(''),
  },
};
