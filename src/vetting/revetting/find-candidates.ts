import type { Reach } from '../../path/path-finder.js';
import type { Context } from '../../server/context.js';
import type { Span } from '../../time/london.js';
import { type Suggested, VETTING_OUTCOMES } from '../policy/policy-model.js';
import { concernWalk } from '../weigh/concern-walk.js';
import { candidatesOf, concernsOf, type ScreenedConcern } from './candidates.js';
import { findClearances } from './find-clearances.js';
import type { Candidates } from './revetting-cache.js';
import type { RevettingQuestion } from './revetting-model.js';

/** Who is re-vetted, and for which outcomes. */
export interface Screened extends RevettingQuestion {
  readonly outcomes: readonly Suggested[];
  /** Null: all. */
  readonly departments: readonly string[] | null;
}

function reachOf(reaches: readonly Reach[]): Reach {
  return {
    searchedHops: Math.max(0, ...reaches.map(({ searchedHops }) => searchedHops)),
    hubsSkipped: Math.max(0, ...reaches.map(({ hubsSkipped }) => hubsSkipped)),
    truncated: reaches.some(({ truncated }) => truncated),
    unknownIds: [],
  };
}

const SECONDS_AN_HOUR = 3_600;

/** The hour that an instant is in, seconds: what is put forward at any moment of it holds for all of it. */
export function hourOf(at: number): Span {
  const from = Math.floor(at / SECONDS_AN_HOUR) * SECONDS_AN_HOUR;
  return { from, to: from + SECONDS_AN_HOUR };
}

/**
 * Everybody whom a concern of their own standard may reach at some moment of the hour: one screening of all employees for each concern. A few more than
 * it does reach, since it is for the hour, and since links that ended before others began are not told apart from those that held together; whoever is
 * shown is looked at for the very instant.
 */
export async function findCandidates(context: Context, asked: Screened): Promise<Candidates> {
  const { view, at, policy, outcomes, departments } = asked;
  const hour = hourOf(at);
  // Who is reached by a graver concern is not among those of a lesser outcome.
  const graver = VETTING_OUTCOMES.slice(0, 1 + Math.max(...outcomes.map((one) => VETTING_OUTCOMES.indexOf(one))));
  const screened = await Promise.all(
    concernsOf(policy, graver).map(async ({ standard, concern }): Promise<ScreenedConcern> => {
      const early = concernWalk(concern, hour.from, hour.to);
      const time = { ...early.time, validTo: hour.to + 1 };
      const question = { ...early, time, view, departments, groups: null, signal: context.signal };
      const screening = await context.finder.screen(question);
      return { standard, concern, nearest: screening.nearest(), reach: screening };
    }),
  );
  const people = [...new Set(screened.flatMap(({ nearest }) => [...nearest.keys()]))];
  const clearances = await findClearances(context.database, view, { validAt: at, knownAt: hour.to }, people);
  const candidates = candidatesOf(screened, clearances).filter(({ concern }) => outcomes.includes(concern.outcome));
  return { candidates, reach: reachOf(screened.map(({ reach }) => reach)) };
}
