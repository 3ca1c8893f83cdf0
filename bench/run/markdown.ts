import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Row } from './bars.js';
import { short } from './numbers.js';

const GIBIBYTE = 2 ** 30;

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** The rows as a table in Markdown, under a line on the machine and the day. */
export function markdown(rows: readonly Row[]): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / GIBIBYTE);
  const machine = `${availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}`;
  const lines = rows.map(({ name, ratio, limit, met, peer, detail }) => {
    const figure = ratio === null ? 'not measured' : short(ratio);
    return `| ${[name, figure, String(limit), met ? 'met' : '**not met**', peer, detail].map(cell).join(' | ')} |`;
  });
  const head = ['| bar | ratio | at most | | peer | detail |', '| --- | --- | --- | --- | --- | --- |'];
  const met = rows.filter((row) => row.met).length;
  const day = new Date().toISOString().slice(0, 10);
  return [`${day}, ${machine}; ${met} of ${rows.length} bars met.`, '', ...head, ...lines, ''].join('\n');
}
