import { GROUP } from '../graph/codes.js';
import type { FoundPath } from '../path/path-finder.js';
import type { Looking } from './answer-task.js';
import { NO_ENTITY } from './graph-filter.js';
import { idBytes, shared } from './id-bytes.js';
import type { Answer, ScreenedTable, Tasks } from './task.js';
import { Teller } from './teller.js';

/** What employees are screened against unless groups are named. */
const SCREENED_GROUPS = 'ORGANISED_CRIME_GROUP';

/** All employees against all groups: only how many hops lie between. */
export function screenTask(
  { world, standpoint, within, limits }: Looking,
  { groups, departments }: Readonly<Tasks['screen']['question']>,
  avoid: ReadonlySet<string>,
): Answer<ScreenedTable> {
  const { finder } = world;
  const isNoGroup = (id: string) => {
    const number = world.numberOf(id);
    return (
      number !== NO_ENTITY && finder.standsFor(standpoint, number) >= 0 && finder.graph.entityKind[number] !== GROUP
    );
  };
  const named = groups ?? [];
  const table = finder.screen({
    ...standpoint,
    departments: world.departments(departments),
    groups: groups?.map((id) => world.numberOf(id)) ?? { groupKind: world.groupKind(SCREENED_GROUPS) },
    within,
    limits,
  });
  const { staff, groups: against, hops, searchedHops, hubsSkipped, truncated } = table;
  let count = 0;
  for (const distance of hops) if (distance !== 0) count += 1;
  const ids = (entities: readonly number[]) => idBytes(entities.map((entity) => world.idOf(entity)));
  const unknownIds = [
    ...new Set([...named.filter(isNoGroup), ...new Teller(world, standpoint).unknown([...named, ...avoid])]),
  ];
  const rows = { staff: ids(staff), groups: ids(against), hops: shared(hops), count };
  const found = { ...rows, searchedHops, hubsSkipped, truncated, unknownIds };
  return { found, spent: truncated, nothing: truncated && count === 0 };
}

/** The best path of each of some pairs of the screening table. */
export function screenedPaths(
  { world, standpoint, limits }: Looking,
  { pairs }: Readonly<Tasks['pairs']['question']>,
): Answer<readonly (FoundPath | null)[]> {
  const tell = new Teller(world, standpoint);
  let spent = false;
  const found = pairs.map(({ employee, group, hops }) => {
    const ends = { from: world.numberOf(employee), to: { entity: world.numberOf(group) } };
    const best = { order: 'SHORTEST', count: 1, parallel: false, within: hops } as const;
    const { paths, truncated } = world.finder.paths({ ...standpoint, ...ends, ...best, limits });
    spent ||= truncated;
    return paths[0] ? tell.path(paths[0]) : null;
  });
  return { found, spent, nothing: spent };
}
