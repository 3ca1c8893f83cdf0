import type { CriminalStatusKind } from '../generated/schema.js';
import type { Day } from './days.js';
import { type Drawing, nominalKey, numberedKey } from './drawing.js';
import { drawSpan } from './evidence.js';
import type { RowMarking } from './grading.js';
import { drawName, type PersonName } from './naming.js';
import { drawBirth, drawPersonMarking, personRow, statusRow } from './people.js';
import { areaBounds, type Plan } from './plan.js';
import { newAccount, newLocation, newPhone, newVehicle } from './possessions.js';
import type { Random } from './random.js';
import type { Rows } from './rows.js';

/** The name of a nominal by index; the same whenever it is asked for. */
export function nominalName(plan: Plan, index: number): PersonName {
  return drawName(plan.streams('nominal-name', index));
}

/** The birthday of a nominal by index; the same whenever it is asked for. */
export function nominalBirth(plan: Plan, index: number): Day {
  return drawBirth(plan.streams('nominal-birth', index), plan, 18, 66);
}

/** What a nominal by index is known for, null for nothing; the same whenever it is asked for. */
export function nominalStatus(plan: Plan, index: number): CriminalStatusKind | null {
  const random = plan.streams('nominal-status', index);
  if (plan.standing[index]) return random.weighted(plan.scenario.knowledge.memberStatuses);
  const status = random.weighted(plan.draw.criminalStatuses);
  return status === 'NOT_ON_FILE' ? null : status;
}

/** Who may know of a nominal by index; the same whenever it is asked for. */
export function nominalMarking(plan: Plan, index: number): RowMarking {
  return drawPersonMarking(plan.streams('nominal-marking', index));
}

/** Everyone on the force's systems who does not work for it: what they are known for, where they live, what they use. */
export function* nominalRows(drawing: Drawing): Rows {
  const { plan } = drawing;
  let inHousehold = 0;
  let home = -1;
  let since: Day = plan.calendar.firstDay;
  for (let index = 0; index < plan.nominals; index++) {
    const random = plan.streams('nominal', index);
    const key = nominalKey(index);
    const name = nominalName(plan, index);
    const born = nominalBirth(plan, index);
    const marking = nominalMarking(plan, index);
    yield personRow(drawing, random, { key, name, born, aliases: plan.draw.aliasShare, marking });
    const status = nominalStatus(plan, index);
    if (status) yield statusRow(drawing, random, key, status);
    if (inHousehold === 0) {
      inHousehold = random.weighted(plan.scenario.knowledge.householdSizes);
      home = random.chance(plan.draw.nominalHomeShare) ? yield* newLocation(drawing) : -1;
      since = random.between(plan.calendar.firstDay, plan.calendar.lastDay - 90);
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
  const tellers = plan.scenario.knowledge.tellers.homes;
  const from = nominalKey(index);
  if (home >= 0) {
    drawing.homes[index] = home;
    yield* evidence.found(random, { kind: 'LIVES_AT', from, to: numberedKey('location', home), since }, tellers);
    if (since > plan.calendar.firstDay + 400 && random.chance(plan.draw.nominalMoveShare)) {
      const to = numberedKey('location', yield* newLocation(drawing));
      const moved = random.between(plan.calendar.firstDay, since - 200);
      yield* evidence.found(random, { kind: 'LIVES_AT', from, to, since: moved, until: since }, tellers);
    }
  }
  // A sofa for some months: whoever lives there was drawn before.
  const host = neighbour(plan, random, index);
  const there = host < index ? (drawing.homes[host] ?? -1) : -1;
  if (there < 0 || there === home || !random.chance(plan.draw.stayAtAssociateShare * 2)) return;
  const arrived = random.between(plan.calendar.firstDay, plan.calendar.lastDay - 200);
  const until = random.chance(0.6)
    ? random.between(arrived + 30, Math.min(arrived + 500, plan.calendar.lastDay))
    : undefined;
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
    yield* evidence.found(random, { kind: 'USES', from: nominalKey(index), to, ...drawSpan(random, plan) });
  }
}

/** A phone or vehicle and who uses it: its owner, and now and then somebody near by, at the same time or after. */
function* used({ plan, evidence }: Drawing, random: Random, index: number, to: string): Rows {
  const span = drawSpan(random, plan);
  yield* evidence.found(random, { kind: 'USES', from: nominalKey(index), to, ...span });
  if (!random.chance(plan.draw.sharedObjectShare)) return;
  const other = neighbour(plan, random, index);
  if (other === index) return;
  const after = span.until === undefined ? drawSpan(random, plan) : { since: span.until };
  yield* evidence.found(random, { kind: 'USES', from: nominalKey(other), to, ...after });
}

function neighbour(plan: Plan, random: Random, index: number): number {
  const { start, end } = areaBounds(plan, index);
  return random.between(start, end - 1);
}
