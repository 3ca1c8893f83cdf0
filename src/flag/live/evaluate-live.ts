import { ENTITY_KINDS } from '../../graph/codes.js';
import { ChangeFeed } from '../../neo4j/change-feed.js';
import type { Database, Held } from '../../neo4j/database.js';
import type { Pause } from '../../projection/pause.js';
import { holdLock } from '../job/job-lock.js';
import { LiveEvaluator } from './live-evaluator.js';

/** What live evaluation tells: that it is the one that evaluates, how many flags it raised, or why it begins again. */
export type LiveNews =
  | { readonly kind: 'LEADING' }
  | { readonly kind: 'RAISED'; readonly count: number }
  | { readonly kind: 'FAILED'; readonly message: string };

/** How live evaluation goes on. */
export interface LiveOptions {
  /** Where a service saves its projection. */
  readonly folder?: string | undefined;
  readonly signal: AbortSignal;
  /** Cut short where something has changed. */
  readonly pause: Pause;
  readonly tell: (news: LiveNews) => void;
}

/** The lock of whoever evaluates; no job has such a key. */
const LEASE = 'live evaluation';
/** Milliseconds at a time that the lease is waited for. */
const LEASE_PATIENCE = 30_000;
/** Milliseconds between looks at the newest revision. */
const INTERVAL = 250;
/** Milliseconds after which jobs and instants are looked at although nothing changed. */
const JOBS_AFTER = 2_000;
/** Milliseconds after which it is asked whether the lease is still held. */
const LEASE_AFTER = 5_000;
/** Milliseconds before it begins again after an error: first, and at most. */
const SHORTEST = 500;
const LONGEST = 30_000;

/**
 * Evaluates the live jobs of a database until the signal. Of all who do so, on whichever machine, one is at work: the one that holds a lease in the
 * database, which goes with its process. The others wait for it to go. Errors are told, and it begins again.
 */
export async function evaluateLive(database: Database, options: LiveOptions): Promise<void> {
  const { signal, pause, tell } = options;
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  for (let delay = SHORTEST; !signal.aborted; ) {
    try {
      const lease = await Promise.race([holdLock(database, LEASE, LEASE_PATIENCE), stopped]);
      if (lease === null) continue;
      try {
        tell({ kind: 'LEADING' });
        await evaluateWhile(database, lease, options, () => {
          delay = SHORTEST;
        });
      } finally {
        await lease.release();
      }
    } catch (error) {
      if (signal.aborted) return;
      tell({ kind: 'FAILED', message: error instanceof Error ? error.message : String(error) });
      for (const end = performance.now() + delay; performance.now() < end && !signal.aborted; )
        await pause.take(end - performance.now());
      delay = Math.min(LONGEST, 2 * delay);
    }
  }
}

/** Evaluates as long as the lease is held. */
async function evaluateWhile(
  database: Database,
  lease: Held,
  { folder, signal, pause, tell }: LiveOptions,
  wentWell: () => void,
): Promise<void> {
  const evaluator = new LiveEvaluator(database, { folder, signal });
  const feed = new ChangeFeed(database, ENTITY_KINDS);
  let [seen, lookedAt, askedAt] = [-1, Number.NEGATIVE_INFINITY, performance.now()];
  let isBusy = false;
  while (!signal.aborted) {
    const now = performance.now();
    if (now - askedAt > LEASE_AFTER) {
      if (!(await lease.isStill())) return;
      askedAt = now;
    }
    const { revision } = await feed.newest();
    if (revision !== seen || isBusy || now - lookedAt > JOBS_AFTER) {
      const look = await evaluator.look();
      if (look.raised > 0) tell({ kind: 'RAISED', count: look.raised });
      [seen, lookedAt, isBusy] = [revision, now, look.isBusy];
      wentWell();
    }
    await pause.take(INTERVAL);
  }
}
