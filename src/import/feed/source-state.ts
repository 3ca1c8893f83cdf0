import { createHash } from 'node:crypto';
import { FeedRefused } from '../../errors.js';
import type { Database } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';
import { formatInstant } from '../../time/london.js';
import type { ImportPlan } from '../row-source.js';
import type { FeedKind } from '../source.js';

/** How far the feeds of a source have come; seconds, null where there is none. */
export interface SourceState {
  /** The time that the last whole feed spoke of. */
  readonly lastAsOf: number | null;
  /** The time that a feed which was begun and not ended speaks of, and which feed it was. */
  readonly runAsOf: number | null;
  readonly runFingerprint: string | null;
}

/** A feed that is begun. */
export interface BegunFeed {
  readonly name: string;
  readonly kind: FeedKind;
  /** Seconds: the time that it speaks of. */
  readonly asOf: number;
  readonly fingerprint: string;
  /** The units whose intelligence a threat assessment counts. */
  readonly assessedUnits: readonly string[];
}

const state = statement<{ name: string }, SourceState>('source/state', ['name']);
const begin = statement<BegunFeed, never>('source/begin', ['name', 'kind', 'asOf', 'fingerprint', 'assessedUnits']);
const end = statement<{ name: string }, never>('source/end', ['name']);

/** How far the feeds of a source have come. */
export async function readSourceState(database: Database, name: string): Promise<SourceState> {
  const [row] = await database.read(state, { name });
  return row as SourceState;
}

/** By what a feed is known again after it was ended early: its files, their sizes and when they were written. */
export function fingerprintOf(plan: ImportPlan): string {
  const files = plan.files.map(({ file, into, size, modified }) => [file, into, size, modified]);
  return createHash('sha256').update(JSON.stringify(files)).digest('base64url');
}

/**
 * The time that a feed speaks of, in seconds: as asked for, as its source says, as it was when the same feed was begun
 * before, else now. Throws FeedRefused for a time to come, and for one before the last feed: its rows are older news.
 */
export function feedTime(
  source: string,
  asked: number | null,
  held: SourceState,
  fingerprint: string,
  now: number,
): number {
  const begun = held.runFingerprint === fingerprint ? held.runAsOf : null;
  const asOf = asked ?? begun ?? now;
  if (asOf > now) throw new FeedRefused(`asOf: ${formatInstant(asOf)} is still to come; it is ${formatInstant(now)}.`);
  if (held.lastAsOf !== null && asOf < held.lastAsOf)
    throw new FeedRefused(
      `The source '${source}' has been fed as of ${formatInstant(held.lastAsOf)} already; this feed is as of ${formatInstant(asOf)}. Feeds must come in their order.`,
    );
  return asOf;
}

/** Notes that a feed is being imported. */
export async function beginFeed(database: Database, feed: BegunFeed): Promise<void> {
  await database.write((tx) => tx.run(begin, feed));
}

/** Notes that it was imported whole. */
export async function endFeed(database: Database, name: string): Promise<void> {
  await database.write((tx) => tx.run(end, { name }));
}
