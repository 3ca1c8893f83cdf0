import type { Day } from '../days.js';
import type { Random, Weighted } from '../random.js';
import type { CaseDraft } from './case-draft.js';
import type { PlannedChain, Recorded } from './case-plan.js';

/** What is settled of a connection before it is planned. */
export interface ChainFrame {
  readonly employee: number;
  readonly group: number;
  readonly hops: Weighted<string>;
  /** What is on file was so, and known, before this day. */
  readonly by: Day;
  readonly recorded: Recorded;
  /** From when on a link that came to be known later is known. */
  readonly later: Day;
  readonly way?: PlannedChain['way'];
  readonly declared: number;
}

/** Plans a connection of an employee with a group, and returns how many hops it takes. */
export function planChain(draft: CaseDraft, random: Random, frame: ChainFrame): number {
  const { plan } = draft;
  const { employee, group, by, recorded, way = 'ANY', declared } = frame;
  const hops = way === 'ANY' ? Number(random.weighted(frame.hops)) : 2;
  const member = draft.members(random, group, 1)[0] as number;
  const through = [...Array.from({ length: hops - 2 }, () => outsider(draft, random)), member];
  draft.knownMember(group, member, by);
  const place = random.below(hops - 1);
  draft.chains.push({
    employee,
    through,
    group,
    by,
    missing: recorded === 'UNRECORDED' ? place : null,
    later: recorded === 'RECORDED_LATER' ? { place, from: Math.min(frame.later, plan.calendar.lastDay) } : null,
    way,
    declared,
  });
  return hops;
}

function outsider({ plan }: CaseDraft, random: Random): number {
  for (;;) {
    const nominal = random.below(plan.nominals);
    if (!plan.standing[nominal]) return nominal;
  }
}
