import { createReadStream } from 'node:fs';
import { type Cell, LONGEST_ROW, type Meter, type RawRow } from './raw-row.js';

interface Line {
  readonly number: number;
  /** Null where the line is too long. */
  readonly bytes: Buffer | null;
}

const NEWLINE = 10;

async function* linesOf(path: string, meter: Meter): AsyncGenerator<Line> {
  const stream = createReadStream(path);
  let held: Buffer[] = [];
  let length = 0;
  let number = 1;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_ROW) held = [];
    else held.push(part);
  };
  const take = (): Line => {
    const line = { number, bytes: length > LONGEST_ROW ? null : Buffer.concat(held) };
    held = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of stream) {
    let rest = chunk as Buffer;
    meter.bytes = stream.bytesRead;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      keep(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    keep(rest);
  }
  if (length > 0) yield take();
}

function cellOf(value: unknown): Cell | null {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  return null;
}

/** One line of JSON Lines as a row, or as what is wrong with it. */
export function jsonRow(line: number, text: string): RawRow {
  const unreadable = (reason: string): RawRow => ({
    type: 'unreadable',
    line,
    reason,
    original: text.slice(0, 10_000),
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unreadable(`is not JSON: ${(error as Error).message}`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return unreadable('is not a JSON object');
  const cells: Record<string, Cell> = {};
  for (const [column, entry] of Object.entries(value)) {
    const cell = cellOf(entry);
    if (cell === null) return unreadable(`${column}: must be a text, a number, true, false, null or a list of texts`);
    cells[column] = cell;
  }
  return { type: 'row', line, cells, original: value };
}

/** The rows of a JSON Lines file, one object a line, streamed; what is no row comes out as unreadable. */
export async function* jsonLinesRows(path: string, meter: Meter): AsyncGenerator<RawRow> {
  for await (const { number, bytes } of linesOf(path, meter)) {
    if (bytes === null) {
      yield { type: 'unreadable', line: number, reason: `a line longer than ${LONGEST_ROW} bytes`, original: null };
      continue;
    }
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    if (text.trim() !== '') yield jsonRow(number, text);
  }
}
