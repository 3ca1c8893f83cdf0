import { Contradicted } from '../errors.js';
import { type Context, forgetFacts, loadersFor } from '../server/context.js';
import type { FoundChart, FoundPath, PathFinder, ScreenedPair, WalkedLink, WalkQuestion } from './path-finder.js';
import { passesFilter } from './walk/fold-edges.js';

/** What an answer shows: what its facts are read for. */
export interface Shown {
  readonly entities: readonly string[];
  readonly links: readonly WalkedLink[];
}

type Walked = Pick<WalkQuestion, 'view' | 'time' | 'filter'>;

/** Whether the facts of what is shown, read as of the walk's own revision and time, are such that the walk may have come by there. */
async function areFactsThere(context: Context, walk: Walked, shown: Shown, isSure: boolean): Promise<boolean> {
  const { view, time, filter } = walk;
  const loaders = loadersFor(context, view);
  const [entities, links] = await Promise.all([
    loaders.entitiesAt(time.knownAt).loadMany([...new Set(shown.entities)]),
    loaders.linksAt(time).loadMany(shown.links.map(({ key }) => key)),
  ]);
  const isWalked = ({ key, from, to }: WalkedLink, index: number) => {
    const facts = links[index];
    if (!facts) return false;
    // Of merged entities, another may be the employee who declared it: then the link alone does not tell.
    const isOwn = key.from === from && key.to === to && !isSure;
    return passesFilter(key, facts.folded, isOwn ? filter : { ...filter, declared: null });
  };
  return entities.every((entity) => entity !== null) && shown.links.every(isWalked);
}

/**
 * An answer whose facts bear it out. A marking may be raised, and somebody may write past the service, between a walk and the reading of what it
 * found: then the walk is done again once the finder has caught up, and at last by Cypher.
 * @param first the answer as it comes
 * @param again the same question to a finder
 * @param shown what of an answer is shown
 * @throws Contradicted where the graph changes as fast as it is read
 */
export async function borneOut<Found>(
  context: Context,
  walk: Walked,
  first: () => Promise<Found>,
  again: (finder: PathFinder) => Promise<Found>,
  shown: (found: Found) => Shown,
): Promise<Found> {
  const { finder, surestFinder, logger } = context;
  const found = await first();
  if (await areFactsThere(context, walk, shown(found), false)) return found;
  logger.warn({ revision: walk.view.revision }, 'facts contradict a walk: it is done again');
  await finder.catchUp();
  for (const other of [finder, surestFinder]) {
    forgetFacts(context);
    const answer = await again(other);
    if (await areFactsThere(context, walk, shown(answer), other === surestFinder)) return answer;
    logger.warn({ revision: walk.view.revision }, 'facts contradict a walk that was done again');
  }
  throw new Contradicted('The graph changed while it was read; ask again.');
}

/** What paths show. */
export function shownBy(paths: readonly (FoundPath | null)[]): Shown {
  const there = paths.filter((path) => path !== null);
  return { entities: there.flatMap(({ entities }) => entities), links: there.flatMap(({ links }) => links) };
}

/**
 * The best path of each of some pairs whose facts bear them out, in their order; null where there is none.
 * @param first the paths as they come, where they do not come of the finder
 */
export async function pairPathsBorneOut(
  context: Context,
  walk: WalkQuestion,
  pairs: readonly ScreenedPair[],
  first?: () => Promise<readonly (FoundPath | null)[]>,
): Promise<readonly (FoundPath | null)[]> {
  if (pairs.length === 0) return [];
  const ask = (finder: PathFinder) => finder.pairPaths(walk, pairs);
  return borneOut(context, walk, first ?? (() => ask(context.finder)), ask, shownBy);
}

/** A chart whose facts bear it out. See `borneOut`. */
export function chartBorneOut(
  context: Context,
  walk: Walked,
  ask: (finder: PathFinder) => Promise<FoundChart>,
): Promise<FoundChart> {
  const whole = (chart: FoundChart) => chart;
  return borneOut(context, walk, () => ask(context.finder), ask, whole);
}
