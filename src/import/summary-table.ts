import type { FileSummary, ImportSummary } from './summary.js';

type Counted = ImportSummary['totals'];

const COLUMNS: readonly (readonly [heading: string, count: (row: Counted) => number])[] = [
  ['read', ({ read }) => read],
  ['new', ({ fresh }) => fresh],
  ['changed', ({ changed }) => changed],
  ['retracted', ({ retracted }) => retracted],
  ['unchanged', ({ unchanged }) => unchanged],
  ['left out', ({ leftOut }) => leftOut],
  ['rejected', ({ rejected }) => rejected],
];

function nameOf({ file, into }: FileSummary): string {
  return /^(.*)\.(csv|jsonl)$/.exec(file)?.[1] === into ? file : `${file} → ${into}`;
}

/** A summary as a table for people, with a line on what else there is to know. */
export function summaryTable(summary: ImportSummary): string {
  const { files, totals } = summary;
  const columns = COLUMNS.filter(([heading]) => heading !== 'left out' || totals.leftOut > 0);
  const rows = [
    ['file', ...columns.map(([heading]) => heading)],
    ...files.map((file) => [nameOf(file), ...columns.map(([, count]) => count(file).toLocaleString('en-GB'))]),
    ['total', ...columns.map(([, count]) => count(totals).toLocaleString('en-GB'))],
  ];
  const widths = (rows[0] as string[]).map((_, index) => Math.max(...rows.map((row) => (row[index] as string).length)));
  const lines = rows.map((row) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[index] as number)))
      .join('  '),
  );
  return `${[...lines, ...remarks(summary)].join('\n')}\n`;
}

function remarks({ totals, seconds, rejectsFile, interrupted, files, dryRun }: ImportSummary): string[] {
  const rate = Math.round(totals.read / Math.max(seconds, 0.001)).toLocaleString('en-GB');
  const lines = [`${seconds.toFixed(1)} s, ${rate} rows/s`];
  if (dryRun) lines.push('A dry run: nothing was written.');
  for (const { into } of files.filter(({ keptAbsent }) => keptAbsent))
    lines.push(`${into}: some of the snapshot could not be read, so nothing that it lacks was retracted.`);
  if (rejectsFile !== null) lines.push(`The rejected rows, with the reason of each, are in ${rejectsFile}`);
  const last = files.at(-1);
  if (interrupted)
    lines.push(`Stopped early, in ${last?.file ?? 'the first file'}; the same command again completes the import.`);
  return lines;
}
