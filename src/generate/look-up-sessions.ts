import type { PlannedSession } from './cases/case-plan.js';
import type { Day } from './days.js';
import type { Drawing } from './drawing.js';
import { minuteOf, Rota } from './duty.js';
import type { EmployeeProfile } from './employee-profile.js';
import type { Random } from './random.js';
import { recordHead, recordNumberedOn } from './records.js';
import type { Scenario } from './scenario/scenario.js';

/** Somebody looks one thing up, once or several times within minutes. */
export interface Session extends Omit<PlannedSession, 'from' | 'to'> {
  /** When it begins, in seconds since 1970. */
  readonly at: number;
}

/** Nobody looks anything up in the first days after joining. */
const FIRST_DAYS = 14;
/** Those whom a plan needs are not without everyday look-ups either. */
const LEAST_IF_PLANNED = 3;
/** A whole day, for somebody logged in when off duty: from, and for how many minutes. */
const OFF_DUTY = { start: 0, minutes: 1400 };

/** All the sessions of an employee, the earliest first: everyday work, work on operations, and what is planned besides. */
export function sessionsOf(drawing: Drawing, random: Random, index: number, profile: EmployeeProfile): Session[] {
  const { plan, cases } = drawing;
  const first = Math.max(plan.calendar.firstLookUp, profile.joined + FIRST_DAYS);
  const last = Math.min(plan.calendar.lastDay, profile.left ?? plan.calendar.lastDay) - 2;
  if (first > last) return [];
  const rota = new Rota(plan, index, profile);
  const planned = [...operationSessions(drawing, random, index), ...(cases.sessions.get(index) ?? [])];
  const { carelessShare, carelessStatedShare } = plan.scenario.noise.everyday;
  const careful = !random.chance(carelessShare);
  const sessions: Session[] = [];
  const add = (session: PlannedSession): void => {
    // What is looked up must have been made by the day before.
    const { created } = recordHead(drawing, session.record);
    const from = Math.max(first, session.from, created + 1);
    const to = Math.min(last, session.to);
    if (from <= to) sessions.push({ ...session, at: drawTime(drawing, random, rota, from, to) });
  };
  for (const session of planned) add(session);
  everyday(
    drawing,
    random,
    rota,
    { index, profile, first, last, least: planned.length > 0 ? LEAST_IF_PLANNED : 0 },
    sessions,
  );
  sessions.sort((one, other) => one.at - other.at);
  return careful ? sessions : sessions.map((one) => ({ ...one, stated: Math.min(one.stated, carelessStatedShare) }));
}

/** What members of a team look up of the subjects of their operation while they work on it. */
function operationSessions({ plan, cases }: Drawing, random: Random, index: number): PlannedSession[] {
  return (cases.work.get(index) ?? []).flatMap(({ operation, assignment }) => {
    const { records, reports, executed } = cases.operations[operation] as (typeof cases.operations)[number];
    const firstReport = cases.firstReports[operation] as number;
    const items = [...records.flat(), ...reports.map((_, place) => firstReport + place)];
    if (items.length === 0) return [];
    const count = Math.floor(random.exponential(plan.scenario.cases.operations.sessionsPerMember) + random.unit());
    return Array.from({ length: count }, () => ({
      from: assignment.from,
      to: Math.min(assignment.to, executed) - 2,
      record: random.pick(items),
      stated: plan.draw.purposeShare,
      indirect: plan.draw.searchShare,
      accountOnly: random.chance(plan.draw.accountOnlyShare),
      operation,
    }));
  });
}

interface Everyday {
  readonly index: number;
  readonly profile: EmployeeProfile;
  readonly first: Day;
  readonly last: Day;
  readonly least: number;
}

/** Everyday work: most look little up, a few a lot; new records are looked at most, and often one again. */
function everyday(drawing: Drawing, random: Random, rota: Rota, who: Everyday, sessions: Session[]): void {
  const { plan } = drawing;
  const { everyday: figures } = plan.scenario.noise;
  const appetite = (plan.scenario.activity.appetites[who.profile.department] ?? 1) / averageAppetite(plan.scenario);
  const kind = random.unit();
  const times =
    kind < figures.idleShare
      ? figures.idleTimes
      : kind < figures.idleShare + figures.heavyShare
        ? figures.heavyTimes
        : 1;
  const usual =
    1 -
    figures.idleShare -
    figures.heavyShare +
    figures.idleShare * figures.idleTimes +
    figures.heavyShare * figures.heavyTimes;
  // Look-ups are kept of whole years for most: who joined later has had fewer days for them.
  const days = (who.last - who.first) / (plan.calendar.lastDay - plan.calendar.firstLookUp);
  const mean = (plan.draw.lookUpsPerEmployee / figures.lookUpsPerSession) * appetite * (times / usual) * days;
  const count = Math.max(who.least, Math.floor(random.exponential(mean) + random.unit()));
  const recent = (figures.recentDays * plan.records) / (plan.calendar.lastDay - plan.calendar.firstDay);
  let record = -1;
  for (let session = 0; session < count; session++) {
    const at = drawTime(drawing, random, rota, who.first, who.last);
    const newest = recordNumberedOn(plan, Math.floor(at / 86_400) - 1);
    if (newest < 0) continue;
    if (record < 0 || record > newest || !random.chance(figures.againShare))
      record = Math.max(0, newest - Math.floor(random.exponential(recent)));
    sessions.push({
      at,
      record,
      stated: plan.draw.purposeShare,
      indirect: plan.draw.searchShare,
      accountOnly: random.chance(plan.draw.accountOnlyShare),
      operation: null,
    });
  }
}

/** A second of duty between two days; now and then, or where there is no duty, of any hour. */
function drawTime({ plan }: Drawing, random: Random, rota: Rota, from: Day, to: Day): number {
  const { offDutyShare } = plan.scenario.noise.everyday;
  const duty = random.chance(offDutyShare) ? null : rota.draw(random, from, to);
  const { day, start, minutes } = duty ?? { day: random.between(from, to), ...OFF_DUTY };
  return day * 86_400 + minuteOf(random, { day, start, minutes }) * 60 + random.below(60);
}

const averages = new WeakMap<Scenario, number>();

/** The average appetite over a force, so that the number of look-ups comes out as asked for. */
function averageAppetite(scenario: Scenario): number {
  const held = averages.get(scenario);
  if (held !== undefined) return held;
  const { posts, activity, force } = scenario;
  const average = (departments: typeof posts.officerDepartments): number => {
    let [sum, total] = [0, 0];
    for (const [department, weight] of departments) {
      sum += (activity.appetites[department] ?? 1) * weight;
      total += weight;
    }
    return sum / total;
  };
  const drawn =
    force.officerShare * average(posts.officerDepartments) + (1 - force.officerShare) * average(posts.staffDepartments);
  averages.set(scenario, drawn);
  return drawn;
}
