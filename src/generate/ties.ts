import type { LinkKind } from '../generated/schema.js';
import { chainLinkRows, chainTieRows } from './cases/chain-rows.js';
import type { Day } from './days.js';
import { type Drawing, employeeKey, nominalKey } from './drawing.js';
import { type EmployeeProfile, employedDay, employeeProfile } from './employee-profile.js';
import type { TrueLink } from './evidence.js';
import type { Plan, PlannedTie } from './plan.js';
import type { Random, Weighted } from './random.js';
import type { Rows } from './rows.js';

/** How an employee may come to know a nominal: only groups task employees. */
export function waysTo(plan: Plan, nominal: number): Weighted<readonly [LinkKind, string]> {
  const { tieWays } = plan.scenario.knowledge;
  return plan.standing[nominal] ? tieWays : tieWays.filter(([[way]]) => way !== 'TASKED_BY');
}

/**
 * The true connections of employees with criminals: declared, declared late, or told by others only; employee by employee, so that their order
 * does not tell why one was drawn.
 */
export function* tieRows(drawing: Drawing): Rows {
  const { plan, cases } = drawing;
  const ties = plan.ties.map((tie, index) => ({
    employee: tie.employee,
    rows: () => ordinaryTie(drawing, index, tie),
  }));
  const planted = cases.chains.map((chain, place) => ({
    employee: chain.employee,
    rows: () => chainTieRows(drawing, place, chain),
  }));
  for (const { rows } of [...ties, ...planted].sort((one, other) => one.employee - other.employee)) yield* rows();
  yield* chainLinkRows(drawing);
}

function* ordinaryTie(drawing: Drawing, index: number, tie: PlannedTie): Rows {
  const { plan } = drawing;
  const random = plan.streams('tie', index);
  const [kind, role] = random.weighted(waysTo(plan, tie.nominal));
  const family = kind === 'FAMILY';
  const since = family ? undefined : random.between(plan.calendar.firstDay, plan.calendar.lastDay - 1000);
  const until = !family && random.chance(0.15) ? random.between((since ?? 0) + 300, plan.calendar.lastDay) : undefined;
  const link: TrueLink = { kind, from: employeeKey(tie.employee), to: nominalKey(tie.nominal), role, since, until };
  yield* word(drawing, random, link, employeeProfile(plan, tie.employee));
}

function* word({ plan, evidence }: Drawing, random: Random, link: TrueLink, profile: EmployeeProfile): Rows {
  const { declaredTieShare, lateTieShare } = plan.draw;
  const begun = (link.since ?? plan.calendar.firstDay) + 30;
  const others = (known: Day) =>
    evidence.told(random, link, { provenance: random.weighted(plan.scenario.knowledge.tellers.ties), known });
  const declaration = (known: Day) =>
    evidence.told(random, link, { provenance: 'SELF_DECLARATION', declarant: link.from, known });
  // Nobody declares that they are tasked.
  const luck = link.kind === 'TASKED_BY' ? 1 : random.unit();
  if (luck < declaredTieShare) {
    const told = employedDay(random, plan, profile, begun);
    yield* declaration(told);
    if (random.chance(0.4)) yield* others(random.between(told, plan.calendar.lastDay));
  } else if (luck < declaredTieShare + lateTieShare) {
    const told = employedDay(random, plan, profile, begun + 90);
    yield* others(random.between(Math.min(begun, told - 30), told - 30));
    yield* declaration(told);
  } else {
    const heard = random.between(begun, plan.calendar.lastDay - 60);
    yield* others(heard);
    if (random.chance(0.35)) yield* others(random.between(heard, plan.calendar.lastDay));
  }
}
