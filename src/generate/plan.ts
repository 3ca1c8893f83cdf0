import type { GroupStatus } from '../generated/schema.js';
import { planRemovals, type Removal } from './assessment/removals.js';
import { planGroups } from './plan-groups.js';
import { planTies } from './plan-ties.js';
import { type Streams, streamsOf } from './random.js';
import type { DrawnGroupKind } from './rows.js';
import type { Calendar } from './scenario/calendar-section.js';
import type { Proportions } from './scenario/force-section.js';
import type { Scenario } from './scenario/scenario.js';

/** A group before it is written: who is in it (indices of nominals, the most important first) and how lively it is. */
export interface PlannedGroup {
  readonly kind: DrawnGroupKind;
  readonly status: GroupStatus | null;
  readonly area: number;
  readonly members: Int32Array;
}

/** A true connection of an employee with a nominal, both by index, and the record that is about the nominal. */
export interface PlannedTie {
  readonly employee: number;
  readonly nominal: number;
  readonly record: number;
}

/** What must be fixed before the first row is written: sizes, who is in which group, who is tied to whom. */
export interface Plan {
  readonly seed: number;
  readonly employees: number;
  readonly leavers: number;
  /** Leavers, by index, who had to leave, and when: their outcome is that of an allegation. */
  readonly removals: ReadonlyMap<number, Removal>;
  readonly nominals: number;
  readonly records: number;
  readonly operations: number;
  readonly scenario: Scenario;
  /** The proportions of the scenario. */
  readonly draw: Proportions;
  readonly calendar: Calendar;
  /** By how much a count of the scenario grows: these employees for each of its own. */
  readonly scale: number;
  readonly streams: Streams;
  readonly groups: readonly PlannedGroup[];
  /** By nominal: 1 where it is in an organised crime group that is active, 2 in another one, else 0. */
  readonly standing: Uint8Array;
  /** Nominals in organised crime groups. */
  readonly members: Int32Array;
  readonly ties: readonly PlannedTie[];
  /** By record: the nominal it is about, so that every tied nominal has at least one record to be looked up. */
  readonly tieSubjects: ReadonlyMap<number, number>;
}

/** Plans the force of a seed and a size; memory grows only by arrays of indices. */
export function planForce(seed: number, employees: number, scenario: Scenario): Plan {
  const { force: draw, calendar } = scenario;
  const streams = streamsOf(seed);
  const scale = employees / scenario.employees;
  const nominals = Math.round(employees * draw.nominalsPerEmployee);
  const records = Math.round(nominals * draw.recordsPerNominal);
  const groups = planGroups(streams('groups'), nominals, scale, draw);
  const standing = new Uint8Array(nominals);
  for (const group of groups) {
    if (group.kind !== 'ORGANISED_CRIME_GROUP') continue;
    for (const member of group.members) {
      if (standing[member] !== 1) standing[member] = group.status === 'ACTIVE' ? 1 : 2;
    }
  }
  const members = Int32Array.from(indicesWhere(standing));
  const ties = planTies(streams('ties'), { employees, nominals, records, scale, standing, members, draw });
  const leavers = Math.round(scale * draw.leavers);
  return {
    seed,
    employees,
    leavers,
    removals: planRemovals(streams('removals'), leaversOf(employees, leavers), scale, scenario),
    nominals,
    records,
    operations: Math.max(3, Math.round(scale * draw.operations)),
    scenario,
    draw,
    calendar,
    scale,
    streams,
    groups,
    standing,
    members,
    ties,
    tieSubjects: new Map(ties.map((tie) => [tie.record, tie.nominal])),
  };
}

/** The neighbourhood of a nominal: those of one are next to each other. */
export function areaBounds(plan: Pick<Plan, 'nominals' | 'draw'>, nominal: number): { start: number; end: number } {
  const size = plan.draw.areaSize;
  const start = Math.floor(nominal / size) * size;
  return { start, end: Math.min(start + size, plan.nominals) };
}

/** True for an employee who has left; leavers are spread evenly over the force. */
export function isLeaver(plan: Pick<Plan, 'employees' | 'leavers'>, employee: number): boolean {
  const before = Math.floor((employee * plan.leavers) / plan.employees);
  return Math.floor(((employee + 1) * plan.leavers) / plan.employees) > before;
}

function leaversOf(employees: number, leavers: number): Int32Array {
  return Int32Array.from({ length: leavers }, (_, at) => Math.ceil(((at + 1) * employees) / leavers) - 1);
}

function* indicesWhere(flags: Uint8Array): Generator<number> {
  for (let index = 0; index < flags.length; index++) if (flags[index]) yield index;
}
