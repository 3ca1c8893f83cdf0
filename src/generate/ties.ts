import type { LinkKind, Provenance } from '../generated/schema.js';
import { type Day, FIRST_DAY, LAST_DAY } from './days.js';
import { type Drawing, employeeKey, nominalKey } from './drawing.js';
import { type EmployeeProfile, employedDay, employeeProfile } from './employee-profile.js';
import type { TrueLink } from './evidence.js';
import type { Random, Weighted } from './random.js';
import type { Rows } from './rows.js';

/** How employees come to know criminals: the kind of link and its role. */
const WAYS: Weighted<readonly [LinkKind, string]> = [
  [['FAMILY', 'cousin'], 20],
  [['FAMILY', 'sibling'], 6],
  [['FRIEND', 'school friend'], 24],
  [['FRIEND', 'friend'], 8],
  [['ASSOCIATE', 'trains at the same gym'], 14],
  [['ASSOCIATE', 'plays for the same football club'], 6],
  [['PARTNER', 'relationship'], 6],
  [['SOCIAL_MEDIA', 'in contact'], 8],
  [['COMMUNICATED', 'calls'], 4],
  [['TASKED_BY', 'asked to look somebody up'], 10],
];
const OTHERS_WORD: Weighted<Provenance> = [
  ['INTELLIGENCE', 75],
  ['OPEN_SOURCE', 12],
  ['VETTING', 13],
];

/** The true connections of employees with criminals: declared, declared late, or told by others only. */
export function* tieRows(drawing: Drawing): Rows {
  const { plan } = drawing;
  for (const [index, tie] of plan.ties.entries()) {
    const random = plan.streams('tie', index);
    // Only groups task employees.
    const ways = plan.standing[tie.nominal] ? WAYS : WAYS.filter(([[way]]) => way !== 'TASKED_BY');
    const [kind, role] = random.weighted(ways);
    const family = kind === 'FAMILY';
    const since = family ? undefined : random.between(FIRST_DAY, LAST_DAY - 1000);
    const until = !family && random.chance(0.15) ? random.between((since ?? 0) + 300, LAST_DAY) : undefined;
    const link: TrueLink = { kind, from: employeeKey(tie.employee), to: nominalKey(tie.nominal), role, since, until };
    yield* word(drawing, random, link, employeeProfile(plan, tie.employee));
  }
}

function* word({ plan, evidence }: Drawing, random: Random, link: TrueLink, profile: EmployeeProfile): Rows {
  const { declaredTieShare, lateTieShare } = plan.draw;
  const begun = (link.since ?? FIRST_DAY) + 30;
  const others = (known: Day) => evidence.told(random, link, { provenance: random.weighted(OTHERS_WORD), known });
  const declaration = (known: Day) =>
    evidence.told(random, link, { provenance: 'SELF_DECLARATION', declarant: link.from, known });
  // Nobody declares that they are tasked.
  const luck = link.kind === 'TASKED_BY' ? 1 : random.unit();
  if (luck < declaredTieShare) {
    const told = employedDay(random, profile, begun);
    yield* declaration(told);
    if (random.chance(0.4)) yield* others(random.between(told, LAST_DAY));
  } else if (luck < declaredTieShare + lateTieShare) {
    const told = employedDay(random, profile, begun + 90);
    yield* others(random.between(Math.min(begun, told - 30), told - 30));
    yield* declaration(told);
  } else {
    const heard = random.between(begun, LAST_DAY - 60);
    yield* others(heard);
    if (random.chance(0.35)) yield* others(random.between(heard, LAST_DAY));
  }
}
