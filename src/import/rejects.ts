import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { ConfigurationError } from '../errors.js';

/** A row that did not go in. */
export interface Reject {
  readonly file: string;
  /** The line it begins on, counted from 1. */
  readonly line: number;
  /** Names the column and what is allowed. */
  readonly reason: string;
  /** The row as the file has it. */
  readonly row: unknown;
}

/** The file of rejected rows (JSON Lines): replaced by each import, and gone where nothing is rejected. */
export class RejectFile {
  readonly #path: string | undefined;
  #stream: WriteStream | undefined;
  #failure: Error | undefined;

  private constructor(path: string | undefined) {
    this.#path = path;
  }

  /** Prepares the file; without a path, rejects are only counted. */
  static async at(path: string | undefined): Promise<RejectFile> {
    if (path !== undefined) await rm(path, { force: true });
    return new RejectFile(path);
  }

  /** Adds a row. */
  async add(reject: Reject): Promise<void> {
    if (this.#path === undefined) return;
    this.#stream ??= this.#open(this.#path);
    if (this.#failure) throw this.#failure;
    if (!this.#stream.write(`${JSON.stringify(reject)}\n`)) await once(this.#stream, 'drain').catch(() => {});
  }

  /** Closes the file. Throws ConfigurationError where it could not be written. */
  async close(): Promise<void> {
    if (!this.#stream) return;
    this.#stream.end();
    await finished(this.#stream).catch(() => {});
    if (this.#failure) throw this.#failure;
  }

  #open(path: string): WriteStream {
    const stream = createWriteStream(path, { mode: 0o600 });
    stream.on('error', (error) => {
      this.#failure = new ConfigurationError(`the rejects cannot be written to ${path}: ${error.message}`);
    });
    return stream;
  }
}
