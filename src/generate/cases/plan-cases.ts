import type { PlannedAllegation } from '../assessment/planned-allegation.js';
import type { Plan } from '../plan.js';
import { CaseDraft } from './case-draft.js';
import type { CasePlan } from './case-plan.js';
import { planApproached } from './plan-approached.js';
import { planCase } from './plan-case.js';
import { planConflicted } from './plan-conflicted.js';
import { planInfiltrators } from './plan-infiltrators.js';
import { planOperation, planPassingLookUps } from './plan-operation.js';

/**
 * Plans operations, cases and everybody planted in them from the allegations of a force. Time and memory grow with operations and
 * allegations; the same plan and allegations give the same cases.
 */
export function planCases(plan: Plan, allegations: readonly PlannedAllegation[]): CasePlan {
  const draft = new CaseDraft(plan);
  for (const { subjects } of allegations) for (const subject of subjects) draft.staff.reserve(subject);
  for (const allegation of allegations) if (isAboutOperation(plan, allegation)) planCase(draft, allegation);
  planInfiltrators(draft, allegations);
  for (const allegation of allegations) if (allegation.kind === 'APPROACH') planApproached(draft, allegation);
  planConflicted(draft);
  planOrdinaryOperations(draft);
  return draft.finished();
}

/** Allegations whose operation was compromised or dropped, and some of the disclosures that harmed none and name nobody. */
function isAboutOperation(plan: Plan, { index, kind, effect, subjects }: PlannedAllegation): boolean {
  if (effect !== 'NONE') return true;
  if (kind !== 'DISCLOSURE_OF_INFORMATION' || subjects.length > 0) return false;
  return plan.streams('case-about', index).chance(plan.scenario.cases.otherDisclosureShare);
}

function planOrdinaryOperations(draft: CaseDraft): void {
  const { plan } = draft;
  const { firstOperation, lastDay } = plan.calendar;
  for (let index = 0; index < plan.operations; index++) {
    const random = plan.streams('ordinary-operation', index);
    const planned = random.between(firstOperation, lastDay - 5);
    const executed = planned + random.between(...plan.scenario.cases.operations.plannedBefore);
    const group = draft.activeGroup(random);
    const frame = { planned, executed, outcome: null, alleged: false, group };
    const operation = planOperation(draft, random, frame);
    planPassingLookUps(draft, random, operation, plan.scenario.noise.ordinaryLookUpsPerRecord);
  }
}
