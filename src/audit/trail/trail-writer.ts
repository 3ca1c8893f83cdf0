import { type FileHandle, open, stat } from 'node:fs/promises';
import { Unavailable } from '../../errors.js';
import { syncFolder } from '../../replace-file.js';
import type { Frontier } from '../merkle/frontier.js';
import { leafHash } from '../merkle/hashes.js';
import { frontLine, segmentPath } from './segments.js';

/** Bytes after which a segment is followed by the next. */
const LONGEST_SEGMENT = 8 * 1024 * 1024;
const MOST_AT_ONCE = 1_000;
const OWNER_ONLY = 0o600;

/** Where a trail goes on. */
export interface TrailEnd {
  readonly frontier: Frontier;
  /** The segment that is written on, and how many of its bytes count; null where the next entry begins one. */
  readonly segment: { readonly path: string; readonly bytes: number } | null;
}

interface Waiting {
  readonly entry: object;
  readonly resolve: (index: number) => void;
  readonly reject: (error: Error) => void;
}

/** Writes a trail's entries; all that come while one write is under way are written and synced together by the next. */
export class TrailWriter {
  readonly #folder: string;
  readonly #origin: string;
  readonly #longest: number;
  #frontier: Frontier;
  #segment: { path: string; bytes: number } | null;
  #file: FileHandle | null = null;
  #waiting: Waiting[] = [];
  #work: Promise<void> | null = null;
  #isClosed = false;

  /** @param longest bytes of a segment */
  constructor(folder: string, origin: string, { frontier, segment }: TrailEnd, longest = LONGEST_SEGMENT) {
    this.#folder = folder;
    this.#origin = origin;
    this.#longest = longest;
    this.#frontier = frontier.copy();
    this.#segment = segment === null ? null : { ...segment };
  }

  /** The tree of what is written and synced. */
  get frontier(): Frontier {
    return this.#frontier;
  }

  /**
   * Adds an entry; its place, once it is on the disk.
   * @throws Unavailable where it cannot be written
   */
  append(entry: object): Promise<number> {
    if (this.#isClosed) return Promise.reject(new Unavailable('The audit trail is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      this.#work ??= this.#run();
    });
  }

  /** Waits for what is under way; nothing is taken after that. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#work;
    await this.#file?.close();
    this.#file = null;
  }

  async #run(): Promise<void> {
    // Those that are asked for in one go come together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      try {
        const first = this.#frontier.size;
        await this.#write(batch.map(({ entry }) => entry));
        for (const [index, { resolve }] of batch.entries()) resolve(first + index);
      } catch (cause) {
        await this.#cutOff();
        await this.#dropFile();
        const error = new Unavailable('The audit trail cannot be written, so nothing is answered.', { cause });
        for (const { reject } of batch) reject(error);
      }
    }
    this.#work = null;
  }

  async #write(entries: readonly object[]): Promise<void> {
    const { file, segment } = await this.#open();
    const frontier = this.#frontier.copy();
    const lines = entries.map((entry) => {
      const line = JSON.stringify({ index: frontier.size, ...entry });
      frontier.add(leafHash(Buffer.from(line)));
      return `${line}\n`;
    });
    const bytes = Buffer.from(lines.join(''));
    await file.appendFile(bytes);
    await file.datasync();
    await this.#checkPlace(file, segment.path, segment.bytes + bytes.length);
    segment.bytes += bytes.length;
    this.#frontier = frontier;
  }

  /** What is written to a file that was moved or replaced is written nowhere. */
  async #checkPlace(file: FileHandle, path: string, size: number): Promise<void> {
    const [held, found] = await Promise.all([file.stat(), stat(path)]);
    if (held.ino !== found.ino || held.dev !== found.dev || found.size !== size)
      throw new Error(`${path} was changed by somebody else`);
  }

  async #open(): Promise<{ file: FileHandle; segment: { path: string; bytes: number } }> {
    if (this.#segment === null || this.#segment.bytes >= this.#longest) return this.#begin();
    if (this.#file !== null) return { file: this.#file, segment: this.#segment };
    const { path, bytes } = this.#segment;
    // Not one that makes the file: one that is gone was taken away.
    const file = await open(path, 'r+');
    await file.close();
    this.#file = await open(path, 'a', OWNER_ONLY);
    const { size } = await this.#file.stat();
    if (size < bytes) throw new Error(`${path} is shorter than it was`);
    // What a write that failed has left was never answered for.
    if (size > bytes) await this.#file.truncate(bytes);
    return { file: this.#file, segment: this.#segment };
  }

  async #begin(): Promise<{ file: FileHandle; segment: { path: string; bytes: number } }> {
    await this.#dropFile();
    const path = segmentPath(this.#folder, this.#frontier.size);
    const line = Buffer.from(`${frontLine(this.#origin, this.#frontier)}\n`);
    const file = await open(path, 'a', OWNER_ONLY);
    this.#file = file;
    // A beginning that failed half-way.
    await file.truncate(0);
    await file.appendFile(line);
    await syncFolder(this.#folder);
    this.#segment = { path, bytes: line.length };
    return { file, segment: this.#segment };
  }

  /** Takes back what a write that failed has left; where that fails too, the next write does it. */
  async #cutOff(): Promise<void> {
    if (this.#file === null || this.#segment === null) return;
    const { bytes } = this.#segment;
    await this.#file.truncate(bytes).catch(() => undefined);
  }

  async #dropFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close().catch(() => undefined);
  }
}
