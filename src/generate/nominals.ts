import type { CriminalStatusKind, Provenance } from '../generated/schema.js';
import { type Day, FIRST_DAY, LAST_DAY } from './days.js';
import { type Drawing, nominalKey, numberedKey } from './drawing.js';
import { drawSpan } from './evidence.js';
import { drawName, type PersonName } from './naming.js';
import { drawBirth, personRow, statusRow } from './people.js';
import { areaBounds, type Plan } from './plan.js';
import { newAccount, newLocation, newPhone, newVehicle } from './possessions.js';
import type { Random, Weighted } from './random.js';
import type { Rows } from './rows.js';

const HOUSEHOLD_SIZES: Weighted<number> = [
  [1, 42],
  [2, 33],
  [3, 15],
  [4, 10],
];
const HOME_TELLERS: Weighted<Provenance> = [
  ['CASE_FILE', 70],
  ['INTELLIGENCE', 30],
];
const MEMBER_STATUS: Weighted<CriminalStatusKind> = [
  ['CONVICTED', 55],
  ['CHARGED', 12],
  ['SUSPECTED', 33],
];

/** The name of a nominal by index; the same whenever it is asked for. */
export function nominalName(plan: Plan, index: number): PersonName {
  return drawName(plan.streams('nominal-name', index));
}

/** Everyone on the force's systems who does not work for it: what they are known for, where they live, what they use. */
export function* nominalRows(drawing: Drawing): Rows {
  const { plan } = drawing;
  let inHousehold = 0;
  let home = -1;
  let since: Day = FIRST_DAY;
  for (let index = 0; index < plan.nominals; index++) {
    const random = plan.streams('nominal', index);
    const key = nominalKey(index);
    const name = nominalName(plan, index);
    yield personRow(drawing, random, { key, name, born: drawBirth(random, 18, 66), aliases: plan.draw.aliasShare });
    const status = plan.standing[index] ? random.weighted(MEMBER_STATUS) : random.weighted(plan.draw.criminalStatuses);
    if (status) yield statusRow(drawing, random, key, status);
    if (inHousehold === 0) {
      inHousehold = random.weighted(HOUSEHOLD_SIZES);
      home = random.chance(plan.draw.nominalHomeShare) ? yield* newLocation(drawing) : -1;
      since = random.between(FIRST_DAY, LAST_DAY - 90);
    } else if (random.chance(0.4)) {
      yield* relation(drawing, random, index);
    }
    inHousehold--;
    yield* homes(drawing, random, index, home, since);
    yield* belongings(drawing, random, index, name);
  }
}

/** Two who live together are often partners or family. */
function* relation({ evidence }: Drawing, random: Random, index: number): Rows {
  const kind = random.pick(['PARTNER', 'FAMILY', 'FAMILY'] as const);
  yield* evidence.found(random, { kind, from: nominalKey(index - 1), to: nominalKey(index) });
}

function* homes(drawing: Drawing, random: Random, index: number, home: number, since: Day): Rows {
  const { plan, evidence } = drawing;
  const from = nominalKey(index);
  if (home >= 0) {
    drawing.homes[index] = home;
    yield* evidence.found(random, { kind: 'LIVES_AT', from, to: numberedKey('location', home), since }, HOME_TELLERS);
    if (since > FIRST_DAY + 400 && random.chance(plan.draw.nominalMoveShare)) {
      const to = numberedKey('location', yield* newLocation(drawing));
      const moved = random.between(FIRST_DAY, since - 200);
      yield* evidence.found(random, { kind: 'LIVES_AT', from, to, since: moved, until: since }, HOME_TELLERS);
    }
  }
  // A sofa for some months: whoever lives there was drawn before.
  const host = neighbour(plan, random, index);
  const there = host < index ? (drawing.homes[host] ?? -1) : -1;
  if (there < 0 || there === home || !random.chance(plan.draw.stayAtAssociateShare * 2)) return;
  const arrived = random.between(FIRST_DAY, LAST_DAY - 200);
  const until = random.chance(0.6) ? random.between(arrived + 30, Math.min(arrived + 500, LAST_DAY)) : undefined;
  yield* evidence.told(
    random,
    { kind: 'LIVES_AT', from, to: numberedKey('location', there), since: arrived, until },
    { provenance: 'INTELLIGENCE' },
  );
}

function* belongings(drawing: Drawing, random: Random, index: number, name: PersonName): Rows {
  const { plan, evidence } = drawing;
  const { draw } = plan;
  if (random.chance(draw.nominalPhoneShare)) {
    const number = yield* newPhone(drawing, random);
    drawing.phones[index] = number;
    yield* used(drawing, random, index, numberedKey('phone', number));
  }
  if (random.chance(draw.nominalVehicleShare)) {
    const number = yield* newVehicle(drawing, random);
    drawing.vehicles[index] = number;
    yield* used(drawing, random, index, numberedKey('vehicle', number));
  }
  if (random.chance(draw.nominalAccountShare)) {
    const to = yield* newAccount(drawing, random, name);
    yield* evidence.found(random, { kind: 'USES', from: nominalKey(index), to, ...drawSpan(random, draw.endedShare) });
  }
}

/** A phone or vehicle and who uses it: its owner, and now and then somebody near by, at the same time or after. */
function* used({ plan, evidence }: Drawing, random: Random, index: number, to: string): Rows {
  const span = drawSpan(random, plan.draw.endedShare);
  yield* evidence.found(random, { kind: 'USES', from: nominalKey(index), to, ...span });
  if (!random.chance(plan.draw.sharedObjectShare)) return;
  const other = neighbour(plan, random, index);
  if (other === index) return;
  const after = span.until === undefined ? drawSpan(random, plan.draw.endedShare) : { since: span.until };
  yield* evidence.found(random, { kind: 'USES', from: nominalKey(other), to, ...after });
}

function neighbour(plan: Plan, random: Random, index: number): number {
  const { start, end } = areaBounds(plan, index);
  return random.between(start, end - 1);
}
