import { decodeLinkId, type LinkKey } from '../link/link-id.js';
import { instant, viewAt } from '../neo4j/view.js';
import type { FoundPath, WalkedLink } from '../path/path-finder.js';
import type { PathModel } from '../path/path-models.js';
import { type Context, loadersFor } from '../server/context.js';
import type { FlagModel } from './flag-model.js';

/** A link of a path between two entities as shown; one of its own ends may be another that is one with them. */
function walked(key: LinkKey, before: string, after: string): WalkedLink {
  const isTurned = key.to === before || key.from === after;
  const [from, to] = isTurned ? [after, before] : [before, after];
  return { key, from, to, parallel: 1 };
}

/** A flag's path, read from where it was seen; null where not all of it is there to see any more. */
export async function pathOfFlag(
  context: Context,
  {
    entities,
    links,
    pathRevision,
    pathInstant,
  }: Pick<FlagModel, 'entities' | 'links' | 'pathRevision' | 'pathInstant'>,
): Promise<PathModel | null> {
  const view = viewAt(context.view, pathRevision);
  const time = instant(pathInstant, pathInstant);
  const keys = links.map(decodeLinkId);
  const found: FoundPath = {
    entities,
    links: keys.flatMap((key, hop) => (key ? [walked(key, entities[hop] as string, entities[hop + 1] as string)] : [])),
  };
  const loaders = loadersFor(context, view);
  const [there, facts] = await Promise.all([
    loaders.entitiesAt(pathInstant).loadMany([...entities]),
    loaders.linksAt(time).loadMany(found.links.map(({ key }) => key)),
  ]);
  const isThere = there.every((entity) => entity !== null) && facts.every((fact) => fact !== null);
  return isThere && found.links.length === links.length ? { found, view, time } : null;
}
