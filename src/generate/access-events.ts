import { instantText } from './days.js';
import { type Drawing, employeeKey, numberedKey } from './drawing.js';
import { type EmployeeProfile, employeeProfile } from './employee-profile.js';
import { drawMarking } from './grading.js';
import { loginOf, phoneNumber, registrationMark } from './identifiers.js';
import { type Session, sessionsOf } from './look-up-sessions.js';
import { fullName } from './naming.js';
import { nominalName } from './nominals.js';
import { operationName } from './operations.js';
import { placeAt } from './places.js';
import type { Random } from './random.js';
import { type RecordHead, recordHead } from './records.js';
import type { Rows } from './rows.js';

const TERMINALS = 4000;

/** Who looked at what and when, employee by employee and each in the order of time, so that no key tells why. */
export function* accessRows(drawing: Drawing): Rows {
  const { plan } = drawing;
  for (let index = 0; index < plan.employees; index++) {
    const profile = employeeProfile(plan, index);
    const random = plan.streams('look-ups', index);
    for (const session of sessionsOf(drawing, random, index, profile))
      yield* sessionRows(drawing, random, index, profile, session);
  }
}

/** The look-ups of one session: some by a search, the others of the record itself. */
function* sessionRows(
  drawing: Drawing,
  random: Random,
  index: number,
  { department }: EmployeeProfile,
  session: Session,
): Rows {
  const { plan, serials } = drawing;
  const { everyday } = plan.scenario.noise;
  const head = recordHead(drawing, session.record);
  const count = 1 + Math.floor(random.exponential(everyday.lookUpsPerSession - 1) + random.unit());
  const terminal = random.chance(everyday.ownTerminalShare) ? index % TERMINALS : random.below(TERMINALS);
  const purpose = random.chance(session.stated) ? purposeOf(drawing, random, department, head, session) : undefined;
  let at = session.at;
  for (let event = 0; event < count; event++) {
    const search = random.chance(session.indirect);
    const results = search ? (random.chance(everyday.nothingFoundShare) ? 0 : random.powerLaw(1.7, 1, 250)) : undefined;
    const row = {
      key: serials.key('access'),
      employee: session.accountOnly ? undefined : employeeKey(index),
      account: loginOf(index),
      // A search of one result opened it; one of many or none stands for itself.
      record: !search || results === 1 ? numberedKey('record', session.record) : undefined,
      searchTerm: search ? termOf(drawing, random, head) : undefined,
      resultCount: results,
      system: head.system,
      terminal: `T${String(terminal).padStart(4, '0')}`,
      action: search ? 'SEARCH' : random.weighted(plan.scenario.activity.actions),
      at: timeText(at),
      purpose,
      ...drawMarking(random, 0.001, 0.01, 0.2),
    };
    yield { file: 'access-events', row };
    at += 4 + Math.floor(random.exponential(everyday.gapSeconds));
  }
}

/** A time in seconds since 1970 as an instant. */
export function timeText(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  return instantText(day, Math.floor(rest / 60), rest % 60);
}

function purposeOf(
  { plan, cases }: Drawing,
  random: Random,
  department: string,
  head: RecordHead,
  { operation }: Session,
): string {
  const { purposes, unitPurposes, unitPurposeShare } = plan.scenario.activity;
  const own = unitPurposes[department];
  const words = random.weighted(own && random.chance(unitPurposeShare) ? own : purposes[head.system]);
  const named =
    operation !== null &&
    cases.operations[operation] &&
    random.chance(plan.scenario.noise.everyday.operationNamedShare);
  return named ? `${words}, ${operationName(operation)}` : `${words} ${head.reference}`;
}

/** What somebody types to find the subject of a record: a name, a registration mark, a phone number or an address. */
function termOf({ plan, vehicles, phones, homes }: Drawing, random: Random, { system, subject }: RecordHead): string {
  const vehicle = vehicles[subject] as number;
  const phone = phones[subject] as number;
  const home = homes[subject] as number;
  if (vehicle >= 0 && (system === 'NUMBER_PLATES' || random.chance(0.3))) return registrationMark(vehicle);
  if (phone >= 0 && random.chance(0.25)) return phoneNumber(phone);
  if (home >= 0 && random.chance(0.12)) return placeAt(home, plan.streams('place', home)).address;
  const name = nominalName(plan, subject);
  return random.chance(0.8) ? fullName(name) : name.last;
}
