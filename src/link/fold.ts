import type { DeclaredState, LinkContext, Provenance } from '../generated/schema.js';
import type { AssertionCore } from './assertion.js';

/** A half-open interval, seconds since 1970 UTC; null is unbounded. */
export interface Interval {
  readonly from: number | null;
  readonly to: number | null;
}

/** What a viewer's visible assertions of one link say together. */
export interface FoldedLink {
  /** 0 to 100: the best supporting assertion's. */
  readonly confidence: number;
  readonly provenance: readonly Provenance[];
  readonly contexts: readonly LinkContext[];
  readonly declared: DeclaredState;
  /** Seconds between the force's own knowledge and a late declaration; null otherwise. */
  readonly declaredDelay: number | null;
  readonly disputed: boolean;
  /** When it was so, one interval a supporting assertion. */
  readonly intervals: readonly Interval[];
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length === 1 ? values : [...new Set(values)].sort();
}

function declaration(
  supporting: readonly AssertionCore[],
  isEmployee: (entityId: string) => boolean,
): Pick<FoldedLink, 'declared' | 'declaredDelay'> {
  const { from, to } = supporting[0] as AssertionCore;
  const employees = [from, to].filter(isEmployee);
  if (employees.length === 0) return { declared: 'NOT_APPLICABLE', declaredDelay: null };
  const isDeclaration = (assertion: AssertionCore) =>
    assertion.provenance === 'SELF_DECLARATION' &&
    assertion.declarant !== null &&
    employees.includes(assertion.declarant);
  const declarations = supporting.filter(isDeclaration);
  if (declarations.length === 0) return { declared: 'UNDECLARED', declaredDelay: null };
  const declaredFrom = Math.min(...declarations.map((assertion) => assertion.firstKnownFrom));
  const others = supporting.filter((assertion) => !isDeclaration(assertion));
  const knownFrom = Math.min(...others.map((assertion) => assertion.firstKnownFrom));
  if (knownFrom < declaredFrom) return { declared: 'DECLARED_LATE', declaredDelay: declaredFrom - knownFrom };
  return { declared: 'DECLARED', declaredDelay: null };
}

/**
 * Folds the assertions of one link that a viewer may see at a time into what they know of it.
 * @param assertions all of one link
 * @param isEmployee whether an end is an employee at that time
 * @returns null where nothing supports the link
 */
export function foldLink(
  assertions: readonly AssertionCore[],
  isEmployee: (entityId: string) => boolean,
): FoldedLink | null {
  const supporting = assertions.filter((assertion) => !assertion.refutes);
  if (supporting.length === 0) return null;
  return {
    confidence: Math.max(...supporting.map((assertion) => assertion.confidence)),
    provenance: distinct(supporting.map((assertion) => assertion.provenance)),
    contexts: distinct(supporting.map((assertion) => assertion.context)),
    ...declaration(supporting, isEmployee),
    disputed: supporting.length < assertions.length,
    intervals: supporting.map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo })),
  };
}
