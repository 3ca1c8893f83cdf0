import { type Day, instantText, yearOf } from './days.js';
import { type Drawing, nominalKey, numberedKey } from './drawing.js';
import { drawMarking } from './grading.js';
import { areaBounds, type Plan } from './plan.js';
import type { Random } from './random.js';
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
/** The number of days in which records were made. */
function span({ calendar }: Plan): number {
  return calendar.lastDay - calendar.firstDay;
}

/** The day a record of every day was made; these are numbered by it. */
export function recordCreatedOn(plan: Plan, number: number): Day {
  return plan.calendar.firstDay + Math.floor((number / plan.records) * span(plan));
}

/** The last record of every day that was made by the end of a day, by number, or -1. */
export function recordNumberedOn(plan: Plan, day: Day): number {
  const made = Math.ceil(((day + 1 - plan.calendar.firstDay) * plan.records) / span(plan));
  return Math.max(0, Math.min(plan.records, made)) - 1;
}

/** The head of a record by number: those of every day come first, then the reports of operations. */
export function recordHead(drawing: Drawing, number: number): RecordHead {
  const { plan, cases, vehicles } = drawing;
  const planned = number < plan.records ? undefined : cases.reports[number - plan.records];
  if (planned) {
    const { created, subject } = planned.report;
    return { system: 'INTELLIGENCE', created, subject, reference: referenceOf('INTELLIGENCE', created, number) };
  }
  const random = plan.streams('record', number);
  const drawn = random.weighted(plan.draw.recordSystems);
  const created = recordCreatedOn(plan, number);
  const member = random.chance(plan.draw.memberRecordShare)
    ? plan.members[random.below(plan.members.length)]
    : undefined;
  const subject = cases.subjects.get(number) ?? plan.tieSubjects.get(number) ?? member ?? random.below(plan.nominals);
  // Cameras see vehicles: without one the record is a crime report.
  const system = drawn === 'NUMBER_PLATES' && (vehicles[subject] as number) < 0 ? 'CRIME' : drawn;
  return { system, created, subject, reference: referenceOf(system, created, number) };
}

function referenceOf(system: DrawnSystem, created: Day, number: number): string {
  return `${PREFIXES[system]}/${yearOf(created)}/${String(number).padStart(7, '0')}`;
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
  const role =
    system === 'CUSTODY'
      ? 'SUSPECT'
      : system === 'CRIME'
        ? random.weighted(drawing.plan.scenario.activity.recordRoles)
        : 'OTHER';
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
