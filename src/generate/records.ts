import { type Day, FIRST_DAY, instantText, LAST_DAY, yearOf } from './days.js';
import { type Drawing, nominalKey, numberedKey } from './drawing.js';
import { drawMarking } from './grading.js';
import { areaBounds } from './plan.js';
import type { Random, Weighted } from './random.js';
import type { DrawnSystem, Rows } from './rows.js';

/** A record before it is written; the same whenever it is asked for. */
export interface RecordHead {
  readonly system: DrawnSystem;
  readonly created: Day;
  readonly subject: number;
  readonly reference: string;
}

const PREFIXES: Readonly<Record<DrawnSystem, string>> = {
  CRIME: 'CR',
  INTELLIGENCE: 'IR',
  CUSTODY: 'CU',
  NUMBER_PLATES: 'NP',
};
const TITLES: Readonly<Record<DrawnSystem, readonly string[]>> = {
  CRIME: [
    'Burglary',
    'Assault',
    'Robbery',
    'Theft from vehicle',
    'Fraud',
    'Criminal damage',
    'Harassment',
    'Drug supply',
    'Vehicle theft',
  ],
  INTELLIGENCE: [
    'Drug supply',
    'Movements',
    'Associates',
    'Stolen goods',
    'Money laundering',
    'Firearms',
    'Premises used',
  ],
  CUSTODY: ['Arrest', 'Arrest on warrant', 'Voluntary attendance', 'Bail answered'],
  NUMBER_PLATES: ['Camera sighting', 'Stop and check', 'Marker placed'],
};
const ROLES: Weighted<string> = [
  ['SUSPECT', 62],
  ['VICTIM', 18],
  ['WITNESS', 12],
  ['OTHER', 8],
];

/** The number of days in which records were made. */
const SPAN = LAST_DAY - FIRST_DAY;

/** The head of a record by number; records are numbered by the day they were made. */
export function recordHead({ plan, vehicles }: Drawing, number: number): RecordHead {
  const random = plan.streams('record', number);
  const drawn = random.weighted(plan.draw.recordSystems);
  const created = FIRST_DAY + Math.floor((number / plan.records) * SPAN);
  const member = random.chance(plan.draw.memberRecordShare)
    ? plan.members[random.below(plan.members.length)]
    : undefined;
  const subject = plan.tieSubjects.get(number) ?? member ?? random.below(plan.nominals);
  // Cameras see vehicles: without one the record is a crime report.
  const system = drawn === 'NUMBER_PLATES' && (vehicles[subject] as number) < 0 ? 'CRIME' : drawn;
  const reference = `${PREFIXES[system]}/${yearOf(created)}/${String(number).padStart(7, '0')}`;
  return { system, created, subject, reference };
}

/** The last record that was made before a day, by number, or -1. */
export function lastRecordBefore({ plan }: Drawing, day: Day): number {
  return Math.min(plan.records, Math.floor(((day - FIRST_DAY) * plan.records) / SPAN)) - 1;
}

/** Records on the police systems, and who and what they are about. */
export function* recordRows(drawing: Drawing): Rows {
  const { plan, serials } = drawing;
  for (let number = 0; number < plan.records; number++) {
    const random = plan.streams('record-content', number);
    const head = recordHead(drawing, number);
    const key = numberedKey('record', serials.next('record'));
    const marking =
      head.system === 'INTELLIGENCE' ? drawMarking(random, 0.03, 0.2, 0.1) : drawMarking(random, 0, 0.01, 0);
    const createdAt = instantText(head.created, random.between(0, 1439));
    const title = random.pick(TITLES[head.system]);
    yield {
      file: 'records',
      row: { key, system: head.system, reference: head.reference, title, createdAt, ...marking },
    };
    yield* contents(drawing, random, key, head);
  }
}

function* contents(drawing: Drawing, random: Random, record: string, { system, subject }: RecordHead): Rows {
  const level = 'OFFICIAL';
  const role = system === 'CUSTODY' ? 'SUSPECT' : system === 'CRIME' ? random.weighted(ROLES) : 'OTHER';
  const vehicle = drawing.vehicles[subject] as number;
  const home = drawing.homes[subject] as number;
  if (system === 'NUMBER_PLATES') {
    yield { file: 'about', row: { record, entity: numberedKey('vehicle', vehicle), role: 'OTHER', level } };
    return;
  }
  yield { file: 'about', row: { record, entity: nominalKey(subject), role, level } };
  if (vehicle >= 0 && random.chance(0.15)) {
    yield { file: 'about', row: { record, entity: numberedKey('vehicle', vehicle), role: 'OTHER', level } };
  }
  if (home >= 0 && random.chance(0.15)) {
    yield { file: 'about', row: { record, entity: numberedKey('location', home), role: 'OTHER', level } };
  }
  if (system !== 'CRIME' || !random.chance(0.45)) return;
  const { start, end } = areaBounds(drawing.plan, subject);
  const other = random.between(start, end - 1);
  if (other === subject) return;
  const second = role === 'SUSPECT' ? 'VICTIM' : 'SUSPECT';
  yield { file: 'about', row: { record, entity: nominalKey(other), role: second, level } };
}
