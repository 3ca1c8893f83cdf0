import { LINK_KINDS } from '../graph/codes.js';
import type { Standpoint } from '../graph/question.js';
import type { BudgetLimits } from '../graph/search/budget.js';
import type { CountedLinks } from '../path/path-finder.js';
import { screenedPaths, screenTask } from './screen-task.js';
import type { Answer, Task, TaskKind, Tasks } from './task.js';
import { Teller } from './teller.js';
import type { World } from './world.js';

/** What a task is answered with: a world to look at, from where, and how long. */
export interface Looking {
  readonly world: World;
  readonly standpoint: Standpoint;
  /** Hops. */
  readonly within: number;
  readonly limits: BudgetLimits;
}

type Handler<Kind extends TaskKind> = (
  looking: Looking,
  question: Readonly<Tasks[Kind]['question']>,
  avoid: ReadonlySet<string>,
) => Answer<Tasks[Kind]['found']>;

const paths: Handler<'paths'> = ({ world, standpoint, within, limits }, question, avoid) => {
  const { from, to, order, count, parallel } = question;
  const named = [from, ...('id' in to ? [to.id] : []), ...avoid];
  const target =
    'id' in to
      ? { entity: world.numberOf(to.id) }
      : 'employees' in to
        ? to
        : { groupKind: world.groupKind(to.groupKind) };
  const asked = { ...standpoint, from: world.numberOf(from), to: target, within, order, count, parallel, limits };
  const { paths: found, ...reach } = world.finder.paths(asked);
  const tell = new Teller(world, standpoint);
  // Nobody waits for what was ended.
  const told = limits.signal?.aborted ? [] : found.map((path) => tell.path(path));
  const { truncated } = reach;
  const unknownIds = tell.unknown(named);
  return { found: { paths: told, ...reach, unknownIds }, spent: truncated, nothing: truncated && told.length === 0 };
};

const connect: Handler<'connect'> = ({ world, standpoint, within, limits }, { ids, pathsPerPair }, avoid) => {
  const asked = { ...standpoint, ids: ids.map((id) => world.numberOf(id)), pathsPerPair, within, limits };
  const { entities, links, parallel, ...reach } = world.finder.connect(asked);
  const tell = new Teller(world, standpoint);
  const found = {
    entities: entities.map((entity) => tell.id(entity)),
    links: tell.chartLinks(links.map((link, index) => [link, parallel[index] as number])),
    ...reach,
    unknownIds: tell.unknown([...ids, ...avoid]),
  };
  return { found, spent: reach.truncated, nothing: reach.truncated && links.length === 0 };
};

const neighbourhood: Handler<'neighbourhood'> = ({ world, standpoint, within, limits }, { ids, limit }, avoid) => {
  const asked = { ...standpoint, ids: ids.map((id) => world.numberOf(id)), within, limit, limits };
  const { entities, links, ...reach } = world.finder.neighbourhood(asked);
  const tell = new Teller(world, standpoint);
  const found = {
    entities: entities.map((entity) => tell.id(entity)),
    links: tell.chartLinks(links.map((link) => [link, 1])),
    ...reach,
    unknownIds: tell.unknown([...ids, ...avoid]),
  };
  const isCut = entities.length >= limit;
  const nothing = reach.truncated && !isCut && links.length === 0;
  return { found, spent: reach.truncated, nothing };
};

const linkCounts: Handler<'linkCounts'> = ({ world, standpoint }, { ids }) => {
  const counted = new Map<number, CountedLinks>();
  for (const id of ids) {
    const number = world.numberOf(id);
    const entity = world.finder.standsFor(standpoint, number);
    if (entity < 0 || counted.has(entity)) continue;
    const byKind = [...(world.finder.linkCounts(standpoint, number) ?? [])].map(
      ([kind, count]) => [LINK_KINDS[kind] as (typeof LINK_KINDS)[number], count] as const,
    );
    counted.set(entity, { entity: world.idOf(entity), byKind: new Map(byKind) });
  }
  return { found: [...counted.values()], spent: false, nothing: false };
};

const HANDLERS: { [Kind in TaskKind]: Handler<Kind> } = {
  paths,
  connect,
  neighbourhood,
  linkCounts,
  screen: screenTask,
  pairs: screenedPaths,
};

/** Answers one task from a version of the graph, to its end or as far as its limits allow. */
export function answerTask<Kind extends TaskKind>(
  world: World,
  { kind, walk, question }: Task<Kind>,
  limits: BudgetLimits,
): Answer<Tasks[Kind]['found']> {
  const looking = { world, standpoint: world.standpoint(walk), within: walk.within, limits };
  const handler = HANDLERS[kind] as Handler<Kind>;
  return handler(looking, question as Readonly<Tasks[Kind]['question']>, walk.filter.avoid);
}
