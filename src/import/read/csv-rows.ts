import { createReadStream } from 'node:fs';
import { type CsvError, type Options, parse } from 'csv-parse';
import { ConfigurationError } from '../../errors.js';
import { LONGEST_ROW, type Meter, type RawRow } from './raw-row.js';

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
    max_record_size: LONGEST_ROW,
  };
}

/** The column names in the first row of a CSV file. Throws ConfigurationError where there is none, or a name occurs twice. */
export async function csvHeader(path: string, format: CsvFormat = {}): Promise<string[]> {
  const parser = createReadStream(path).pipe(parse({ ...options(format), to: 1, trim: true }));
  try {
    for await (const header of parser) {
      const names = header as string[];
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      if (twice !== undefined) throw new ConfigurationError(`${path}: column '${twice}' is there twice.`);
      return names;
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`${path}: its header row cannot be read (${(error as Error).message}).`);
  }
  throw new ConfigurationError(`${path} is empty; a header row is needed.`);
}

function newlinesIn(record: Readonly<Record<string, string>>): number {
  return Object.values(record).reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/** Rows that the parser gave up on, one for each record however often the parser complains of it. */
class Unreadable {
  readonly #found: RawRow[] = [];
  #record = -1;

  add(error: CsvError | undefined, raw: string | undefined): void {
    const { records, lines } = error as unknown as { records: number; lines: number };
    const previous = this.#found.at(-1);
    if (previous?.type === 'unreadable' && previous.line === lines && this.#record === records) return;
    this.#record = records;
    const reason = (error?.message ?? 'is not CSV').replaceAll('\n', '\\n');
    this.#found.push({ type: 'unreadable', line: lines, reason, original: (raw ?? '').slice(0, 10_000) });
  }

  take(): RawRow[] {
    return this.#found.splice(0);
  }
}

/** The rows of a CSV file with a header row (RFC 4180), streamed; what is no row comes out as unreadable, and reading goes on. */
export async function* csvRows(path: string, meter: Meter, format: CsvFormat = {}): AsyncGenerator<RawRow> {
  const unreadable = new Unreadable();
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
      unreadable.add(error, raw as string | undefined);
    },
  });
  stream.on('error', (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const parsed of stream.pipe(parser)) {
      const { record, info } = parsed as ParsedRecord;
      yield* unreadable.take();
      const begins = info.lines - line > 1 ? info.lines - newlinesIn(record) : info.lines;
      line = info.lines;
      meter.bytes = stream.bytesRead;
      yield { type: 'row', line: begins, cells: record, original: record };
    }
    yield* unreadable.take();
  } catch (error) {
    if ((error as CsvError).code !== 'CSV_MAX_RECORD_SIZE') throw error;
    yield* unreadable.take();
    const reason = `a row longer than ${LONGEST_ROW} bytes, so a quote is not closed; the rest of the file was not read`;
    yield { type: 'unreadable', line: line + 1, reason, original: null };
  } finally {
    stream.destroy();
    meter.bytes = stream.bytesRead;
  }
}
