import { entryTarget } from '../auth/compartment-entry.js';

/** What an approval is of. */
export type ApprovalSubject =
  | { readonly kind: 'COMPARTMENT_ENTRY'; readonly subject: string; readonly compartment: string }
  | { readonly kind: 'LEAK_ANALYSIS'; readonly allegation: string };

/** The key of leak analysis on an allegation. */
export function analysisTarget(allegation: string): string {
  return `LEAK_ANALYSIS\n${allegation}`;
}

/** The key of what an approval is of: all approvals of the same have it in common. */
export function targetOf(of: ApprovalSubject): string {
  return of.kind === 'COMPARTMENT_ENTRY' ? entryTarget(of.subject, of.compartment) : analysisTarget(of.allegation);
}
