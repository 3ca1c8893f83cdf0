import type { LinkKind } from '../../generated/schema.js';
import type { Plan } from '../plan.js';
import type { Random } from '../random.js';
import type { Period } from '../scenario/fields.js';
import type { Cast } from './cast.js';
import { type Moment, momentsIn } from './moments.js';

/** What an association is to the force. */
export type AssociationKind = 'CRIMINAL' | 'JOURNALIST' | 'BUSINESS' | 'OTHER';

/** A vulnerable-association record before it is written. */
export interface PlannedDeclaration {
  readonly employee: number;
  /** By index: a nominal, or for a business a group. */
  readonly associate: number;
  readonly association: AssociationKind;
  readonly moment: Moment;
  readonly selfDeclared: boolean;
  /** Came from intelligence and was declared some time later. */
  readonly declaredLate: boolean;
  readonly way: readonly [LinkKind, string];
}

const OTHERS_SELF_DECLARED = 0.85;
/** Of the officers that are asked for, so many more are drawn, since some have two records. */
const MORE = 1.3;

/** Vulnerable-association records year by year; the first of them are those of officers who are serving at the end. */
export function planDeclarations(plan: Plan, cast: Cast): PlannedDeclaration[] {
  const random = plan.streams('declarations');
  const { associations } = plan.scenario.assessment;
  const { lastDay } = plan.calendar;
  const businesses = plan.groups.flatMap(({ kind }, index) => (kind === 'BUSINESS' ? [index] : []));
  const planned: PlannedDeclaration[] = [];
  let officers = Math.ceil(associations.officersAtLeast * MORE * plan.scale);
  for (const { year, criminal, selfDeclared } of associations.years.toReversed()) {
    const period: Period = { from: year.from, to: Math.min(year.to, lastDay) };
    const count = Math.round(criminal * plan.scale);
    const declared = Math.min(count, Math.round(selfDeclared * plan.scale));
    for (const [at, moment] of momentsIn(random, period, count).entries()) {
      // Half of a year's at most, until there are enough, so that the others are of everybody.
      const officer = officers > 0 && at % 4 !== 3;
      const wanted = officer ? { officer, still: lastDay } : {};
      if (officer) officers--;
      planned.push({
        employee: cast.employee(random, moment.day, wanted),
        associate: criminalOf(random, cast, associations.inGroupShare),
        association: 'CRIMINAL',
        moment,
        selfDeclared: at < declared,
        declaredLate: at >= declared && random.chance(associations.declaredLateShare),
        way: random.weighted(plan.scenario.knowledge.associationWays),
      });
    }
    const part = (period.to - period.from + 1) / 365.25;
    for (const [association, aYear] of Object.entries(associations.othersAYear) as [AssociationKind, number][]) {
      for (const moment of momentsIn(random, period, Math.round(aYear * plan.scale * part))) {
        planned.push(other(random, cast, association, moment, businesses));
      }
    }
  }
  return planned.sort((one, another) => one.moment.day - another.moment.day);
}

function criminalOf(random: Random, cast: Cast, inGroupShare: number): number {
  if (random.chance(inGroupShare)) return cast.member(random).nominal;
  return random.chance(0.5) ? cast.criminal(random) : cast.planted();
}

function other(
  random: Random,
  cast: Cast,
  association: AssociationKind,
  moment: Moment,
  businesses: readonly number[],
): PlannedDeclaration {
  const business = association === 'BUSINESS';
  return {
    employee: cast.employee(random, moment.day),
    associate: business ? random.pick(businesses) : cast.planted(),
    association,
    moment,
    selfDeclared: random.chance(OTHERS_SELF_DECLARED),
    declaredLate: false,
    way: business ? ['MEMBER_OF', 'second job'] : ['FRIEND', association === 'JOURNALIST' ? 'journalist' : 'friend'],
  };
}
