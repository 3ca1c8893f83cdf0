import type { GroupStatus } from '../generated/schema.js';
import type { Proportions } from './defaults.js';
import { planGroups } from './plan-groups.js';
import { planTies } from './plan-ties.js';
import { type Streams, streamsOf } from './random.js';
import type { DrawnGroupKind } from './rows.js';

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
  readonly nominals: number;
  readonly records: number;
  readonly operations: number;
  readonly draw: Proportions;
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
export function planForce(seed: number, employees: number, draw: Proportions): Plan {
  const streams = streamsOf(seed);
  const scale = employees / 11_000;
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
  return {
    seed,
    employees,
    leavers: Math.round(scale * draw.leaversPer11000),
    nominals,
    records,
    operations: Math.max(3, Math.round(scale * draw.operationsPer11000)),
    draw,
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
export function isLeaver(plan: Plan, employee: number): boolean {
  const before = Math.floor((employee * plan.leavers) / plan.employees);
  return Math.floor(((employee + 1) * plan.leavers) / plan.employees) > before;
}

function* indicesWhere(flags: Uint8Array): Generator<number> {
  for (let index = 0; index < flags.length; index++) if (flags[index]) yield index;
}
