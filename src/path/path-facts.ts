import type { EntityModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import type { LinkModel } from '../link/link-model.js';
import { linkModel } from '../link/link-models.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import { type Context, loadersFor } from '../server/context.js';
import type { WalkedLink } from './path-finder.js';

interface Placed {
  readonly view: View;
  readonly time: ResolvedTime;
}

/** The entities of an answer, in its order, read at the revision and as described at the time that it was found at. */
export async function entitiesAt(
  context: Context,
  { view, time }: Placed,
  ids: readonly string[],
): Promise<EntityModel[]> {
  const loaders = loadersFor(context, view);
  const found = await presentEntities(loaders, ids, loaders.entitiesAt(time.knownAt));
  if (found.length < ids.length) throw new Error('an entity of an answer is no longer there');
  return found;
}

/** The links of an answer, in its order, read at the revision and time that it was found at. */
export async function linksAt(
  context: Context,
  { view, time }: Placed,
  walked: readonly WalkedLink[],
): Promise<LinkModel[]> {
  const found = await loadersFor(context, view)
    .linksAt(time)
    .loadMany(walked.map(({ key }) => key));
  return walked.map((link, index) => {
    const facts = found[index];
    if (facts instanceof Error) throw facts;
    if (!facts) throw new Error('a link of an answer is no longer there');
    return linkModel(link.key, facts, time, link);
  });
}
