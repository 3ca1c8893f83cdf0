import type { View } from '../../neo4j/view.js';
import { type Context, loadersFor } from '../../server/context.js';
import { pathsBy } from '../check/find-paths.js';
import { loadLinks } from '../check/load-connections.js';
import { type Concern, VETTING_OUTCOMES } from '../policy/policy-model.js';
import { CONCERNING, concernWalk } from '../weigh/concern-walk.js';
import type { Candidate } from './candidates.js';
import { causeOf, knowableOf } from './knowable.js';
import type { KnowableModel, PlacedPath, RevettingQuestion } from './revetting-model.js';

/** The best path that a concern reaches, at an instant in the world as known at another (seconds); null where there is none. */
export async function pathOf(
  context: Context,
  view: View,
  person: string,
  concern: Concern,
  validAt: number,
  knownAt: number,
): Promise<PlacedPath | null> {
  const walk = concernWalk(concern, validAt, knownAt);
  const { paths } = await pathsBy({ context, view, person }, walk, { groupKind: CONCERNING }, 1);
  return paths[0] ? { path: paths[0], time: walk.time } : null;
}

/** A path by the first of some concerns that reaches any, the concern too. */
async function firstOf(concerns: readonly Concern[], find: (concern: Concern) => Promise<PlacedPath | null>) {
  for (const concern of concerns) {
    const found = await find(concern);
    if (found) return { found, concern };
  }
  return null;
}

/** Which links of a path counted for a concern at an instant by what was known at another (seconds). */
async function countedAt(
  context: Context,
  view: View,
  { path }: PlacedPath,
  concern: Concern,
  [validAt, knownAt]: readonly [number, number],
): Promise<boolean[]> {
  const { time } = concernWalk(concern, validAt, knownAt);
  const loader = loadersFor(context, view).linksAt(time);
  const facts = await loader.loadMany(path.links.map(({ key }) => key));
  return facts.map((known) => known !== null && known.folded.confidence >= concern.minConfidence);
}

/**
 * What was knowable of an employee at their last clearance, and the link by which more became known: the concerns of their standard that are as grave as
 * the one that reaches them are asked again, of the world as it was then, by what was known then and by what is known now.
 */
export async function findKnowable(
  context: Context,
  { view, at, policy }: RevettingQuestion,
  { employee, concern, clearance }: Candidate,
  deciding: PlacedPath,
): Promise<KnowableModel | null> {
  const cleared = clearance.at;
  if (cleared === null) return null;
  const gravity = VETTING_OUTCOMES.indexOf(concern.outcome);
  const others = policy.standards[clearance.standard].concerns.filter(
    ({ id, outcome }) => id !== concern.id && VETTING_OUTCOMES.indexOf(outcome) <= gravity,
  );
  const asked = [concern, ...others];
  const findAt = (knownAt: number) => firstOf(asked, (one) => pathOf(context, view, employee, one, cleared, knownAt));
  const then = await findAt(Math.min(cleared, at));
  const now = then ?? (await findAt(at));
  const [on, by, when] = now ? [now.found, now.concern, cleared] : [deciding, concern, at];
  const before = [cleared, then || now ? Math.min(cleared, at) : at] as const;
  const [links, counted] = await Promise.all([
    loadLinks({ context, view, time: on.time }, on.path),
    countedAt(context, view, on, by, before),
  ]);
  const cause = causeOf(links, by, when, (place) => !counted[place]);
  return { knowable: knowableOf(then !== null, now !== null), pathThen: now?.found ?? null, on, cause };
}
