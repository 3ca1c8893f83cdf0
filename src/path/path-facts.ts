import type { EntityModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import { Contradicted } from '../errors.js';
import type { LinkModel } from '../link/link-model.js';
import { linkModel } from '../link/link-models.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import { type Context, loadersFor } from '../server/context.js';
import type { WalkedLink } from './path-finder.js';

interface Placed {
  readonly view: View;
  readonly time: ResolvedTime;
}

/** An answer is held to its facts before it is shown (`borne-out.ts`): what is gone since then went while it was shown. */
function changed(): Contradicted {
  return new Contradicted('The graph changed while it was read; ask again.');
}

/** The entities of an answer, in its order, read at the revision and as described at the time that it was found at. */
export async function entitiesAt(
  context: Context,
  { view, time }: Placed,
  ids: readonly string[],
): Promise<EntityModel[]> {
  const loaders = loadersFor(context, view);
  const found = await presentEntities(loaders, ids, loaders.entitiesAt(time.knownAt));
  if (found.length < ids.length) throw changed();
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
    if (!facts) throw changed();
    return linkModel(link.key, facts, time, link);
  });
}
