import type { Day } from './days.js';
import { type Drawing, nominalKey, numberedKey } from './drawing.js';
import { type EmployeeProfile, employedDay } from './employee-profile.js';
import { drawSpan } from './evidence.js';
import { keyOf } from './identifiers.js';
import { drawName } from './naming.js';
import { personRow, statusRow } from './people.js';
import type { Random } from './random.js';
import type { Rows } from './rows.js';

/** An employee as their family is drawn around them. */
export interface Household {
  readonly index: number;
  readonly key: string;
  readonly profile: EmployeeProfile;
  readonly home: number;
  readonly moved: Day;
  /** Their partner is an employee, so no other is drawn. */
  readonly partnered: boolean;
}

type Role = 'partner' | 'former partner' | 'parent' | 'sibling' | 'child' | 'cousin';

/** Years between an employee and a relative, from and to. */
const AGE_GAPS: Readonly<Record<Role, readonly [number, number]>> = {
  partner: [-8, 8],
  'former partner': [-8, 8],
  parent: [19, 38],
  sibling: [-9, 9],
  child: [-30, -19],
  cousin: [-14, 14],
};

/** The relatives of an employee that the force knows of, and what some of them are known for. */
export function* familyOf(drawing: Drawing, random: Random, household: Household): Rows {
  const { draw } = drawing.plan;
  const partner = random.chance(draw.partnerShare) && !household.partnered;
  if (partner) yield* relative(drawing, random, household, 'partner');
  if (random.chance(draw.formerPartnerShare)) yield* relative(drawing, random, household, 'former partner');
  const roles = [
    ['parent', draw.parents],
    ['sibling', draw.siblings],
    ['child', draw.children],
    ['cousin', draw.cousins],
  ] as const;
  for (const [role, mean] of roles) {
    for (let count = random.count(mean); count > 0; count--) yield* relative(drawing, random, household, role);
  }
}

function* relative(drawing: Drawing, random: Random, household: Household, role: Role): Rows {
  const { plan, evidence, serials } = drawing;
  const { profile, key: employee } = household;
  const key = keyOf('R', serials.next('relative'));
  const sameName = role === 'partner' ? 0.55 : role === 'cousin' ? 0.4 : role === 'former partner' ? 0.1 : 0.85;
  const name = drawName(random, random.chance(sameName) ? profile.name.last : undefined);
  const [least, most] = AGE_GAPS[role];
  const gap = random.between(least * 365, most * 365);
  const born = Math.min(profile.born - gap, plan.calendar.lastDay - 18 * 366);
  yield personRow(drawing, random, { key, name, born, aliases: 0.01 });

  const family = role === 'partner' || role === 'former partner' ? ('PARTNER' as const) : ('FAMILY' as const);
  const since = role === 'partner' ? household.moved - random.between(0, 900) : undefined;
  const until =
    role === 'former partner' ? random.between(plan.calendar.firstDay + 400, plan.calendar.lastDay) : undefined;
  const link = { kind: family, from: employee, to: key, role, since, until };
  const provenance = random.weighted(plan.scenario.knowledge.tellers.family);
  // An employee's own word is given while employed, and a partner is declared once there is one.
  const own = provenance === 'SELF_DECLARATION';
  const telling = own
    ? { declarant: employee, known: employedDay(random, plan, profile, since ?? plan.calendar.firstDay) }
    : {};
  yield* evidence.told(random, link, { provenance, ...telling });

  if (role === 'partner' || (role === 'child' && random.chance(0.4))) {
    const lives = {
      kind: 'LIVES_AT',
      from: key,
      to: numberedKey('location', household.home),
      since: household.moved,
    } as const;
    yield* evidence.told(random, lives, { provenance: 'VETTING' });
  }
  if (random.chance(plan.draw.criminalRelativeShare)) yield* criminalLife(drawing, random, key);
}

/** A relative who is known to the police, and some of those they were seen with. */
function* criminalLife(drawing: Drawing, random: Random, key: string): Rows {
  const { plan, evidence } = drawing;
  yield statusRow(drawing, random, key, random.weighted(plan.scenario.knowledge.relativeStatuses));
  for (let count = random.count(plan.draw.criminalRelativeContacts); count > 0; count--) {
    const to = nominalKey(random.below(plan.nominals));
    const kind = random.pick(['ASSOCIATE', 'CO_ACCUSED', 'FRIEND'] as const);
    yield* evidence.found(random, { kind, from: key, to, ...drawSpan(random, plan) });
  }
}
