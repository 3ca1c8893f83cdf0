import { employeeProfile } from '../employee-profile.js';
import { recordCreatedOn } from '../records.js';
import type { CaseDraft } from './case-draft.js';

/** Lets some employees look up whom they are linked to: most without saying why, some because their work asks for it. */
export function planConflicted(draft: CaseDraft): void {
  const { plan } = draft;
  const { sessions, statedShare, explainedShare, explainedStatedShare } = plan.scenario.cases.conflicted;
  const random = plan.streams('conflicted');
  for (const { employee, nominal, record } of plan.ties) {
    if (!random.chance(plan.draw.tieLookUpShare)) continue;
    const profile = employeeProfile(plan, employee);
    const from = Math.max(plan.calendar.firstLookUp, profile.joined + 14, recordCreatedOn(plan, record) + 2);
    const to = Math.min(plan.calendar.lastDay, profile.left ?? plan.calendar.lastDay) - 2;
    if (from > to) continue;
    const explained = random.chance(explainedShare);
    for (let count = random.between(...sessions); count > 0; count--) {
      draft.lookUp(employee, {
        from,
        to,
        record,
        stated: explained ? explainedStatedShare : statedShare,
        indirect: plan.draw.searchShare,
        accountOnly: random.chance(plan.draw.accountOnlyShare),
        operation: null,
      });
    }
    const kind = explained ? 'LOOK_ALIKE' : 'CONFLICTED_ACCESS';
    draft.labels.push({
      label: { kind, employee, nominal, detail: explained ? 'EXPLAINED_LOOK_UPS' : undefined },
      operation: null,
    });
  }
}
