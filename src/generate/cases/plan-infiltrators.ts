import type { PlannedAllegation } from '../assessment/planned-allegation.js';
import { employeeProfile } from '../employee-profile.js';
import type { Random } from '../random.js';
import type { CaseDraft } from './case-draft.js';
import type { Recorded } from './case-plan.js';
import { planChain } from './plan-chain.js';

/**
 * Plants employees who were hired for a group: joined lately, known to it before in a way that vetting could see, could not see yet, or cannot,
 * and look its people up now and then. An allegation of infiltration that names nobody comes to name one of them.
 */
export function planInfiltrators(draft: CaseDraft, allegations: readonly PlannedAllegation[]): void {
  const { plan, staff } = draft;
  const figures = plan.scenario.cases.infiltrators;
  const { lastDay } = plan.calendar;
  const random = plan.streams('infiltrators');
  const unsolved = allegations.filter(({ kind, subjects }) => kind === 'INFILTRATION' && subjects.length === 0);
  const used = new Set<number>();
  for (let count = Math.round(plan.scale * figures.count); count > 0; count--) {
    const first = Math.max(lastDay - figures.joinedYears * 365, plan.calendar.firstLookUp - figures.firstAfterDays);
    const employee = staff.find(
      random,
      ({ joined, left }, index) =>
        staff.isFree(index) && left === null && joined > first && joined < lastDay - figures.firstAfterDays - 60,
    );
    if (employee === null) return;
    staff.reserve(employee);
    const { joined } = employeeProfile(plan, employee);
    const named = unsolved.find(
      ({ index, received }) => !used.has(index) && received > joined + figures.firstAfterDays + 30,
    );
    const group = named?.recipients.find((recipient) => recipient.group !== null)?.group ?? draft.activeGroup(random);
    const recorded = drawRecorded(random, figures);
    const hops = planChain(draft, random, {
      employee,
      group,
      hops: figures.hops,
      by: joined - 30,
      recorded,
      later: joined + random.between(60, 900),
      declared: 0,
    });
    planService(draft, random, employee, group, joined);
    if (named) {
      used.add(named.index);
      const base = { allegation: named.index, event: null, beneficiary: group, targets: [], leaker: null };
      draft.cases.push({ case: { ...base, named: [employee] }, operation: null });
    }
    const detail = `JOINED ${recorded === 'RECORDED' ? 'THEN_KNOWABLE' : recorded === 'RECORDED_LATER' ? 'KNOWN_LATER' : 'NOT_ON_FILE'}`;
    draft.labels.push({
      label: { kind: 'INFILTRATOR', allegation: named?.index, event: joined, employee, group, hops, recorded, detail },
      operation: null,
    });
  }
}

function drawRecorded(random: Random, shares: { knownBeforeShare: number; knownLaterShare: number }): Recorded {
  const luck = random.unit();
  if (luck < shares.knownBeforeShare) return 'RECORDED';
  return luck < shares.knownBeforeShare + shares.knownLaterShare ? 'RECORDED_LATER' : 'UNRECORDED';
}

/** What an infiltrator looks up for the group: records about its own people, over the years. */
function planService(draft: CaseDraft, random: Random, employee: number, group: number, joined: number): void {
  const { plan } = draft;
  const figures = plan.scenario.cases.infiltrators;
  const { firstLookUp, firstDay, lastDay } = plan.calendar;
  const from = Math.max(joined + figures.firstAfterDays, firstLookUp);
  const records = draft
    .members(random, group, random.between(...figures.subjects))
    .flatMap((member) => draft.recordsAbout(random, member, 2, Math.max(firstDay, from - 900), from - 5));
  if (records.length === 0) return;
  for (let count = random.between(...figures.sessions); count > 0; count--) {
    draft.lookUp(employee, {
      from,
      to: lastDay - 2,
      record: random.pick(records),
      stated: figures.statedShare,
      indirect: plan.scenario.cases.leakers.indirectShare,
      accountOnly: random.chance(plan.draw.accountOnlyShare),
      operation: null,
    });
  }
}
