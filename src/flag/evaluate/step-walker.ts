import { instantsBetween } from '../../graph/steps/instants-between.js';
import { type StepPoint, stepsAfter, type TimedRevision } from '../../graph/steps/steps-between.js';
import type { Database } from '../../neo4j/database.js';
import { nextTurn } from '../../turns.js';
import type { ScreeningRules } from '../rules/screening-rules.js';
import type { JobGraph } from './job-graph.js';
import { revisionsBetween } from './revisions.js';
import { StepTeller } from './step-teller.js';
import type { ToldChange } from './told-change.js';
import type { StepsToWalk, StepWalkOptions, WalkedSteps } from './walk-steps.js';

/** From where it is walked, under which rules, as whom. */
export interface WalkerOptions {
  readonly from: StepPoint;
  readonly rules: ScreeningRules;
  readonly markings: readonly number[];
}

/**
 * Seconds that instants are left alone for: a transaction that is under way may still bring a revision that was made a little earlier, and the order
 * of steps must not depend on who looks when.
 */
export const MARGIN = 60;
/** Revisions that the graph is followed by at once. */
const CHUNK = 32;
/** Changes after which a batch ends. */
const ENOUGH = 2_000;
/** Steps after which a batch ends. */
const MOST_STEPS = 64;

/** Walks steps on a graph, again and again, and stays warm in between. The graph may be shared with others who walk it, one at a time. */
export class StepWalker {
  readonly #database: Database;
  readonly #graph: JobGraph;
  readonly #rules: ScreeningRules;
  readonly #markings: readonly number[];
  #point: StepPoint;
  #teller: StepTeller | null = null;
  /** Which graph the teller knows: see `JobGraph.generation`. */
  #generation: number;
  /** How much was touched of the graph by the point; null where the graph is ahead of it: then nothing says which step changed it. */
  #touches: number | null;

  constructor(database: Database, graph: JobGraph, { from, rules, markings }: WalkerOptions) {
    this.#database = database;
    this.#graph = graph;
    this.#rules = rules;
    this.#markings = markings;
    this.#point = from;
    this.#generation = graph.generation;
    this.#touches = this.#touchesAt(from.revision);
  }

  /** The step that was taken last. */
  get point(): StepPoint {
    return this.#point;
  }

  /** The first instant after the point at which something begins or ends by itself, up to another; null where there is none. */
  nextInstant(upTo: number): number | null {
    return instantsBetween(this.#graph.held.graph, this.#point.instant, upTo)[0] ?? null;
  }

  /** Takes up the question at the point, so that the next step finds it warm. */
  warm(): void {
    this.#teller ??= new StepTeller(this.#graph.held, this.#markings, this.#rules, this.#point);
  }

  /**
   * Walks every step up to now, and tells what became of pairs in batches; the last one ends at the last step, or where the signal stopped it.
   * Whoever does not take all batches is to walk no further with it.
   */
  async *walk({ newest, now }: StepsToWalk, options: StepWalkOptions = {}): AsyncGenerator<WalkedSteps> {
    const { chunk = CHUNK, mostSteps = MOST_STEPS, signal } = options;
    const revisions = await revisionsBetween(this.#database, this.#point.revision, newest, this.#markings);
    let changes: ToldChange[] = [];
    let taken = 0;
    for (let next = 0; next === 0 || next < revisions.length; next += chunk) {
      const part = revisions.slice(next, next + chunk);
      const isLast = next + chunk >= revisions.length;
      const isTouched = await this.#follow(isLast ? newest : (part.at(-1) as TimedRevision).number);
      const upTo = Math.max(...part.map(({ at }) => at), isLast ? now - MARGIN : 0);
      const instants = instantsBetween(this.#graph.held.graph, this.#point.instant, upTo);
      const isInstant = new Set(instants);
      const steps = stepsAfter(this.#point, part, instants, isLast ? now - MARGIN : Number.NEGATIVE_INFINITY);
      for (const [place, step] of steps.entries()) {
        if (signal?.aborted) break;
        if (isTouched || isInstant.has(step.instant)) {
          this.warm();
          changes.push(...(this.#teller as StepTeller).step(step));
        } else this.#teller?.pass(step);
        this.#point = step;
        taken += 1;
        await nextTurn();
        if (changes.length < ENOUGH && taken < mostSteps) continue;
        const share = (place + 1) / steps.length;
        yield { changes, to: step, done: (next + share * part.length) / Math.max(1, revisions.length) };
        [changes, taken] = [[], 0];
      }
      if (signal?.aborted) break;
    }
    if (taken > 0) yield { changes, to: this.#point, done: 1 };
  }

  /** Follows the graph up to a revision; true where that, or somebody else meanwhile, may have changed it. */
  async #follow(upTo: number): Promise<boolean> {
    await this.#graph.follow(upTo, this.#point);
    const { held, generation } = this.#graph;
    const isOther = generation !== this.#generation;
    if (this.#teller !== null && (isOther || !this.#teller.moveTo(held))) this.#teller = null;
    const isTouched = isOther || this.#touches !== held.graph.overlay.touches;
    this.#generation = generation;
    this.#touches = this.#touchesAt(upTo);
    return isTouched;
  }

  #touchesAt(revision: number): number | null {
    const { held } = this.#graph;
    return held.revision > revision ? null : held.graph.overlay.touches;
  }
}
