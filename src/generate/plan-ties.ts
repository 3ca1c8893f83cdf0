import type { PlannedTie } from './plan.js';
import type { Random } from './random.js';
import type { Proportions } from './scenario/force-section.js';

interface Around {
  readonly employees: number;
  readonly nominals: number;
  readonly records: number;
  readonly scale: number;
  readonly standing: Uint8Array;
  readonly members: Int32Array;
  readonly draw: Proportions;
}

/** Chooses which employees are truly linked to criminals: some to members of active groups, more to other nominals. */
export function planTies(random: Random, around: Around): PlannedTie[] {
  const { draw, scale, standing } = around;
  const active = around.members.filter((member) => standing[member] === 1);
  const toMembers = Math.max(2, Math.round(scale * draw.memberTies));
  const toOthers = Math.max(3, Math.round(scale * draw.nominalTies));
  const records = distinct(random, toMembers + toOthers, around.records);
  const employees = distinct(random, toMembers + toOthers, around.employees);
  return records.map((record, at) => ({
    employee: employees[at] as number,
    nominal: at < toMembers ? (active[random.below(active.length)] as number) : outsider(random, around),
    record,
  }));
}

function outsider(random: Random, around: Around): number {
  for (;;) {
    const nominal = random.below(around.nominals);
    if (!around.standing[nominal]) return nominal;
  }
}

/** Draws `count` different integers below a limit of at least twice as many, in the order drawn. */
function distinct(random: Random, count: number, limit: number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(random.below(limit));
  return [...drawn];
}
