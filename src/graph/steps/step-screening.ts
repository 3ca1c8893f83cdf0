import type { CompactGraph } from '../compact-graph.js';
import { GraphFinder, type GraphScreeningQuestion } from '../graph-finder.js';
import type { Standpoint } from '../question.js';
import type { ScreenChange } from '../screening/screen-changes.js';
import type { ScreenState } from '../screening/screen-state.js';
import type { GraphPath } from '../search/found-path.js';
import type { LinkOrder } from '../search/link-order.js';
import { type CauseQuestion, causeOf, type LookedFrom } from './cause-of.js';
import type { PairChange, PairChangeKind } from './pair-change.js';
import type { StepPoint } from './steps-between.js';

/** What is screened at every step, by the same viewer. */
export interface StepQuestion {
  readonly labels: Standpoint['labels'];
  readonly filter: Standpoint['filter'];
  /** Hops, 1 to 8. */
  readonly within: number;
  /** Of pairs no farther apart than this, hops, it is told when their best path gets stronger; 0: of none. */
  readonly strongerWithin: number;
  readonly departments: GraphScreeningQuestion['departments'];
  readonly groups: GraphScreeningQuestion['groups'];
}

/** By the pair, the cost of the best path of those that are near. */
type Costs = ReadonlyMap<string, number>;

/**
 * Screens step by step, and tells what became of each pair. What it tells depends on the steps alone, not on where one began or stops between them.
 * The graph answers for the revisions of all steps; it may move on to later versions of itself, not to what compaction makes of it.
 */
export class StepScreening {
  /** Stands at the step that was taken last. */
  readonly #finder: GraphFinder;
  /** Stands at the one before it: neither has to fold anew what the other folded. */
  readonly #before: GraphFinder;
  readonly #question: StepQuestion;
  #state: ScreenState;
  #looked: LookedFrom;
  #costs: Costs;

  /**
   * Begins at a point: what is there is no change.
   * @param linkOrder compares links by their ids, where everything else is equal
   */
  constructor(graph: CompactGraph, question: StepQuestion, point: StepPoint, linkOrder?: LinkOrder) {
    this.#finder = new GraphFinder(graph, linkOrder);
    this.#before = new GraphFinder(graph, linkOrder);
    this.#question = question;
    this.#state = this.#finder.keepScreening(this.#asked(point));
    this.#looked = this.#lookedFrom(point);
    this.#costs = this.#costsOf(this.#pathsOf(this.#nearPairs()));
  }

  /**
   * Goes on to a later version of the graph.
   * @throws RangeError where it is no such
   */
  moveTo(graph: CompactGraph): void {
    this.#finder.moveTo(graph);
    this.#before.moveTo(graph);
  }

  /** Goes on to the next step: what changed with it; by kind, then employee, then group. */
  step(to: StepPoint): PairChange[] {
    const there = { ...this.#looked, finder: this.#before };
    const { state, changes } = this.#finder.updateScreening(this.#state, this.#asked(to));
    this.#state = state;
    this.#looked = this.#lookedFrom(to);
    const here = this.#looked;
    const pairs = this.#nearPairs();
    const paths = this.#pathsOf(pairs);
    const before = this.#costs;
    this.#costs = this.#costsOf(paths);
    const change = (pair: ScreenChange) => costChange(before, this.#costs, nameOf(pair));
    const isOther = new Set([...changes.new, ...changes.closer, ...changes.farther].map(nameOf));
    const asNear = pairs.filter((pair) => !isOther.has(nameOf(pair)));
    const stronger = asNear.filter((pair) => change(pair) < 0);
    const weaker = asNear.filter((pair) => change(pair) > 0);
    const come = (kind: PairChangeKind) => (pair: ScreenChange) =>
      told(to, { kind, path: paths.get(nameOf(pair)) ?? this.#best(here, pair), here, there }, pair);
    const gone = (kind: PairChangeKind) => (pair: ScreenChange) =>
      told(to, { kind, path: this.#best(there, pair), here: there, there: here }, pair);
    return [
      ...changes.new.flatMap(come('NEW')),
      ...changes.closer.flatMap(come('CLOSER')),
      ...stronger.flatMap(come('STRONGER')),
      ...changes.farther.flatMap(gone('FARTHER')),
      ...weaker.flatMap(gone('WEAKER')),
      ...changes.ceased.flatMap(gone('CEASED')),
    ];
  }

  #costsOf(paths: ReadonlyMap<string, GraphPath>): Costs {
    return new Map(Array.from(paths, ([name, { cost }]) => [name, cost]));
  }

  /** By the pair, its best path as it is now. */
  #pathsOf(pairs: readonly ScreenChange[]): Map<string, GraphPath> {
    const found = new Map<string, GraphPath>();
    for (const pair of pairs) {
      const path = this.#best(this.#looked, pair);
      if (path) found.set(nameOf(pair), path);
    }
    return found;
  }

  /** Pairs near enough to be told of a stronger path. */
  #nearPairs(): ScreenChange[] {
    const { question, table } = this.#state;
    const { staff, groups } = question;
    const pairs: ScreenChange[] = [];
    for (let at = 0; at < table.hops.length; at += 1) {
      const hops = table.hops[at] as number;
      if (hops === 0 || hops > this.#question.strongerWithin) continue;
      const employee = staff[Math.floor(at / groups.length)] as number;
      pairs.push({ employee, group: groups[at % groups.length] as number, before: hops, after: hops });
    }
    return pairs;
  }

  #best({ finder, standpoint }: LookedFrom, { employee: from, group: entity }: ScreenChange): GraphPath | undefined {
    const once = { from, to: { entity }, order: 'SHORTEST', count: 1, parallel: false } as const;
    return finder.paths({ ...standpoint, within: this.#question.within, ...once }).paths[0];
  }

  #lookedFrom(point: StepPoint): LookedFrom {
    const { staff, groups } = this.#state.question;
    return { finder: this.#finder, standpoint: this.#asked(point), staff: new Set(staff), groups: new Set(groups) };
  }

  #asked({ revision, instant }: StepPoint): GraphScreeningQuestion {
    const { labels, filter, within, departments, groups } = this.#question;
    const time = { validFrom: instant, validTo: instant + 1, knownAt: instant };
    return { labels, filter, within, departments, groups, revision, time };
  }
}

/** How much more the best path of a pair costs than before; 0 where it was not near then, or is not now. */
function costChange(before: Costs, now: Costs, name: string): number {
  const [was, is] = [before.get(name), now.get(name)];
  return was === undefined || is === undefined ? 0 : is - was;
}

function nameOf({ employee, group }: ScreenChange): string {
  return `${employee} ${group}`;
}

/** A change with its cause; none where a search that was ended found no path. */
function told(
  step: StepPoint,
  { path, ...found }: Omit<CauseQuestion, 'path'> & { readonly path: GraphPath | undefined },
  { employee, group, before: hopsBefore, after: hopsAfter }: ScreenChange,
): PairChange[] {
  if (path === undefined) return [];
  const cause = causeOf({ path, ...found });
  return [{ step, kind: found.kind, employee, group, hopsBefore, hopsAfter, path, cause }];
}
