import type { Day } from '../days.js';
import type { Plan } from '../plan.js';
import type { Random } from '../random.js';
import { recordNumberedOn } from '../records.js';
import {
  type CasePlan,
  membershipKey,
  type PlannedAssignment,
  type PlannedCase,
  type PlannedChain,
  type PlannedLabel,
  type PlannedOperation,
  type PlannedSession,
} from './case-plan.js';
import { Staff } from './staff.js';

type Mutable<T> = T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T extends readonly (infer V)[] ? V[] : never;

/** A session whose operation has no number yet. */
export type DraftSession = Omit<PlannedSession, 'operation' | 'record'> & {
  /** The number of a record of every day, or a report of an operation of the draft. */
  readonly record: number | { readonly operation: PlannedOperation; readonly report: number };
  readonly operation: PlannedOperation | null;
};

/** What is gathered while cases are planned, one after another. */
export class CaseDraft {
  readonly plan: Plan;
  readonly staff: Staff;
  readonly operations: PlannedOperation[] = [];
  readonly chains: PlannedChain[] = [];
  readonly rivalries: Mutable<CasePlan['rivalries']> = [];
  readonly subjects = new Map<number, number>();
  readonly membersBy = new Map<number, Day>();
  readonly groupsBy = new Map<number, Day>();
  readonly sessions = new Map<number, DraftSession[]>();
  readonly cases: { readonly case: Omit<PlannedCase, 'operation'>; readonly operation: PlannedOperation | null }[] = [];
  readonly labels: { readonly label: PlannedLabel; readonly operation: PlannedOperation | null }[] = [];
  /** Nobody is planted beyond so many labels: a small force has few employees. */
  readonly mostLabels: number;
  readonly #activeGroups: readonly number[];

  constructor(plan: Plan) {
    this.plan = plan;
    this.staff = new Staff(plan);
    this.mostLabels = Math.max(6, plan.employees * plan.scenario.cases.mostLabelsPerEmployee);
    this.#activeGroups = plan.groups.flatMap(({ kind, status }, index) =>
      kind === 'ORGANISED_CRIME_GROUP' && status === 'ACTIVE' ? [index] : [],
    );
  }

  /** Draws an active organised crime group, another than one that is given. */
  activeGroup(random: Random, other?: number): number {
    for (;;) {
      const group = random.pick(this.#activeGroups);
      if (group !== other || this.#activeGroups.length < 2) return group;
    }
  }

  /** Draws members of a group, each once; fewer where it has fewer. */
  members(random: Random, group: number, count: number): number[] {
    const members = this.plan.groups[group]?.members ?? new Int32Array();
    const drawn = new Set<number>();
    while (drawn.size < Math.min(count, members.length)) drawn.add(members[random.below(members.length)] as number);
    return [...drawn];
  }

  /** Sees to it that a group was active, and a nominal known as its member, before a day. */
  knownMember(group: number, nominal: number, by: Day): void {
    const key = membershipKey(group, nominal);
    this.membersBy.set(key, Math.min(by, this.membersBy.get(key) ?? by));
    this.knownGroup(group, by);
  }

  /** Sees to it that a group was active before a day. */
  knownGroup(group: number, by: Day): void {
    this.groupsBy.set(group, Math.min(by, this.groupsBy.get(group) ?? by));
  }

  /** Gives a nominal records of every day, made in a time; fewer where those of that time are taken. */
  recordsAbout(random: Random, nominal: number, count: number, from: Day, to: Day): number[] {
    const { plan } = this;
    const [first, last] = [recordNumberedOn(plan, from), recordNumberedOn(plan, to)];
    const given: number[] = [];
    for (let tries = count * 6; tries > 0 && given.length < count; tries--) {
      const number = random.between(first, last);
      if (number < 0 || number >= plan.records || this.subjects.has(number) || plan.tieSubjects.has(number)) continue;
      this.subjects.set(number, nominal);
      given.push(number);
    }
    return given;
  }

  /** An employee looks something up. */
  lookUp(employee: number, session: DraftSession): void {
    const held = this.sessions.get(employee);
    if (held) held.push(session);
    else this.sessions.set(employee, [session]);
  }

  /** Numbers the operations, the earliest first, and puts everything in its place. */
  finished(): CasePlan {
    const operations = this.operations.toSorted((one, other) => one.planned - other.planned);
    const numbers = new Map(operations.map((operation, number) => [operation, number]));
    const numberOf = (operation: PlannedOperation | null): number | null =>
      operation && (numbers.get(operation) as number);
    const reports = operations.flatMap(({ reports }, operation) => reports.map((report) => ({ operation, report })));
    const firstReports: number[] = [];
    let next = this.plan.records;
    for (const operation of operations) {
      firstReports.push(next);
      next += operation.reports.length;
    }
    const numbered = ({ record, operation, ...rest }: DraftSession): PlannedSession => ({
      ...rest,
      record:
        typeof record === 'number'
          ? record
          : (firstReports[numbers.get(record.operation) as number] as number) + record.report,
      operation: numberOf(operation),
    });
    const cases = this.cases.map((planned) => ({ ...planned.case, operation: numberOf(planned.operation) }));
    return {
      cases,
      caseOf: new Map(cases.map((planned) => [planned.allegation, planned])),
      operations,
      work: workOf(operations),
      sessions: new Map([...this.sessions].map(([employee, sessions]) => [employee, sessions.map(numbered)])),
      chains: this.chains.toSorted((one, other) => one.employee - other.employee),
      subjects: this.subjects,
      membersBy: this.membersBy,
      groupsBy: this.groupsBy,
      rivalries: this.rivalries,
      reports,
      firstReports,
      labels: this.labels.map(({ label, operation }) => ({ ...label, operation: numberOf(operation) ?? undefined })),
    };
  }
}

function workOf(operations: readonly PlannedOperation[]): CasePlan['work'] {
  const work = new Map<number, { operation: number; assignment: PlannedAssignment }[]>();
  for (const [operation, { team }] of operations.entries()) {
    for (const assignment of team) {
      const held = work.get(assignment.employee);
      if (held) held.push({ operation, assignment });
      else work.set(assignment.employee, [{ operation, assignment }]);
    }
  }
  return work;
}
