import { Forbidden } from '../errors.js';
import { asOf } from '../facet/as-of.js';
import { facetsOf } from '../facet/dated-facets.js';
import type { AllegationRecipientModel } from '../facet/record-models.js';
import type { RecipientKind } from '../generated/schema.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY, type VisibilityParams, visibility } from '../neo4j/view.js';
import type { Context } from '../server/context.js';
import { recordTime } from '../time/record-time.js';
import { targetsInForce } from './approval-repository.js';
import { analysisTarget } from './approval-target.js';

/** Recipients to whom the law lets an employee speak, or whose sources are protected. */
const PROTECTED: readonly RecipientKind[] = ['JOURNALIST', 'PROTECTED_DISCLOSURE'];

const protectedOf = statement<
  VisibilityParams & { operation: string; recipientKinds: readonly RecipientKind[] },
  { id: string }
>('approval/protected', ['operation', 'recipientKinds', ...VISIBILITY]);

/** True for a recipient to whom the law lets an employee speak, or whose sources are protected. */
export function isProtectedRecipient({ recipientKind }: Pick<AllegationRecipientModel, 'recipientKind'>): boolean {
  return PROTECTED.includes(recipientKind);
}

/** True for an allegation of which a recipient is protected, as it is known now and the viewer may see it. */
export async function isProtectedAllegation(context: Context, allegation: string): Promise<boolean> {
  return (await facetsOf(allegation, asOf({}, context), 'AllegationRecipient')).some(isProtectedRecipient);
}

/** Ids of the protected allegations that a leak analysis would be of: the one it is asked of, or those that name the operation. */
async function protectedIn(
  context: Context,
  { allegation, operation }: { readonly allegation: string | null; readonly operation: string | null },
): Promise<string[]> {
  if (allegation !== null) return (await isProtectedAllegation(context, allegation)) ? [allegation] : [];
  if (operation === null) return [];
  const { database, view, signal } = context;
  const params = { operation, recipientKinds: PROTECTED, ...visibility(view, recordTime(null, view.now)) };
  return (await database.read(protectedOf, params, { signal })).map(({ id }) => id);
}

/**
 * Checks that leak analysis may run on an allegation, or an operation whatever is alleged of it: on protected allegations only while a second person's approval is in force.
 * @throws Forbidden, which says what to ask for
 */
export async function checkLeakAnalysis(
  context: Context,
  of: { readonly allegation: string | null; readonly operation: string | null },
): Promise<void> {
  const found = await protectedIn(context, of);
  const approved = await targetsInForce(context.database, found.map(analysisTarget), context.view.now);
  const missing = found.filter((id) => !approved.has(analysisTarget(id))).sort();
  if (missing.length === 0) return;
  const what =
    of.allegation === null
      ? `The operation is also that of ${missing.length === 1 ? 'an allegation' : `${missing.length} allegations`} of which`
      : 'Of this allegation';
  throw new Forbidden(
    `leakCandidates: ${what} a recipient is a journalist or somebody to whom the law lets an employee speak. Leak analysis needs a second investigator: ask for it by requestApproval (kind LEAK_ANALYSIS, allegation ${missing.slice(0, 3).join(', ')}), and have somebody else approve it by decideApproval.`,
  );
}
