import { type Day, dayOf, dayText } from './days.js';
import { type Drawing, employeeKey, nominalKey, numberedKey } from './drawing.js';
import { employeeProfile } from './employee-profile.js';
import { drawSpan } from './evidence.js';
import { keyOf } from './identifiers.js';
import { drawAlias, fullName, misspell, type PersonName } from './naming.js';
import { nominalBirth, nominalName } from './nominals.js';
import { drawBirth, personRow } from './people.js';
import { areaBounds } from './plan.js';
import type { Random, Weighted } from './random.js';
import type { Rows } from './rows.js';

/** How the second record has the date of birth. */
const BIRTHS: Weighted<'same' | 'swapped' | 'slip' | 'other'> = [
  ['same', 76],
  ['swapped', 8],
  ['slip', 11],
  ['other', 5],
];
/** Of nominals with a phone, their second record has it too. */
const SAME_PHONE_SHARE = 0.4;

/** Whose record is had twice. */
interface Original {
  readonly key: string;
  readonly name: PersonName;
  readonly born: Day;
  /** The number of their phone, or -1. */
  readonly phone: number;
}

/** Second records of the same people under misspelt names, with a contact or two of their own, joined by SAME_AS. */
export function* duplicateRows(drawing: Drawing): Rows {
  const { plan } = drawing;
  const random = plan.streams('duplicates');
  for (let index = 0; index < plan.nominals; index++) {
    if (!random.chance(plan.draw.duplicateShare)) continue;
    const { start, end } = areaBounds(plan, index);
    const phone = drawing.phones[index] ?? -1;
    const original = { key: nominalKey(index), name: nominalName(plan, index), born: nominalBirth(plan, index), phone };
    yield* duplicate(drawing, random, original, () => random.between(start, end - 1));
  }
  for (let index = 0; index < plan.employees; index++) {
    if (!random.chance(plan.draw.duplicateEmployeeShare)) continue;
    const { name, born } = employeeProfile(plan, index);
    const original = { key: employeeKey(index), name, born, phone: -1 };
    yield* duplicate(drawing, random, original, () => random.below(plan.nominals));
  }
}

function* duplicate(drawing: Drawing, random: Random, original: Original, contact: () => number): Rows {
  const { name } = original;
  const { plan, evidence, serials } = drawing;
  const key = keyOf('D', serials.next('duplicate'));
  const aliases = random.chance(0.4) ? [random.chance(0.5) ? fullName(name) : drawAlias(random, name)] : [];
  const born = secondBirth(random, original.born) ?? drawBirth(random, plan, 18, 60);
  yield personRow(drawing, random, { key, name: misspell(random, name), born, aliases });
  for (let count = random.between(1, 2); count > 0; count--) {
    const to = nominalKey(contact());
    if (to === original.key) continue;
    yield* evidence.found(random, { kind: 'ASSOCIATE', from: key, to, ...drawSpan(random, plan) });
  }
  if (original.phone >= 0 && random.chance(SAME_PHONE_SHARE))
    yield* evidence.found(random, { kind: 'USES', from: key, to: numberedKey('phone', original.phone) });
  const same = { kind: 'SAME_AS', from: key, to: original.key } as const;
  const known = random.between(plan.calendar.lastDay - 1500, plan.calendar.lastDay);
  yield* evidence.told(random, same, { provenance: 'INTELLIGENCE', known });
  if (!random.chance(plan.draw.disputedDuplicateShare)) return;
  yield* evidence.told(random, same, {
    provenance: 'CASE_FILE',
    known: random.between(known, plan.calendar.lastDay),
    refutes: true,
  });
}

/** A birthday as somebody else wrote it down; null for one that has nothing to do with it. */
function secondBirth(random: Random, born: Day): Day | null {
  const [year = '', month, day] = dayText(born).split('-');
  switch (random.weighted(BIRTHS)) {
    case 'swapped':
      return Number(day) <= 12 ? dayOf(`${year}-${day}-${month}`) : born;
    case 'slip':
      return Number(month) === 2 ? born : dayOf(`${year.slice(0, 3)}${random.below(10)}-${month}-${day}`);
    case 'other':
      return null;
    default:
      return born;
  }
}
