import { LAST_DAY } from './days.js';
import { type Drawing, employeeKey, nominalKey } from './drawing.js';
import { employeeProfile } from './employee-profile.js';
import { drawSpan } from './evidence.js';
import { keyOf } from './identifiers.js';
import { drawAlias, fullName, misspell, type PersonName } from './naming.js';
import { nominalName } from './nominals.js';
import { drawBirth, personRow } from './people.js';
import { areaBounds } from './plan.js';
import type { Random } from './random.js';
import type { Rows } from './rows.js';

/** Second records of the same people under misspelt names, with a contact or two of their own, joined by SAME_AS. */
export function* duplicateRows(drawing: Drawing): Rows {
  const { plan } = drawing;
  const random = plan.streams('duplicates');
  for (let index = 0; index < plan.nominals; index++) {
    if (!random.chance(plan.draw.duplicateShare)) continue;
    const { start, end } = areaBounds(plan, index);
    yield* duplicate(drawing, random, nominalKey(index), nominalName(plan, index), () =>
      random.between(start, end - 1),
    );
  }
  for (let index = 0; index < plan.employees; index++) {
    if (!random.chance(plan.draw.duplicateEmployeeShare)) continue;
    const { name } = employeeProfile(plan, index);
    yield* duplicate(drawing, random, employeeKey(index), name, () => random.below(plan.nominals));
  }
}

function* duplicate(drawing: Drawing, random: Random, original: string, name: PersonName, contact: () => number): Rows {
  const { plan, evidence, serials } = drawing;
  const key = keyOf('D', serials.next('duplicate'));
  const aliases = random.chance(0.4) ? [random.chance(0.5) ? fullName(name) : drawAlias(random, name)] : [];
  yield personRow(drawing, random, { key, name: misspell(random, name), born: drawBirth(random, 18, 60), aliases });
  for (let count = random.between(1, 2); count > 0; count--) {
    const to = nominalKey(contact());
    if (to === original) continue;
    yield* evidence.found(random, { kind: 'ASSOCIATE', from: key, to, ...drawSpan(random, plan.draw.endedShare) });
  }
  const same = { kind: 'SAME_AS', from: key, to: original } as const;
  const known = random.between(LAST_DAY - 1500, LAST_DAY);
  yield* evidence.told(random, same, { provenance: 'INTELLIGENCE', known });
  if (!random.chance(plan.draw.disputedDuplicateShare)) return;
  yield* evidence.told(random, same, {
    provenance: 'CASE_FILE',
    known: random.between(known, LAST_DAY),
    refutes: true,
  });
}
