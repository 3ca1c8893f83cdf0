import type { View } from '../../neo4j/view.js';
import { borneOut, shownBy } from '../../path/borne-out.js';
import type { FoundPath, FoundPaths, PathFinder, PathTarget, Reach } from '../../path/path-finder.js';
import type { Context } from '../../server/context.js';
import type { Concern } from '../policy/policy-model.js';
import { CONCERNING, type ConcernWalk, concernWalk } from '../weigh/concern-walk.js';

/** Groups to which the best path is listed. */
const MOST_GROUPS = 100;
/** Groups to which further paths are listed, and how many of each. */
const MOST_LISTED_GROUPS = 8;
const MOST_PATHS_A_GROUP = 20;

/** Whose paths are looked for, at an instant in the world as known at another (seconds), by which concerns. */
export interface PathSearch {
  readonly context: Context;
  readonly view: View;
  readonly person: string;
  readonly validAt: number;
  readonly knownAt: number;
  /** Of each standard of the policy. */
  readonly concerns: readonly Concern[];
  /** Hops: paths of so many are listed though no concern looks so far. */
  readonly within: number;
}

/** Somebody's paths, each once; the ones that any concern reaches are all known by their groups. */
export interface ListedPaths {
  readonly paths: readonly FoundPath[];
  readonly reach: Reach;
  /** Whether there may be further paths to the groups that concern. */
  readonly isCut: boolean;
}

/** Best paths of somebody by a search, held to their facts. */
export async function pathsBy(
  { context, view, person: from }: Pick<PathSearch, 'context' | 'view' | 'person'>,
  walk: ConcernWalk,
  to: PathTarget,
  count: number,
): Promise<FoundPaths> {
  const best = { order: 'SHORTEST', count, parallel: false } as const;
  const question = { ...walk, ...best, view, from, to, signal: context.signal };
  const ask = (finder: PathFinder) => finder.paths(question);
  return borneOut(
    context,
    question,
    () => ask(context.finder),
    ask,
    ({ paths }) => shownBy(paths),
  );
}

function nameOf({ entities, links }: FoundPath): string {
  return JSON.stringify([entities, links.map(({ key }) => [key.kind, key.subkind, key.from, key.to])]);
}

function groupOf({ entities }: FoundPath): string {
  return entities.at(-1) as string;
}

/** A search for all that any concern could be about: as far, as far back and as weak as any looks, to a group of any status. */
function widest({ concerns, validAt, knownAt, within }: PathSearch): ConcernWalk {
  const { endedWithinYears } = concerns.reduce((a, b) => (b.endedWithinYears > a.endedWithinYears ? b : a));
  const widened = {
    ...(concerns[0] as Concern),
    endedWithinYears,
    minConfidence: 0,
    toleratedKinds: [],
    disputed: true,
  };
  const { filter, time } = concernWalk(widened, validAt, knownAt);
  return { time, filter: { ...filter, groupStatus: null }, within };
}

/** What is found back to where the policy looks, as its facts are read: the time of every path that is listed. */
export function listedTime(search: PathSearch): ConcernWalk['time'] {
  return widest(search).time;
}

function reachOf(answers: readonly FoundPaths[], within: number): Reach {
  return {
    searchedHops: within,
    hubsSkipped: Math.max(...answers.map(({ hubsSkipped }) => hubsSkipped)),
    truncated: answers.some(({ truncated }) => truncated),
    unknownIds: [],
  };
}

/**
 * Lists somebody's paths to organised crime groups: the best to each group of any sort, the best to each by every concern, and of the groups that concern
 * the next best, so that it can be told what hangs on a single link.
 */
export async function findPaths(search: PathSearch): Promise<ListedPaths> {
  const { concerns, validAt, knownAt } = search;
  const toGroups = { groupKind: CONCERNING } as const;
  const wide = widest(search);
  const [any, ...reached] = await Promise.all([
    pathsBy(search, wide, toGroups, MOST_GROUPS),
    ...concerns.map((concern) => pathsBy(search, concernWalk(concern, validAt, knownAt), toGroups, MOST_GROUPS)),
  ]);
  const concerning = [...new Set(reached.flatMap(({ paths }) => paths.map(groupOf)))];
  const listed = concerning.slice(0, MOST_LISTED_GROUPS);
  const within = Math.max(...concerns.map((concern) => concern.within));
  const more = await Promise.all(listed.map((id) => pathsBy(search, { ...wide, within }, { id }, MOST_PATHS_A_GROUP)));
  const answers = [any, ...reached, ...more];
  const paths = new Map(answers.flatMap((answer) => answer.paths.map((path) => [nameOf(path), path])));
  return {
    paths: [...paths.values()],
    reach: reachOf(answers, search.within),
    isCut: listed.length < concerning.length || more.some((answer) => answer.paths.length === MOST_PATHS_A_GROUP),
  };
}
