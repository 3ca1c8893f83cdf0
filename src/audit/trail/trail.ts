import { basename, join } from 'node:path';
import { signedCheckpoint } from '../checkpoint/checkpoint.js';
import { TRAIL_FILES, type TrailKey, writeInPlace } from './trail-files.js';
import type { TrailWriter } from './trail-writer.js';

/** Milliseconds after an entry until a checkpoint holds it. */
const CHECKPOINT_DELAY = 1_000;

/** How a trail is kept. */
export interface TrailOptions {
  /** Where every checkpoint is put too, under the trail's name: a folder that others keep. */
  readonly checkpoints?: string | undefined;
  /** Told of the folder of a trail that is damaged. */
  readonly onDamage?: ((folder: string) => void) | undefined;
  /** Told of a checkpoint that cannot be written; the next one is tried all the same. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Bytes of a segment. */
  readonly longestSegment?: number;
}

interface TrailParts {
  readonly folder: string;
  readonly key: TrailKey;
  readonly writer: TrailWriter;
  readonly release: () => Promise<void>;
  readonly options: TrailOptions;
}

/** An audit trail that is being written, by this process alone. */
export class Trail {
  readonly #parts: TrailParts;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  /** Of the last checkpoint. */
  #size = -1;

  constructor(parts: TrailParts) {
    this.#parts = parts;
  }

  /** The folder's name. */
  get name(): string {
    return basename(this.#parts.folder);
  }

  /** What its checkpoints call it. */
  get origin(): string {
    return this.#parts.key.origin;
  }

  /** How many entries are on the disk. */
  get size(): number {
    return this.#parts.writer.frontier.size;
  }

  /**
   * Adds an entry; its place, once it is on the disk.
   * @throws Unavailable where it cannot be written
   */
  async append(entry: object): Promise<number> {
    const index = await this.#parts.writer.append(entry);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#writing = this.#writing.then(() => this.writeCheckpoint()).catch((error) => this.#report(error));
    }, CHECKPOINT_DELAY).unref();
    return index;
  }

  /** Signs what the trail is now. */
  async writeCheckpoint(): Promise<void> {
    const { folder, key, writer, options } = this.#parts;
    const { frontier } = writer;
    if (frontier.size === this.#size) return;
    const text = signedCheckpoint({ origin: key.origin, size: frontier.size, root: frontier.root() }, key.key);
    await writeInPlace(join(folder, TRAIL_FILES.checkpoint), text, 0o644);
    if (options.checkpoints !== undefined)
      await writeInPlace(join(options.checkpoints, `${key.origin}.checkpoint`), text, 0o644);
    this.#size = frontier.size;
  }

  /** Waits for what is under way, signs a last checkpoint and gives the trail back. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#parts.writer.close();
    await this.#writing;
    await this.writeCheckpoint().catch((error) => this.#report(error));
    await this.#parts.release();
  }

  #report(error: unknown): void {
    this.#parts.options.onError?.(error);
  }
}
