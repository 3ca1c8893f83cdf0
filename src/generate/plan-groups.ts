import type { GroupStatus } from '../generated/schema.js';
import type { PlannedGroup } from './plan.js';
import type { Random } from './random.js';
import type { DrawnGroupKind } from './rows.js';
import type { Proportions } from './scenario/force-section.js';

interface Batch {
  readonly kind: DrawnGroupKind;
  readonly status: GroupStatus | null;
  readonly ownCount: number;
  readonly least: number;
  readonly size: readonly [number, number];
}

/** Plans the groups of a force: how many of each kind, where each is at home, and which nominals are in it. */
export function planGroups(random: Random, nominals: number, scale: number, draw: Proportions): PlannedGroup[] {
  const crime = 'ORGANISED_CRIME_GROUP';
  const batches: Batch[] = [
    { kind: crime, status: 'ACTIVE', ownCount: draw.activeGroups, least: 3, size: [5, 60] },
    { kind: crime, status: 'EMERGING', ownCount: draw.emergingGroups, least: 1, size: [5, 14] },
    { kind: crime, status: 'DORMANT', ownCount: draw.dormantGroups, least: 1, size: [5, 20] },
    { kind: crime, status: 'DISBANDED', ownCount: draw.disbandedGroups, least: 1, size: [5, 20] },
    { kind: 'STREET_GANG', status: 'ACTIVE', ownCount: draw.gangs, least: 1, size: [8, 40] },
    { kind: 'BUSINESS', status: null, ownCount: draw.businesses, least: 3, size: [1, 6] },
  ];
  // A small force has few nominals: no group may take up a large part of them.
  const most = Math.max(5, Math.floor(nominals / 40));
  const areas = Math.ceil(nominals / draw.areaSize);
  return batches.flatMap(({ kind, status, ownCount, least, size: [low, high] }) => {
    const count = Math.max(least, Math.round(scale * ownCount));
    return Array.from({ length: count }, () => {
      const area = random.below(areas);
      const size = random.powerLaw(draw.memberExponent, Math.min(low, most), Math.min(high, most));
      return { kind, status, area, members: drawMembers(random, size, area, nominals, draw) };
    });
  });
}

function drawMembers(random: Random, size: number, area: number, nominals: number, draw: Proportions): Int32Array {
  const start = area * draw.areaSize;
  const local = Math.min(draw.areaSize, nominals - start);
  const members = new Set<number>();
  while (members.size < size) {
    // The last area may be smaller than a group: then the rest come from anywhere.
    const near = members.size < local / 2 && random.chance(draw.homeShare);
    members.add(near ? start + random.below(local) : random.below(nominals));
  }
  return Int32Array.from(members);
}
