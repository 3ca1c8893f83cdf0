import { createWriteStream, renameSync, type WriteStream } from 'node:fs';
import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { BadUserInput } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import { FILE_NAMES, FILES, type FileName, type GeneratedRow } from './rows.js';

/** Where files grow until they are whole, inside the folder, so that renaming never leaves its file system. */
const UNFINISHED = '.generating';
/** The folder of the files that are never imported. */
const TRUTH = 'truth';
const BATCH = 500;

/** Rows written for each file. */
export type RowCounts = Record<FileName, number>;

/**
 * Writes rows to the CSV files of an import folder. Files have their names only once all of them are whole: until
 * `finish`, and after `abandon`, the folder holds nothing that could be imported.
 */
export class FolderWriter {
  readonly #folder: string;
  readonly #created: boolean;
  readonly #files = new Map<FileName, OpenFile>();

  private constructor(folder: string, created: boolean) {
    this.#folder = folder;
    this.#created = created;
    for (const name of FILE_NAMES) this.#files.set(name, new OpenFile(this.#unfinished(`${name}.csv`), FILES[name]));
  }

  /** Opens a folder that is absent or empty, any with `force`. Throws `BadUserInput` naming `out` otherwise. */
  static async open(folder: string, force: boolean): Promise<FolderWriter> {
    const created = await makeOut(folder);
    const present = await readdir(folder);
    if (present.length > 0 && !force) {
      const what = present.includes(UNFINISHED) ? 'another run is writing to it, or was killed' : 'it is not empty';
      throw new BadUserInput(
        'out',
        `${folder} is refused, since ${what}; name another folder, or add --force to replace its files`,
      );
    }
    await rm(join(folder, UNFINISHED), { recursive: true, force: true });
    await mkdir(join(folder, UNFINISHED, TRUTH), { recursive: true });
    return new FolderWriter(folder, created);
  }

  /** Takes a row; a promise is returned only where the disk must be waited for. */
  write({ file, row }: GeneratedRow): Promise<void> | undefined {
    return this.#file(file).write(row);
  }

  /** Writes what is left, then gives every file its name, `source.yaml` last; returns the rows of each. */
  async finish(source: string): Promise<RowCounts> {
    await Promise.all([...this.#files.values()].map((file) => file.close()));
    await writeFile(this.#unfinished('source.yaml'), source);
    await mkdir(join(this.#folder, TRUTH), { recursive: true });
    // One after another without a pause: an interrupt is not handled in between.
    for (const name of [...FILE_NAMES.map((file) => `${file}.csv`), 'source.yaml']) {
      renameSync(this.#unfinished(name), join(this.#folder, name));
    }
    await rm(join(this.#folder, UNFINISHED), { recursive: true });
    return Object.fromEntries(FILE_NAMES.map((name) => [name, this.#file(name).rows])) as RowCounts;
  }

  /** Removes everything written so far, and the folder if this run made it. */
  async abandon(): Promise<void> {
    await Promise.allSettled([...this.#files.values()].map((file) => file.discard()));
    await rm(join(this.#folder, UNFINISHED), { recursive: true, force: true });
    if (this.#created) await rmdir(this.#folder).catch(() => undefined); // somebody put something there: it stays
  }

  #file(name: FileName): OpenFile {
    return this.#files.get(name) as OpenFile;
  }

  #unfinished(name: string): string {
    return join(this.#folder, UNFINISHED, name);
  }
}

class OpenFile {
  rows = 0;
  readonly #columns: readonly string[];
  readonly #stream: WriteStream;
  #batch: string[][] = [];
  #failure: Error | undefined;

  constructor(path: string, columns: readonly string[]) {
    this.#columns = columns;
    this.#stream = createWriteStream(path, { highWaterMark: 1 << 18 });
    this.#stream.on('error', (error) => {
      this.#failure = error;
    });
    this.#stream.write(stringify([[...columns]]));
  }

  write(row: Readonly<Record<string, string | number | undefined>>): Promise<void> | undefined {
    this.rows++;
    this.#batch.push(this.#columns.map((column) => String(row[column] ?? '')));
    return this.#batch.length < BATCH ? undefined : this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    await finished(this.#stream);
  }

  async discard(): Promise<void> {
    this.#stream.destroy();
    await finished(this.#stream);
  }

  #flush(): Promise<void> | undefined {
    if (this.#failure) throw this.#failure;
    const text = stringify(this.#batch);
    this.#batch = [];
    if (this.#stream.write(text)) return undefined;
    return new Promise((resolve, reject) => {
      const done = (error?: Error): void => {
        this.#stream.off('drain', done);
        this.#stream.off('error', done);
        if (error) reject(error);
        else resolve();
      };
      this.#stream.once('drain', done);
      this.#stream.once('error', done);
    });
  }
}

/** Makes the folder with its parents; false where it was there. */
async function makeOut(folder: string): Promise<boolean> {
  return makeFolder(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') throw new BadUserInput('out', `${folder} is not a folder`);
    throw new BadUserInput('out', `${folder} cannot be made (${error.code ?? error.message})`);
  });
}
