import type { MessagePort } from 'node:worker_threads';
import type { Neo4jAddress } from '../../neo4j/database.js';

/** What a thread needs for live evaluation. */
export interface LiveTask {
  readonly address: Neo4jAddress;
  /** Where a service saves its projection. */
  readonly folder?: string | undefined;
  /** It hears `LiveWord`s here, and tells `LiveNews`. */
  readonly port: MessagePort;
}

/** What the thread is told: to look at once, or to end after the batch that is being written. */
export type LiveWord = 'LOOK' | 'STOP';
