import type { Day } from './days.js';
import { drawName, type PersonName } from './naming.js';
import { isLeaver, type Plan } from './plan.js';
import type { Random } from './random.js';
import type { Posts } from './scenario/posts-section.js';

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

/** Leavers joined at least so many days before anybody else's last day of joining. */
const LEAVERS_STAY = 1500;

/** The profile of an employee by index. */
export function employeeProfile(plan: Plan, index: number): EmployeeProfile {
  const { posts, force } = plan.scenario;
  const random = plan.streams('employee', index);
  const officer = random.chance(force.officerShare);
  const rank = random.weighted(officer ? posts.ranks : posts.roles);
  const department = random.weighted(officer ? posts.officerDepartments : posts.staffDepartments);
  const years = random.exponential(force.serviceYears) + (posts.extraYears[rank] ?? 0);
  // A pension is due after so many years: nobody's service is longer.
  const service = years > posts.mostYears ? random.unit() * posts.mostYears : years;
  const leaver = isLeaver(plan, index);
  const { lastJoining, firstLeaving, lastLeaving } = plan.calendar;
  const latest = Math.round((leaver ? lastJoining - LEAVERS_STAY : lastJoining) - service * 365.25);
  const age = Math.min(posts.oldest, posts.youngest + random.exponential(posts.laterBy));
  const drawn = leaver
    ? random.between(Math.min(Math.max(latest + 300, firstLeaving), lastLeaving), lastLeaving)
    : null;
  const left = plan.removals.get(index)?.day ?? drawn;
  const joined = left === null ? latest : Math.min(latest, left - 700);
  return {
    name: drawName(random),
    born: Math.round(joined - age * 365.25),
    officer,
    rank,
    department,
    joined,
    left,
    office:
      posts.officeDepartments.includes(department) ||
      posts.officeRanks.includes(rank) ||
      random.chance(posts.officeShare),
  };
}

/** Draws a day on which an employee was employed and the force kept records; never before `first` where that is possible. */
export function employedDay(random: Random, plan: Plan, { joined, left }: EmployeeProfile, first: Day): Day {
  const last = left === null ? plan.calendar.lastDay : left - 1;
  return random.between(Math.min(Math.max(joined, first, plan.calendar.firstDay), last), last);
}

/** The vetting an employee's work calls for. */
export function vettingLevelOf({ vetting }: Posts, { rank, department }: EmployeeProfile): string {
  const fits = vetting.find(({ ranks, departments }) => ranks.includes(rank) || departments.includes(department));
  return fits?.level ?? 'RECRUITMENT';
}
