import type { Random } from '../random.js';
import type { CaseDraft } from './case-draft.js';
import { type CaseFrame, mayTakePart, onFileBy } from './plan-case.js';
import { planChain } from './plan-chain.js';
import { allItemsOf } from './plan-operation.js';

/**
 * Plants those who look like leakers and are none: officers with a cousin or an old friend on the way to the group that gains whose work brings
 * them to a record, and members of the team who live next door to one of the group and look its rivals up all day.
 */
export function planInnocents(draft: CaseDraft, random: Random, frame: CaseFrame): number[] {
  const { noise, cases } = draft.plan.scenario;
  const { operation, event, allegation, beneficiary: group } = frame;
  const innocents: number[] = [];
  for (let count = random.between(...noise.innocentsPerCase); count > 0; count--) {
    const neighbour = random.chance(noise.neighbourShare) ? neighbourOf(draft, random, frame) : null;
    const employee = neighbour ?? passerBy(draft, random, frame);
    if (employee === null) continue;
    draft.staff.reserve(employee);
    innocents.push(employee);
    const hops = planChain(draft, random, {
      employee,
      group,
      hops: cases.hops,
      by: onFileBy(draft, frame),
      recorded: 'RECORDED',
      later: event,
      way: neighbour === null ? 'ANY' : 'NEIGHBOUR',
      declared: draft.plan.draw.declaredTieShare,
    });
    if (neighbour === null) planCleanLookUps(draft, random, frame, employee);
    const detail = neighbour === null ? 'PATH_AND_LOOK_UP' : 'NEIGHBOUR_ON_TEAM';
    draft.labels.push({
      label: { kind: 'LOOK_ALIKE', allegation, event, employee, group, hops, recorded: 'RECORDED', detail },
      operation,
    });
  }
  return innocents;
}

function neighbourOf(draft: CaseDraft, random: Random, { operation, event }: CaseFrame): number | null {
  const colleagues = operation.team.filter(({ employee }) => mayTakePart(draft, employee, event));
  return colleagues.length > 0 ? random.pick(colleagues).employee : null;
}

function passerBy(draft: CaseDraft, random: Random, { operation, event }: CaseFrame): number | null {
  const { serviceDays } = draft.plan.scenario.cases.leakers;
  const assigned = new Set(operation.team.map(({ employee }) => employee));
  return draft.staff.lookingUp(random, event - serviceDays, event, (index) => !assigned.has(index));
}

function planCleanLookUps(draft: CaseDraft, random: Random, frame: CaseFrame, employee: number): void {
  const { noise, cases } = draft.plan.scenario;
  const items = allItemsOf(frame.operation);
  if (items.length === 0) return;
  for (let count = random.between(...noise.innocentSessions); count > 0; count--) {
    draft.lookUp(employee, {
      from: frame.event - cases.windowDays,
      to: frame.event - 2,
      record: random.pick(items),
      stated: noise.innocentStatedShare,
      indirect: draft.plan.draw.searchShare,
      accountOnly: random.chance(draft.plan.draw.accountOnlyShare),
      operation: null,
    });
  }
}
