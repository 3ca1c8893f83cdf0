import { BadUserInput } from '../errors.js';
import { chartBorneOut } from '../path/borne-out.js';
import { entitiesAt, linksAt } from '../path/path-facts.js';
import type { FoundChart, PathFinder, WalkQuestion } from '../path/path-finder.js';
import type { Context } from '../server/context.js';
import { ENTITY_ATTRIBUTES, exportedEntities } from './entity-attributes.js';
import { aboutOf } from './export-question.js';
import type { ExportedGraph } from './exported-graph.js';
import { exportedLink, LINK_ATTRIBUTES } from './link-attributes.js';

const BATCH = 500;

/** A list in parts, in its order. */
export function* batches<Item>(items: readonly Item[], size = BATCH): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * A chart to be written to a file: what a finder finds, once its facts bear it out.
 * @param option what names the entities that it is asked of
 * @throws BadUserInput where an entity that it is asked of is not there to see
 */
export async function chartExport(
  context: Context,
  walk: WalkQuestion,
  option: string,
  ask: (finder: PathFinder) => Promise<FoundChart>,
): Promise<ExportedGraph> {
  const found = await chartBorneOut(context, walk, ask);
  const { searchedHops, hubsSkipped, truncated, unknownIds } = found;
  if (unknownIds.length > 0)
    throw new BadUserInput(option, `${unknownIds.join(', ')}: this clearance sees no such entity.`);
  return {
    about: { ...aboutOf(walk.view, walk.time), searchedHops, hubsSkipped, truncated },
    entityAttributes: ENTITY_ATTRIBUTES,
    linkAttributes: LINK_ATTRIBUTES,
    entities: async function* () {
      for (const ids of batches(found.entities))
        yield exportedEntities({ ...context, ...walk }, await entitiesAt(context, walk, ids));
    },
    links: async function* () {
      for (const walked of batches(found.links)) {
        const links = await linksAt(context, walk, walked);
        yield links.map((link) => exportedLink(link.facts.id, link.key.kind, link));
      }
    },
  };
}
