import type { GraphPath } from '../graph/search/found-path.js';
import type { FoundChart } from '../path/path-finder.js';
import type { Looking } from './answer-task.js';
import type { Answer, Tasks } from './task.js';
import { Teller } from './teller.js';

/** The network that joins several entities: the best paths between each two, drawn once. */
export function connect(
  { world, standpoint, within, limits }: Looking,
  { ids, pathsPerPair: count }: Readonly<Tasks['connect']['question']>,
  avoid: ReadonlySet<string>,
): Answer<FoundChart> {
  const { finder } = world;
  // The status of a group is asked only where it is what paths are looked for to.
  const anyStatus = { ...standpoint, filter: { ...standpoint.filter, groupStatus: null } };
  const standing = ids.map((id) => finder.standsFor(anyStatus, world.numberOf(id))).filter((entity) => entity >= 0);
  const ends = [...new Set(standing)];
  const paths: GraphPath[] = [];
  let [searchedHops, hubsSkipped, truncated] = [within, 0, false];
  for (const [index, from] of ends.entries())
    for (const entity of ends.slice(index + 1)) {
      const pair = { from, to: { entity }, order: 'SHORTEST', count, parallel: false } as const;
      const found = finder.paths({ ...anyStatus, ...pair, within, limits });
      paths.push(...found.paths);
      if (found.truncated) searchedHops = Math.min(searchedHops, found.searchedHops);
      truncated ||= found.truncated;
      hubsSkipped = Math.max(hubsSkipped, found.hubsSkipped);
    }
  const links = new Map(paths.flatMap((path) => path.links.map((link, hop) => [link, path.parallel[hop] as number])));
  const entities = new Set([...ends, ...paths.flatMap((path) => path.entities)]);
  const tell = new Teller(world, anyStatus);
  const chart = { entities: [...entities].map((entity) => tell.id(entity)), links: tell.chartLinks(links) };
  const unknownIds = tell.unknown([...ids, ...avoid]);
  const found = { ...chart, searchedHops, hubsSkipped, truncated, unknownIds };
  return { found, spent: truncated, nothing: truncated && paths.length === 0 };
}
