import type { PlannedAllegation } from '../assessment/planned-allegation.js';
import { employeeProfile } from '../employee-profile.js';
import type { CaseDraft } from './case-draft.js';
import { planChain } from './plan-chain.js';

/** Plants the employee behind each allegation of an approach: a contact that began late, and mostly clean look-ups. */
export function planApproached(draft: CaseDraft, allegation: PlannedAllegation): void {
  const { plan, staff } = draft;
  const figures = plan.scenario.cases.approached;
  const random = plan.streams('approach', allegation.index);
  const { received, subjects } = allegation;
  const since = received - random.between(...figures.tieDays);
  const [known] = subjects;
  const employee = known ?? staff.lookingUp(random, since - 30, received, () => true);
  if (employee === null) return;
  const { joined } = employeeProfile(plan, employee);
  if (since < Math.max(plan.calendar.firstDay, joined)) return;
  staff.reserve(employee);
  const group = allegation.recipients.find((recipient) => recipient.group !== null)?.group ?? draft.activeGroup(random);
  const hops = planChain(draft, random, {
    employee,
    group,
    hops: [['2', 1]],
    by: received,
    recorded: 'RECORDED',
    later: received,
    way: { contactSince: since },
    declared: figures.declaredShare,
  });
  const looks = random.chance(figures.lookUpShare) && since > plan.calendar.firstLookUp;
  if (looks) {
    const [member] = draft.members(random, group, 1);
    const [record] = draft.recordsAbout(random, member as number, 1, since - 700, since - 10);
    if (record !== undefined) {
      draft.lookUp(employee, {
        from: since,
        to: received - 1,
        record,
        stated: plan.scenario.cases.leakers.purposeShare,
        indirect: plan.scenario.cases.leakers.indirectShare,
        accountOnly: false,
        operation: null,
      });
    }
  }
  const base = { allegation: allegation.index, event: null, beneficiary: group, targets: [], leaker: null };
  draft.cases.push({ case: { ...base, named: [employee] }, operation: null });
  draft.labels.push({
    label: {
      kind: 'APPROACHED',
      allegation: allegation.index,
      event: received,
      employee,
      group,
      hops,
      recorded: 'RECORDED',
      detail: looks ? 'LOOKED_UP_ONCE' : 'CLEAN',
    },
    operation: null,
  });
}
