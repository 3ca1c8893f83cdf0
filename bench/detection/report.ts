import { availableParallelism, cpus, totalmem } from 'node:os';
import { short } from '../run/numbers.js';
import type { MeasureRow } from './measure-row.js';
import type { Options } from './options.js';

const GIBIBYTE = 2 ** 30;

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

function figure({ value, share }: MeasureRow): string {
  if (value === null) return '–';
  return share ? percent(value) : short(value);
}

function aimOf({ aim, share }: MeasureRow): string {
  if (aim === null) return '';
  const [words, bound] = 'atLeast' in aim ? ['at least', aim.atLeast] : ['at most', aim.atMost];
  return `${words} ${share ? percent(bound) : bound}`;
}

function cells(row: MeasureRow): string[] {
  const { name, share, met, detail } = row;
  const spread = share ? `${percent(share.mean)} ± ${percent(share.spread)}` : '';
  const interval = share?.interval ? share.interval.map((end) => percent(end)).join(' to ') : '';
  return [name, figure(row), spread, interval, aimOf(row), met === null ? '' : met ? 'met' : 'NOT MET', detail];
}

const HEAD = ['measure', 'over all', 'mean ± sd of forces', '95 % interval', 'aim', '', 'detail'];

function byArea(rows: readonly MeasureRow[]): Map<string, MeasureRow[]> {
  const areas = new Map<string, MeasureRow[]>();
  for (const row of rows) areas.set(row.area, [...(areas.get(row.area) ?? []), row]);
  return areas;
}

/** The forces that were scored, in words. */
export function forcesText({ seeds, first, employees, scenario }: Options): string {
  return `${seeds} forces (${scenario}, seeds ${first} to ${first + seeds - 1}) of ${employees} employees`;
}

/** The measures as tables for people. */
export function tables(rows: readonly MeasureRow[], options: Options): string {
  const all = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => (line[column] as string).length)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, column) => text.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd();
  const parts = [...byArea(rows)].map(([area, own]) =>
    [area.toUpperCase(), ...own.map((row) => line(cells(row))), ''].join('\n'),
  );
  return [`${forcesText(options)}\n`, line(HEAD), '', ...parts].join('\n');
}

/** The measures as tables in Markdown, under a line on the machine and the day. */
export function markdownTables(rows: readonly MeasureRow[], options: Options): string {
  const [cpu] = cpus();
  const machine = `${availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / GIBIBYTE)} GiB, Node ${process.versions.node}`;
  const line = (texts: readonly string[]) => `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  const parts = [...byArea(rows)].flatMap(([area, own]) => [
    line([area, ...HEAD.slice(1)]),
    `|${' --- |'.repeat(HEAD.length)}`,
    ...own.map((row) => line(cells(row).map((cell) => (cell === 'NOT MET' ? '**not met**' : cell)))),
    '',
  ]);
  return [`${new Date().toISOString().slice(0, 10)}, ${machine}; ${forcesText(options)}.`, '', ...parts].join('\n');
}
