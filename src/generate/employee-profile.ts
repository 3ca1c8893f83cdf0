import { type Day, dayOf, FIRST_DAY, LAST_DAY, LAST_JOINING, LAST_LEAVING } from './days.js';
import { drawName, type PersonName } from './naming.js';
import { isLeaver, type Plan } from './plan.js';
import type { Random, Weighted } from './random.js';

/** Who an employee is, before anything is written of them; the same whenever it is asked for. */
export interface EmployeeProfile {
  readonly name: PersonName;
  readonly born: Day;
  readonly officer: boolean;
  readonly rank: string;
  readonly department: string;
  readonly joined: Day;
  /** The day they left, null while employed. */
  readonly left: Day | null;
  /** Works Monday to Friday by day; others by the ten-day shift pattern. */
  readonly office: boolean;
}

const RANKS: Weighted<string> = [
  ['Constable', 770],
  ['Sergeant', 155],
  ['Inspector', 50],
  ['Chief Inspector', 14],
  ['Superintendent', 7],
  ['Chief Superintendent', 3],
  ['Assistant Chief Constable', 1],
];
const CIVILIAN_ROLES: Weighted<string> = [
  ['Police Staff', 78],
  ['Police Community Support Officer', 14],
  ['Special Constable', 8],
];
const OFFICER_DEPARTMENTS: Weighted<string> = [
  ['Response', 30],
  ['Neighbourhood Policing', 22],
  ['Criminal Investigation', 15],
  ['Public Protection', 9],
  ['Serious and Organised Crime', 6],
  ['Roads Policing', 5],
  ['Intelligence', 4],
  ['Custody', 4],
  ['Firearms', 3],
  ['Professional Standards', 1],
  ['Training', 1],
];
const STAFF_DEPARTMENTS: Weighted<string> = [
  ['Contact and Control', 26],
  ['Criminal Justice', 14],
  ['Neighbourhood Policing', 13],
  ['Forensic Services', 9],
  ['Information Technology', 8],
  ['Criminal Investigation', 8],
  ['Intelligence', 7],
  ['Custody', 5],
  ['Human Resources', 4],
  ['Finance and Estates', 4],
  ['Vetting', 1],
  ['Professional Standards', 1],
];
const BY_DAY = new Set([
  'Information Technology',
  'Human Resources',
  'Finance and Estates',
  'Vetting',
  'Training',
  'Criminal Justice',
]);
const SENIOR = new Set(['Chief Inspector', 'Superintendent', 'Chief Superintendent', 'Assistant Chief Constable']);
const MOST_YEARS = 30;

/** The profile of an employee by index. */
export function employeeProfile(plan: Plan, index: number): EmployeeProfile {
  const random = plan.streams('employee', index);
  const officer = random.chance(plan.draw.officerShare);
  const rank = random.weighted(officer ? RANKS : CIVILIAN_ROLES);
  const department = random.weighted(officer ? OFFICER_DEPARTMENTS : STAFF_DEPARTMENTS);
  const years = random.exponential(plan.draw.serviceYears) + (SENIOR.has(rank) ? 12 : rank === 'Sergeant' ? 4 : 0);
  // A pension is due after thirty years: nobody's service is longer.
  const service = years > MOST_YEARS ? random.unit() * MOST_YEARS : years;
  const latest = isLeaver(plan, index) ? LAST_JOINING - 1500 : LAST_JOINING;
  const joined = Math.round(latest - service * 365.25);
  const age = Math.min(45, 18.5 + random.exponential(7));
  const left = isLeaver(plan, index) ? random.between(Math.max(joined + 300, dayOf('2010-06-01')), LAST_LEAVING) : null;
  return {
    name: drawName(random),
    born: Math.round(joined - age * 365.25),
    officer,
    rank,
    department,
    joined,
    left,
    office: BY_DAY.has(department) || SENIOR.has(rank) || random.chance(0.15),
  };
}

/** Draws a day on which an employee was employed and the force kept records; never before `first` where that is possible. */
export function employedDay(random: Random, { joined, left }: EmployeeProfile, first: Day): Day {
  const last = left === null ? LAST_DAY : left - 1;
  return random.between(Math.min(Math.max(joined, first, FIRST_DAY), last), last);
}

/** The vetting an employee's work calls for. */
export function vettingLevelOf({ rank, department }: EmployeeProfile): string {
  if (SENIOR.has(rank) || department === 'Professional Standards' || department === 'Vetting') return 'DEVELOPED';
  if (department === 'Serious and Organised Crime' || department === 'Firearms') return 'SECURITY_CHECK';
  return department === 'Intelligence' || rank === 'Inspector' ? 'MANAGEMENT' : 'RECRUITMENT';
}
