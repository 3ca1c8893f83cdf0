import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Caller } from '../auth/caller.js';
import {
  type AuditConcern,
  type AuditEntry,
  type AuditedOperation,
  type AuditKind,
  type AuditOutcome,
  auditedCaller,
} from './audit-entry.js';
import { joinedIds } from './touched-ids.js';

const LONGEST_PATH = 200;

/** What is known of an operation that a request or subscription asks for. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly operation: AuditedOperation;
  readonly ids: readonly string[];
}

/** What is known of a request so far; it becomes one entry. */
export class RequestDraft {
  readonly at = new Date();
  readonly #began = performance.now();
  readonly method: string;
  readonly path: string;
  readonly address: string | null;
  caller: Caller | null = null;
  asked: Pick<AskedOperation, 'operation' | 'ids'> | null = null;
  /** Shown by the answer. */
  shown: readonly string[] = [];
  rows: number | null = null;
  /** True where nothing but errors was answered. */
  isRefused = false;
  readonly codes = new Set<string>();
  /** What an auditor should look at. */
  concerns: readonly AuditConcern[] = [];
  /** Finds that out from what was asked and shown; null as long as nobody may be shown anything. */
  concernsOf: ((asked: readonly string[], shown: readonly string[] | null) => Promise<AuditConcern[]>) | null = null;
  /** True once it has an entry, or one is on its way. */
  isRecorded = false;

  constructor(method: string, url: string, address: string | null) {
    this.method = method.slice(0, 20);
    this.path = (url.split('?')[0] ?? '').slice(0, LONGEST_PATH);
    this.address = address;
  }

  /**
   * Finds out what an auditor should look at.
   * @throws Unavailable where that cannot be found out
   */
  async consider(): Promise<void> {
    this.concerns = (await this.concernsOf?.(this.asked?.ids ?? [], this.isRefused ? null : this.shown)) ?? [];
  }

  /** The entry of a change, before it is made. */
  intent(): AuditEntry {
    return {
      at: new Date().toISOString(),
      kind: 'INTENT',
      ...auditedCaller(this.caller, this.address),
      operation: this.asked?.operation ?? null,
      ids: this.asked?.ids ?? [],
    };
  }

  /** The entry of the request as it ended. */
  entry(outcome: AuditOutcome, status: number | null, bytes: number | null, kind: AuditKind = 'REQUEST'): AuditEntry {
    return {
      at: this.at.toISOString(),
      kind,
      ...auditedCaller(this.caller, this.address),
      method: this.method,
      path: this.path,
      operation: this.asked?.operation ?? null,
      ids: joinedIds(this.asked?.ids ?? [], this.shown),
      outcome,
      status,
      codes: [...this.codes].slice(0, 20),
      concerns: this.concerns,
      rows: this.rows,
      bytes,
      milliseconds: Math.round(performance.now() - this.#began),
    };
  }
}

/** What came of a request that was answered with a status. */
export function outcomeOf({ codes, isRefused }: RequestDraft, status: number): AuditOutcome {
  if (status >= 500 || codes.has('INTERNAL') || codes.has('UNAVAILABLE')) return 'FAILED';
  return status >= 400 || isRefused ? 'REFUSED' : 'ANSWERED';
}
