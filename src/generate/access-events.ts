import { type Day, FIRST_LOOK_UP, instantText, LAST_DAY } from './days.js';
import { type Drawing, employeeKey, numberedKey } from './drawing.js';
import { dutyOf, minuteOf } from './duty.js';
import { type EmployeeProfile, employeeProfile } from './employee-profile.js';
import { drawMarking } from './grading.js';
import { loginOf, phoneNumber, registrationMark } from './identifiers.js';
import { fullName } from './naming.js';
import { nominalName } from './nominals.js';
import type { Random, Weighted } from './random.js';
import { lastRecordBefore, type RecordHead, recordHead } from './records.js';
import type { DrawnSystem, GeneratedRow, Rows } from './rows.js';

/** How much more or less than others the people of a department look things up. */
const APPETITES: Readonly<Record<string, number>> = {
  'Contact and Control': 2,
  'Criminal Investigation': 1.8,
  'Finance and Estates': 0.05,
  'Human Resources': 0.05,
  'Information Technology': 0.15,
  Intelligence: 3.5,
  'Serious and Organised Crime': 2,
  Training: 0.2,
};
/** The average of the appetites over the force, so that the number of look-ups comes out as asked for. */
const AVERAGE_APPETITE = 1.29;

const PURPOSES: Readonly<Record<DrawnSystem, Weighted<string>>> = {
  CRIME: [
    ['Investigation', 60],
    ['Victim contact', 20],
    ['File review', 20],
  ],
  INTELLIGENCE: [
    ['Intelligence research', 55],
    ['Tasking', 20],
    ['Warrant preparation', 25],
  ],
  CUSTODY: [
    ['Custody check', 60],
    ['Interview preparation', 40],
  ],
  NUMBER_PLATES: [
    ['Vehicle stop', 65],
    ['Route enquiry', 35],
  ],
};
const ACTIONS: Weighted<string> = [
  ['VIEW', 88],
  ['PRINT', 8],
  ['EXPORT', 4],
];

/** Who looked at what and when: daily work, and what employees looked up about those they are tied to. */
export function* accessRows(drawing: Drawing): Rows {
  const { plan } = drawing;
  for (let index = 0; index < plan.employees; index++) {
    const profile = employeeProfile(plan, index);
    const random = plan.streams('look-ups', index);
    const appetite = (APPETITES[profile.department] ?? 1) / AVERAGE_APPETITE;
    // Most look little up, a few a lot.
    const count = Math.floor(random.exponential(plan.draw.lookUpsPerEmployee * appetite) + random.unit());
    for (let event = 0; event < count; event++) {
      const last = Math.min(LAST_DAY - 1, (profile.left ?? LAST_DAY) - 1);
      const first = Math.max(FIRST_LOOK_UP, profile.joined + 14);
      if (first > last) break;
      const day = random.between(first, last);
      const until = lastRecordBefore(drawing, day - 12);
      // New records are looked at most.
      const number = Math.max(0, until - Math.floor(random.exponential(plan.records * 0.04)));
      if (until >= 0) yield lookUp(drawing, random, { index, profile, day, number, purpose: plan.draw.purposeShare });
    }
  }
  yield* tiedLookUps(drawing);
}

/** Some employees look up the person they are tied to, mostly without saying why. */
function* tiedLookUps(drawing: Drawing): Rows {
  const { plan } = drawing;
  const random = plan.streams('tied-look-ups');
  for (const { employee: index, record: number } of plan.ties) {
    if (!random.chance(plan.draw.tieLookUpShare)) continue;
    const profile = employeeProfile(plan, index);
    const { created } = recordHead(drawing, number);
    const first = Math.max(FIRST_LOOK_UP, profile.joined + 14, created + 12);
    const last = Math.min(LAST_DAY - 1, (profile.left ?? LAST_DAY) - 1);
    for (let count = random.between(1, 4); count > 0 && first <= last; count--) {
      yield lookUp(drawing, random, { index, profile, day: random.between(first, last), number, purpose: 0.25 });
    }
  }
}

interface LookUp {
  readonly index: number;
  readonly profile: EmployeeProfile;
  readonly day: Day;
  readonly number: number;
  /** How likely a purpose is stated. */
  readonly purpose: number;
}

function lookUp(drawing: Drawing, random: Random, { index, profile, day, number, purpose }: LookUp): GeneratedRow {
  const { plan, serials } = drawing;
  const head = recordHead(drawing, number);
  const search = random.chance(plan.draw.searchShare);
  const results = search ? (random.chance(0.08) ? 0 : random.powerLaw(1.7, 1, 250)) : undefined;
  // Now and then somebody is logged in when off duty.
  const duty = random.chance(0.012) ? { day, start: 0, minutes: 1400 } : dutyOf(random, index, profile.office, day);
  const stated = random.chance(purpose);
  const row = {
    key: serials.key('access'),
    employee: random.chance(plan.draw.accountOnlyShare) ? undefined : employeeKey(index),
    account: loginOf(index),
    // A search of one result opened it; one of many or none stands for itself.
    record: !search || results === 1 ? numberedKey('record', number) : undefined,
    searchTerm: search ? termOf(drawing, random, head) : undefined,
    resultCount: results,
    system: head.system,
    terminal: `T${String(random.chance(0.8) ? index % 4000 : random.below(4000)).padStart(4, '0')}`,
    action: search ? 'SEARCH' : random.weighted(ACTIONS),
    at: instantText(duty.day, minuteOf(random, duty), random.below(60)),
    purpose: stated ? `${random.weighted(PURPOSES[head.system])} ${head.reference}` : undefined,
    ...drawMarking(random, 0.001, 0.01, 0.2),
  };
  return { file: 'access-events', row };
}

function termOf({ plan, vehicles, phones }: Drawing, random: Random, { system, subject }: RecordHead): string {
  const vehicle = vehicles[subject] as number;
  const phone = phones[subject] as number;
  if (vehicle >= 0 && (system === 'NUMBER_PLATES' || random.chance(0.3))) return registrationMark(vehicle);
  if (phone >= 0 && random.chance(0.25)) return phoneNumber(phone);
  const name = nominalName(plan, subject);
  return random.chance(0.8) ? fullName(name) : name.last;
}
