import type { PlannedAllegation } from '../assessment/planned-allegation.js';
import type { Day } from '../days.js';
import { employeeProfile } from '../employee-profile.js';
import type { Random } from '../random.js';
import type { CaseDraft } from './case-draft.js';
import type { PlannedOperation } from './case-plan.js';
import { planInnocents } from './plan-innocents.js';
import { planLeaker } from './plan-leaker.js';
import { planOperation, planPassingLookUps } from './plan-operation.js';

/** A case while it is planned: its operation, and what went on around it. */
export interface CaseFrame {
  readonly allegation: number;
  readonly operation: PlannedOperation;
  readonly event: Day;
  readonly beneficiary: number;
}

/** Days before the window by which a path to the group that gains was on file. */
const KNOWN_BEFORE = 5;

/** The day before which everything about a case was on file that is said to have been. */
export function onFileBy(draft: CaseDraft, { event }: CaseFrame): Day {
  return event - draft.plan.scenario.cases.windowDays - KNOWN_BEFORE;
}

/** True for an employee who may have a part in a case: employed long enough, and in no other part. */
export function mayTakePart(draft: CaseDraft, employee: number, event: Day): boolean {
  const { joined, left } = employeeProfile(draft.plan, employee);
  const { serviceDays } = draft.plan.scenario.cases.leakers;
  return draft.staff.isFree(employee) && joined <= event - serviceDays && (left === null || left > event);
}

/**
 * Plans what is behind an allegation about an operation: whom the operation was after, when it failed, who gained, who leaked or from
 * where else it came, and the innocents around it. Before look-ups are kept nobody is planted, and no label is given.
 */
export function planCase(draft: CaseDraft, allegation: PlannedAllegation): void {
  const { plan } = draft;
  const { cases, noise } = plan.scenario;
  const random = plan.streams('case', allegation.index);
  const event = allegation.received - random.between(...cases.eventBeforeReceipt);
  const recipient = allegation.recipients.find(({ group }) => group !== null)?.group ?? null;
  const beneficiary = recipient ?? draft.activeGroup(random);
  const warned = !allegation.information.includes('RIVALS') && random.chance(cases.beneficiaryIsTargetShare);
  const group = warned ? beneficiary : draft.activeGroup(random, beneficiary);
  const planned = event - random.between(...cases.operations.plannedBefore);
  const outcome = allegation.effect === 'NONE' ? null : allegation.effect;
  const operation = planOperation(draft, random, { planned, executed: event, outcome, alleged: true, group });
  const frame = { allegation: allegation.index, operation, event, beneficiary };
  draft.knownGroup(beneficiary, planned);
  if (group !== beneficiary && random.chance(cases.rivalKnownShare))
    draft.rivalries.push({ one: beneficiary, other: group, by: planned });

  const earliest = plan.calendar.firstLookUp + cases.windowDays + KNOWN_BEFORE;
  const planted = event >= earliest && draft.labels.length < draft.mostLabels;
  const leaker = planted ? planSource(draft, random, frame) : null;
  const innocents = planted ? planInnocents(draft, random, frame) : [];
  planPassingLookUps(draft, random, operation, noise.lookUpsPerRecord);
  const named = [...allegation.subjects];
  if (named.length === 0 && leaker !== null && random.chance(cases.namedShare)) named.push(leaker);
  else if (named.length === 0 && innocents.length > 0 && random.chance(cases.namedInnocentShare))
    named.push(random.pick(innocents));
  draft.cases.push({
    case: { allegation: allegation.index, event, beneficiary, targets: operation.targets, leaker, named },
    operation,
  });
}

/** Plants the leaker of a case, or says where else the leak came from. */
function planSource(draft: CaseDraft, random: Random, frame: CaseFrame): number | null {
  const { cases } = draft.plan.scenario;
  const leaker = random.chance(cases.leakers.share) ? planLeaker(draft, random, frame) : null;
  if (leaker !== null) return leaker;
  const { allegation, event, beneficiary: group, operation } = frame;
  const detail = random.weighted(cases.sources);
  draft.labels.push({ label: { kind: 'NO_LEAKER', allegation, event, group, detail }, operation });
  return null;
}
