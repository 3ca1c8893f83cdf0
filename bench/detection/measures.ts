import { communityFlags } from './communities.js';
import type { ConflictResult } from './conflicts.js';
import type { InfiltrationResult } from './infiltration.js';
import type { LeakCaseResult } from './leak-cases.js';
import { firstTen, leakRows, putForward } from './leak-measures.js';
import { conflictRows, infiltrationRows } from './list-measures.js';
import { type Aim, isMet, type MeasureRow } from './measure-row.js';

/** What one force came to. */
export interface ForceResult {
  readonly seed: number;
  readonly cases: readonly LeakCaseResult[];
  readonly infiltration: InfiltrationResult;
  readonly conflicts: ConflictResult;
  /** Employees by community. */
  readonly communities: ReadonlyMap<string, string>;
  /** Employees of whom some label says that they did wrong or were approached: no flag on them is counted as false. */
  readonly plantedAnyhow: ReadonlySet<string>;
}

function communityRows(results: readonly ForceResult[]): MeasureRow[] {
  const sizes = new Map<string, number>();
  for (const { communities } of results)
    for (const community of communities.values()) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const lists: Record<string, (one: ForceResult) => Iterable<string>> = {
    'leak candidates put forward': ({ cases }) =>
      cases.flatMap((one) => putForward(one).filter((employee) => employee !== one.leaker?.employee)),
    'leak candidates among the first 10': ({ cases }) =>
      cases.flatMap((one) => firstTen(one).filter((employee) => employee !== one.leaker?.employee)),
    're-vetting': ({ infiltration }) => infiltration.revetting.listed,
    'conflicted access, records': ({ conflicts }) =>
      new Set([...conflicts.byRecord].map((pair) => pair.slice(0, pair.indexOf(' ')))),
  };
  const flagged = Object.entries(lists).map(([name, of]) => {
    const innocents = results.flatMap((one) =>
      [...of(one)].flatMap((employee) => {
        const community = one.communities.get(employee);
        return community === undefined || one.plantedAnyhow.has(employee) ? [] : [community];
      }),
    );
    return [name, innocents] as const;
  });
  const put = flagged.filter(([name]) => !name.endsWith('first 10')).flatMap(([, all]) => all);
  const row = (name: string, all: readonly string[], aim: Aim): MeasureRow => {
    const { flags, rates, ratio, chance } = communityFlags(all, sizes);
    const most = Object.entries(rates)
      .sort((a, b) => b[1] - a[1])
      .map(([who, rate]) => `${who} ${(rate * 100).toPrecision(3)} %`);
    const luck = chance === null ? '' : `; as uneven by chance alone in ${Math.round(chance * 100)} % of draws`;
    const detail = `${flags} flags: ${most.join(', ')}${luck}`;
    return { area: 'false flags by community', name, value: ratio, share: null, aim, met: isMet(ratio, aim), detail };
  };
  return [
    row('all that is put forward, most over least', put, { atMost: 1.25 }),
    ...flagged.map(([name, all]) => row(name, all, null)),
  ];
}

/** Every measure over the forces. */
export function measure(results: readonly ForceResult[]): MeasureRow[] {
  return [
    ...leakRows(results.flatMap(({ cases }) => cases)),
    ...infiltrationRows(results.map(({ infiltration }) => infiltration)),
    ...conflictRows(results.map(({ conflicts }) => conflicts)),
    ...communityRows(results),
  ];
}
