import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../errors.js';
import type { AuditEntry } from './audit-entry.js';
import { BoundedEntries } from './bounded-entries.js';
import { digestKey, keyedDigest } from './keyed-digest.js';
import { openTrail } from './trail/open-trail.js';
import type { Trail, TrailOptions } from './trail/trail.js';

/** Milliseconds that an entry is waited for: a disk that hangs is one that cannot be written. */
const PATIENCE = 10_000;
const MOST_BOUNDED = 100;

/** How an audit is kept. */
export interface AuditOptions extends TrailOptions {
  /** Of each sort that is bounded, entries a minute. */
  readonly mostBounded?: number;
}

/** What this process records of what is asked of it. */
export class Audit {
  /** Of all trails. */
  readonly folder: string;
  readonly #trail: Trail;
  readonly #key: Buffer;
  readonly #bounded: BoundedEntries;

  private constructor(
    folder: string,
    trail: Trail,
    key: Buffer,
    { mostBounded = MOST_BOUNDED, onError }: AuditOptions,
  ) {
    this.folder = folder;
    this.#trail = trail;
    this.#key = key;
    this.#bounded = new BoundedEntries(mostBounded, ({ sort, count, since }) => {
      const at = new Date().toISOString();
      const more: AuditEntry = { at, kind: 'MORE', sort, count, since: new Date(since).toISOString() };
      this.#trail.append(more).catch((error: unknown) => onError?.(error));
    });
  }

  /**
   * Opens a trail for this process.
   * @param folder of all trails
   * @throws ConfigurationError where none can be written there
   */
  static async open(folder: string, options: AuditOptions = {}): Promise<Audit> {
    const trail = await openTrail(folder, options);
    try {
      return new Audit(folder, trail, await digestKey(folder), options);
    } catch (error) {
      await trail.close();
      throw error;
    }
  }

  /** The name of this process's trail. */
  get trail(): string {
    return this.#trail.name;
  }

  /** The keyed digest of a text, or of the JSON of anything else. */
  digest(content: unknown): string {
    return keyedDigest(this.#key, content);
  }

  /**
   * Records what was asked; resolves once it is on the disk. Before that nothing may leave.
   * @throws Unavailable where it cannot be written
   */
  async record(entry: AuditEntry): Promise<void> {
    const settled = new AbortController();
    const late = sleep(PATIENCE, null, { signal: settled.signal, ref: false }).then(
      () => Promise.reject(new Unavailable('The audit trail takes too long to be written, so nothing is answered.')),
      () => undefined,
    );
    try {
      await Promise.race([this.#trail.append(entry), late]);
    } finally {
      settled.abort();
    }
  }

  /** Records one of a sort that anybody can cause, and that tells nothing: in a bounded number, counted beyond that. */
  async recordBounded(sort: string, entry: AuditEntry): Promise<void> {
    if (this.#bounded.take(sort)) await this.record(entry);
  }

  /** Writes what is still to be written; nothing is taken after that. */
  async close(): Promise<void> {
    this.#bounded.end();
    await this.#trail.close();
  }
}
