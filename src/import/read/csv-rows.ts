import { createReadStream } from 'node:fs';
import { type CsvError, type Options, parse } from 'csv-parse';
import { ConfigurationError } from '../../errors.js';
import { LONGEST_ROW, type Meter, type RawRow, type UnreadableRow } from './raw-row.js';

/** How a CSV file is written. */
export interface CsvFormat {
  /** What separates columns; a comma unless given. */
  readonly delimiter?: string | undefined;
  /** `utf8` unless given. */
  readonly encoding?: BufferEncoding | undefined;
}

interface ParsedRecord {
  record: Record<string, string>;
  info: { lines: number };
}

function options(format: CsvFormat): Options {
  return {
    bom: true,
    delimiter: format.delimiter ?? ',',
    encoding: format.encoding ?? 'utf8',
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    // A stray quote stays in its cell; else the parser would read on to the next quote, whole rows further down.
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  };
}

/** The column names in the first row of a CSV file. Throws ConfigurationError where there is none, or a name occurs twice. */
export async function csvHeader(path: string, format: CsvFormat = {}): Promise<string[]> {
  const stream = createReadStream(path);
  const parser = parse({ ...options(format), to: 1, trim: true });
  stream.on('error', (error) => parser.destroy(error));
  try {
    for await (const header of stream.pipe(parser)) {
      const names = header as string[];
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      if (twice !== undefined) throw new ConfigurationError(`${path}: column '${twice}' is there twice.`);
      return names;
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`${path}: its header row cannot be read (${(error as Error).message}).`);
  } finally {
    stream.destroy();
  }
  throw new ConfigurationError(`${path} is empty; a header row is needed.`);
}

function newlinesIn(record: Readonly<Record<string, string>>): number {
  return Object.values(record).reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function unreadable(error: CsvError, raw: string | undefined): UnreadableRow {
  const line = (error as unknown as { lines: number }).lines;
  const reason = error.message.replaceAll('\n', '\\n');
  return { type: 'unreadable', line, reason, original: (raw ?? '').slice(0, 10_000) };
}

/** The rows of a CSV file with a header row (RFC 4180), streamed; what is no row comes out as unreadable, and reading goes on. */
export async function* csvRows(path: string, meter: Meter, format: CsvFormat = {}): AsyncGenerator<RawRow> {
  const skipped: UnreadableRow[] = [];
  let unclosed = false;
  const stream = createReadStream(path);
  const parser = parse({
    ...options(format),
    columns: (header: string[]) => header.map((name) => name.trim()),
    info: true,
    raw: false,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      // The parser would complain of every further byte, and read the rest of the file as one record.
      if (error?.code === 'CSV_MAX_RECORD_SIZE') throw error;
      if (error) skipped.push(unreadable(error, raw as string | undefined));
      unclosed ||= error?.code === 'CSV_QUOTE_NOT_CLOSED';
    },
  });
  stream.on('error', (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const parsed of stream.pipe(parser)) {
      const { record, info } = parsed as ParsedRecord;
      const begins = info.lines - line > 1 ? info.lines - newlinesIn(record) : info.lines;
      // The parser runs ahead of this loop, so what it gave up on may be further down.
      while (skipped[0] && skipped[0].line < begins) yield skipped.shift() as UnreadableRow;
      line = info.lines;
      meter.bytes = stream.bytesRead;
      yield { type: 'row', line: begins, cells: record, original: record };
    }
    const last = unclosed ? skipped.pop() : undefined;
    yield* skipped.splice(0);
    if (last) yield { ...last, line: line + 1 };
  } catch (error) {
    if ((error as CsvError).code !== 'CSV_MAX_RECORD_SIZE') throw error;
    yield* skipped.splice(0);
    const reason = `a row longer than ${LONGEST_ROW} bytes, so a quote is not closed; the rest of the file was not read`;
    yield { type: 'unreadable', line: line + 1, reason, original: null };
  } finally {
    stream.destroy();
    meter.bytes = stream.bytesRead;
  }
}
