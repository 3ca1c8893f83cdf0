import { instantsBetween } from '../../graph/steps/instants-between.js';
import { type StepPoint, stepsAfter, type TimedRevision } from '../../graph/steps/steps-between.js';
import type { Database } from '../../neo4j/database.js';
import { nextTurn } from '../../turns.js';
import type { ScreeningRules } from '../rules/screening-rules.js';
import { JobGraph, type JobGraphOptions } from './job-graph.js';
import { newestWhole, revisionsBetween } from './revisions.js';
import { StepTeller } from './step-teller.js';
import type { ToldChange } from './told-change.js';

/** What is walked: from where, under which rules, as whom. */
export interface StepWalk {
  readonly from: StepPoint;
  readonly rules: ScreeningRules;
  readonly markings: readonly number[];
  /** Seconds, by the service's clock. */
  readonly now: number;
}

/** How it is walked; what is told is the same. */
export interface StepWalkOptions extends JobGraphOptions {
  /** Revisions that the graph is followed by at once. */
  readonly chunk?: number | undefined;
  /** Steps after which a batch ends. */
  readonly mostSteps?: number | undefined;
}

/** What became of pairs up to a point. */
export interface WalkedSteps {
  readonly changes: readonly ToldChange[];
  readonly to: StepPoint;
  /** How much of the way is done, 0 to 1. */
  readonly done: number;
}

/**
 * Seconds that instants are left alone for: a transaction that is under way may still bring a revision that was made a little earlier, and the order
 * of steps must not depend on who looks when.
 */
const MARGIN = 60;
/** Revisions that the graph is followed by at once. */
const CHUNK = 32;
/** Changes after which a batch ends. */
const ENOUGH = 2_000;
/** Steps after which a batch ends. */
const MOST_STEPS = 64;

/**
 * Walks every step from a point to now, and tells what became of pairs in batches; the last one ends at the last step, or where the signal stopped it.
 */
export async function* walkSteps(
  database: Database,
  { from, rules, markings, now }: StepWalk,
  options: StepWalkOptions = {},
): AsyncGenerator<WalkedSteps> {
  const { chunk = CHUNK, mostSteps = MOST_STEPS, signal } = options;
  const newest = await newestWhole(database);
  const revisions = await revisionsBetween(database, from.revision, newest, markings);
  const graph = await JobGraph.open(database, from, options);
  let point = from;
  let teller: StepTeller | null = null;
  let changes: ToldChange[] = [];
  let taken = 0;
  for (let next = 0; next === 0 || next < revisions.length; next += chunk) {
    const part = revisions.slice(next, next + chunk);
    const isLast = next + chunk >= revisions.length;
    const before = graph.held;
    const look = await graph.follow(isLast ? newest : (part.at(-1) as TimedRevision).number, point);
    if (teller !== null && (look === 'ANOTHER' || !teller.moveTo(graph.held))) teller = null;
    // What was read from where it was saved may be ahead of the steps: then nothing says which of them changed it.
    const isTouched = look === 'ANOTHER' || before.revision > point.revision || touches(graph) !== touchesOf(before);
    const upTo = Math.max(...part.map(({ at }) => at), isLast ? now - MARGIN : 0);
    const instants = instantsBetween(graph.held.graph, point.instant, upTo);
    const isInstant = new Set(instants);
    const steps = stepsAfter(point, part, instants, isLast ? now - MARGIN : Number.NEGATIVE_INFINITY);
    for (const [place, step] of steps.entries()) {
      if (signal?.aborted) break;
      if (isTouched || isInstant.has(step.instant)) {
        teller ??= new StepTeller(graph.held, markings, rules, point);
        changes.push(...teller.step(step));
      } else teller?.pass(step);
      point = step;
      taken += 1;
      await nextTurn();
      if (changes.length < ENOUGH && taken < mostSteps) continue;
      const share = (place + 1) / steps.length;
      yield { changes, to: point, done: (next + share * part.length) / Math.max(1, revisions.length) };
      [changes, taken] = [[], 0];
    }
    if (signal?.aborted) break;
  }
  if (taken > 0) yield { changes, to: point, done: 1 };
}

function touchesOf({ graph }: JobGraph['held']): number {
  return graph.overlay.touches;
}

function touches({ held }: JobGraph): number {
  return touchesOf(held);
}
