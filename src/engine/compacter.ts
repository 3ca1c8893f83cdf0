import { Piscina } from 'piscina';
import type { CompactGraph } from '../graph/compact-graph.js';
import type { Compacted } from '../graph/overlay/compact.js';
import { threadEntry } from './thread-entry.js';

/** Milliseconds after which a thread with nothing to do ends: it is wanted seldom. */
const IDLE = 1_000;

/** Builds graphs anew on a thread that is there only while it does. */
export class Compacter {
  readonly #pool = new Piscina<CompactGraph, Compacted>({
    ...threadEntry('compact-worker'),
    name: 'compactGraph',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE,
  });

  /** The graph of what another holds, with room for changes; in memory that threads share. Rejects where it is closed meanwhile. */
  compact(graph: CompactGraph): Promise<Compacted> {
    return this.#pool.run(graph);
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
