import type { ErrorCode } from '../../errors.js';
import type { Neo4jAddress } from '../../neo4j/database.js';
import type { NamedJob } from './run-screening.js';

/** A run that a thread is to do. */
export interface ScreenTask {
  readonly address: Neo4jAddress;
  readonly named: NamedJob;
  /** The id of the run, so that a repeat of its request finds it. */
  readonly run: string;
  /** Hops, 1 to 8; the job's own where absent. */
  readonly within?: number | undefined;
  /** A filter of rules; the job's own where absent. */
  readonly filter?: unknown;
  /** Whether the service evaluates the job by itself from here on; as it does where absent. */
  readonly live?: boolean | undefined;
}

/** What came of it: errors lose what they are on their way between threads, so they are told. */
export type ScreenReply =
  | { readonly isBaseline: boolean }
  | { readonly error: { readonly code: ErrorCode; readonly message: string; readonly argument: string | undefined } };
