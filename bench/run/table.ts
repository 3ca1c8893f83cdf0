import type { Row } from './bars.js';
import { short } from './numbers.js';

/** The rows as a table for people. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(3, ...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, ratio, limit, met, detail }) => {
    const figure = ratio === null ? '-' : short(ratio);
    return `${name.padEnd(width)}  ${figure.padStart(9)}  ${String(limit).padStart(7)}  ${met ? 'met    ' : 'NOT MET'}  ${detail}`;
  });
  const head = `${'bar'.padEnd(width)}  ${'ratio'.padStart(9)}  ${'at most'.padStart(7)}`;
  const met = rows.filter((row) => row.met).length;
  return [head, ...lines, '', `${met} of ${rows.length} bars met`, ''].join('\n');
}
