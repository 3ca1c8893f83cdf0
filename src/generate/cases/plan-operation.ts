import type { Day } from '../days.js';
import { employeeProfile } from '../employee-profile.js';
import type { Random } from '../random.js';
import type { CaseDraft, DraftSession } from './case-draft.js';
import type { PlannedAssignment, PlannedOperation, PlannedReport } from './case-plan.js';
import { employedThrough } from './staff.js';

/** What is settled of an operation before it is planned. */
export interface OperationFrame {
  readonly planned: Day;
  readonly executed: Day;
  readonly outcome: PlannedOperation['outcome'];
  readonly alleged: boolean;
  readonly group: number;
}

/** Days before an operation is planned in which the records about its targets were made. */
const EARLIER_RECORDS = [30, 700] as const;

/** Plans whom an operation is after, what is on file of them, and who works on it. */
export function planOperation(draft: CaseDraft, random: Random, frame: OperationFrame): PlannedOperation {
  const { plan } = draft;
  const figures = plan.scenario.cases.operations;
  const { planned, group } = frame;
  const targets = draft.members(random, group, random.between(...figures.targets));
  const first = Math.max(plan.calendar.firstDay, planned - EARLIER_RECORDS[1]);
  for (const target of targets) draft.knownMember(group, target, planned);
  const operation: PlannedOperation = {
    ...frame,
    groupTargeted: random.chance(figures.targetGroupShare),
    targets,
    records: targets.map((target) =>
      draft.recordsAbout(
        random,
        target,
        random.between(...figures.recordsPerTarget),
        first,
        planned - EARLIER_RECORDS[0],
      ),
    ),
    team: planTeam(draft, random, frame),
    reports: Array.from({ length: random.between(...figures.ownRecords) }, (_, at): PlannedReport => {
      const subject = targets[at % targets.length] as number;
      return { subject, created: random.between(planned - 25, Math.min(planned + 5, plan.calendar.lastDay)) };
    }),
  };
  draft.operations.push(operation);
  return operation;
}

function planTeam(draft: CaseDraft, random: Random, { planned, executed }: OperationFrame): PlannedAssignment[] {
  const { plan, staff } = draft;
  const figures = plan.scenario.cases.operations;
  const team = new Map<number, PlannedAssignment>();
  for (let place = random.between(...figures.teamSize); place > 0; place--) {
    const department = random.chance(figures.outsideShare) ? null : random.weighted(figures.teamDepartments);
    const employee = staff.find(
      random,
      (profile, index) =>
        !team.has(index) &&
        employedThrough(profile, planned, Math.min(executed, plan.calendar.lastDay)) &&
        (department === null || profile.department === department),
    );
    if (employee === null) continue;
    const long = executed - planned;
    const late = team.size > 0 && random.chance(figures.lateJoinerShare);
    const early = team.size > 0 && random.chance(figures.earlyLeaverShare);
    team.set(employee, {
      employee,
      role: team.size === 0 ? 'lead' : random.weighted(figures.roles),
      from: late ? planned + random.between(1, Math.max(1, Math.floor(long / 3))) : planned - random.between(0, 10),
      to: early ? executed - random.between(1, Math.max(1, Math.floor(long / 4))) : executed + random.between(1, 30),
    });
  }
  return [...team.values()].filter(({ employee, from }) => employeeProfile(plan, employee).joined <= from);
}

/** A record about a target, or a report of an operation, as a session points at it. */
export type Item = DraftSession['record'];

/** What is on file of a target of an operation: records of every day and reports of the operation. */
export function itemsOf(operation: PlannedOperation, place: number): Item[] {
  const own = operation.reports.flatMap(({ subject }, report) =>
    subject === operation.targets[place] ? [{ operation, report }] : [],
  );
  return [...(operation.records[place] ?? []), ...own];
}

/** What is on file of all the targets of an operation. */
export function allItemsOf(operation: PlannedOperation): Item[] {
  return operation.targets.flatMap((_, place) => itemsOf(operation, place));
}

/** Draws who looks the subjects of an operation up for reasons of their own, all of them good. */
export function planPassingLookUps(draft: CaseDraft, random: Random, operation: PlannedOperation, mean: number): void {
  const { plan, staff } = draft;
  const to = operation.executed - 2;
  const from = to - plan.scenario.cases.windowDays;
  if (from < plan.calendar.firstLookUp || to >= plan.calendar.lastDay) return;
  for (const record of allItemsOf(operation)) {
    for (let count = random.count(mean * 2 * random.unit()); count > 0; count--) {
      const employee = staff.lookingUp(random, from - 30, to);
      if (employee === null) continue;
      draft.lookUp(employee, {
        from,
        to,
        record,
        stated: plan.draw.purposeShare,
        indirect: plan.draw.searchShare,
        accountOnly: random.chance(plan.draw.accountOnlyShare),
        operation: null,
      });
    }
  }
}
