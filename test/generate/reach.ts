import { rowsOf, type TextRow } from './folder-rows.js';

/** How far the employees of a generated folder are from active organised crime groups, under the default rules. */
export interface Reach {
  /** Employed at the clock. */
  readonly employees: number;
  /** Of them, how many are within so many hops: `within[3]` within three. */
  readonly within: readonly number[];
  /** The most links any entity has, whatever their context. */
  readonly mostLinks: number;
}

const DAY = '2019-05-01';
const LONGEST = 6;

/** Searches breadth first from all active groups at once, over links that hold and are known on 1 May 2019. */
export function reachOf(
  folder: string,
  levels: readonly string[] = ['OFFICIAL', 'OFFICIAL_SENSITIVE', 'SECRET'],
): Reach {
  const visible = (row: TextRow): boolean => levels.includes(row.level as string);
  const links = rowsOf(folder, 'links').filter((row) => row.refutes === 'false' && holds(row) && visible(row));
  const merged = mergedNames(links);
  const around = new Map<string, Set<string>>();
  const keys = new Map<string, Set<string>>();
  for (const { kind, subkind, from, to, context } of links as Record<string, string>[]) {
    if (kind === 'SAME_AS' || kind === 'RIVAL_OF') continue;
    for (const end of [from, to]) addTo(keys, end as string, `${kind} ${subkind} ${from} ${to}`);
    if (context !== 'PERSONAL') continue;
    addTo(around, merged(from as string), merged(to as string));
    addTo(around, merged(to as string), merged(from as string));
  }
  const distance = distances(around, activeGroups(folder).map(merged));
  const employed = new Set(
    rowsOf(folder, 'employments')
      .filter((row) => holds(row))
      .map((row) => row.person as string),
  );
  const within = Array.from({ length: LONGEST + 1 }, () => 0);
  for (const person of employed) {
    for (let hops = distance.get(merged(person)) ?? LONGEST + 1; hops <= LONGEST; hops++)
      within[hops] = (within[hops] as number) + 1;
  }
  let mostLinks = 0;
  for (const links of keys.values()) mostLinks = Math.max(mostLinks, links.size);
  return { employees: employed.size, within, mostLinks };
}

/** Organised crime groups with a status of active that holds at the clock. */
export function activeGroups(folder: string): string[] {
  const crime = new Set(
    rowsOf(folder, 'groups').flatMap(({ key, kind }) => (kind === 'ORGANISED_CRIME_GROUP' ? [key] : [])),
  );
  const active = rowsOf(folder, 'group-statuses').filter((row) => row.status === 'ACTIVE' && holds(row));
  return active.flatMap(({ group }) => (crime.has(group) ? [group as string] : []));
}

/** Valid and known on a day, that of the clock where none is given; days, months and years compare as texts, since the clock is later than all of them. */
export function holds({ validFrom, validTo, knownFrom, knownTo }: TextRow, day = DAY): boolean {
  const before = (text: string | undefined): boolean => !text || text.slice(0, 10) <= day;
  const after = (text: string | undefined): boolean => !text || text > day;
  return before(validFrom) && after(validTo) && before(knownFrom) && after(knownTo);
}

function distances(around: ReadonlyMap<string, ReadonlySet<string>>, starts: readonly string[]): Map<string, number> {
  const distance = new Map(starts.map((start) => [start, 0]));
  let frontier = [...starts];
  for (let hops = 1; hops <= LONGEST; hops++) {
    const next: string[] = [];
    for (const at of frontier) {
      for (const to of around.get(at) ?? []) {
        if (distance.has(to)) continue;
        distance.set(to, hops);
        next.push(to);
      }
    }
    frontier = next;
  }
  return distance;
}

function mergedNames(links: readonly TextRow[]): (key: string) => string {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    const up = parent.get(key);
    return up === undefined ? key : root(up);
  };
  for (const { kind, from, to } of links as Record<string, string>[]) {
    if (kind !== 'SAME_AS') continue;
    const [one, other] = [root(from as string), root(to as string)];
    if (one !== other) parent.set(one, other);
  }
  return root;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
