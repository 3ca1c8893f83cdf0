import type { Caller } from '../auth/caller.js';

/** What an entry is of. */
export const AUDIT_KINDS = [
  'REQUEST',
  'INTENT',
  'SUBSCRIPTION',
  'EVENT',
  'COMMAND',
  'COMMAND_END',
  'DISCLOSURE',
  'MORE',
  'RECOVERY',
] as const;
/** What an entry is of. */
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What came of what was asked. */
export const AUDIT_OUTCOMES = ['ANSWERED', 'REFUSED', 'FAILED', 'ABORTED'] as const;
/** What came of what was asked. */
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/**
 * What an auditor should look at, of a caller who is an employee: `CONFLICT_OF_INTEREST` where what they asked about was hidden from them, since it concerns them, and
 * `OWN_DEPARTMENT` where what they asked about or were shown belongs to colleagues of their own department.
 */
export const AUDIT_CONCERNS = ['CONFLICT_OF_INTEREST', 'OWN_DEPARTMENT'] as const;
/** What an auditor should look at. */
export type AuditConcern = (typeof AUDIT_CONCERNS)[number];

/** Who asked, from where, and what for; nulls where nobody knows. */
export interface AuditedCaller {
  readonly subject: string | null;
  readonly roles: readonly string[];
  readonly level: string | null;
  readonly compartments: readonly string[];
  readonly address: string | null;
  /** As it was named. */
  readonly purpose: string | null;
  /** The case or operation that it names. */
  readonly reference: string | null;
}

/** A question to the API, without its contents. */
export interface AuditedOperation {
  readonly type: string;
  readonly name: string | null;
  /** What was asked at the top; at most some. */
  readonly fields: readonly string[];
  /** Keyed digests of the document and the variables: whoever has both can show that it was these. */
  readonly document: string;
  readonly variables: string | null;
}

/** One entry of the trail: references, never contents. */
export interface AuditEntry extends Partial<AuditedCaller> {
  /** When it came, ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  readonly kind: AuditKind;
  readonly method?: string | null;
  /** Without what follows the question mark. */
  readonly path?: string | null;
  readonly operation?: AuditedOperation | null;
  /** Of what was asked about and of what was shown at the top; at most some. */
  readonly ids?: readonly string[];
  readonly outcome?: AuditOutcome;
  /** Of HTTP. */
  readonly status?: number | null;
  readonly codes?: readonly string[];
  readonly rows?: number | null;
  readonly bytes?: number | null;
  readonly milliseconds?: number;
  /** Of a command. */
  readonly command?: string;
  readonly options?: readonly string[];
  readonly exitCode?: number;
  /** Who was told, besides whoever asked. */
  readonly recipients?: readonly string[];
  /** What the auditor should look at. */
  readonly concerns?: readonly AuditConcern[];
  /** Of `MORE`: how many of which sort there were since a time, that have no entry each. */
  readonly sort?: string;
  readonly count?: number;
  readonly since?: string;
}

const NOBODY: AuditedCaller = {
  subject: null,
  roles: [],
  level: null,
  compartments: [],
  address: null,
  purpose: null,
  reference: null,
};

/** What an entry says of a caller; null for one whom nobody knows. */
export function auditedCaller(caller: Caller | null, address: string | null): AuditedCaller {
  if (caller === null) return { ...NOBODY, address };
  const { viewer, purpose } = caller;
  return {
    subject: viewer.subject,
    roles: viewer.roles,
    level: viewer.level,
    compartments: viewer.compartments,
    address: caller.address,
    purpose: purpose?.text ?? null,
    reference: purpose?.reference ?? null,
  };
}
