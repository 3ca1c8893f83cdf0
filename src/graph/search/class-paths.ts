import type { CompactGraph } from '../compact-graph.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { compareEntities } from '../overlay/order.js';
import type { BestPathsQuestion } from './best-paths.js';
import type { Budget } from './budget.js';
import { ClassWeights } from './class-weights.js';
import type { GraphPath, GraphPaths } from './found-path.js';
import type { PairPaths } from './pair-paths.js';

/** What to look for between an entity and each of a class. */
export interface ClassQuestion extends Omit<BestPathsQuestion, 'to'> {
  readonly targets: ReadonlySet<number>;
  /** By entity: the hops to the nearest target are at least so many. */
  readonly bounds: Uint8Array;
}

function compareIds(graph: CompactGraph, a: GraphPath, b: GraphPath): number {
  const place = a.entities.findIndex((entity, index) => entity !== b.entities[index]);
  const other = b.entities[place];
  if (place < 0) return a.entities.length - b.entities.length;
  return other === undefined ? 1 : compareEntities(graph, a.entities[place] as number, other);
}

function compareBy(graph: CompactGraph, order: ClassQuestion['order']) {
  return (a: GraphPath, b: GraphPath): number => {
    const byHops = a.links.length - b.links.length;
    const byCost = a.cost - b.cost;
    return (order === 'SHORTEST' ? byHops || byCost : byCost || byHops) || compareIds(graph, a, b);
  };
}

/** The best path to each of some targets that are ranked by weight, as far as the count asks for. */
function pathsTo(
  fold: PreparedFold,
  search: PairPaths,
  question: ClassQuestion,
  weights: ClassWeights,
  budget: Budget,
) {
  const { from, targets, count } = question;
  const ranked = [...targets]
    .filter((target) => target !== from && weights.least(target) < Number.POSITIVE_INFINITY)
    .sort((a, b) => weights.least(a) - weights.least(b) || compareEntities(fold.graph, a, b));
  const lastOne = ranked[count - 1];
  // Equal weights are told apart by the ids on their paths; in a period the weight is only a lower bound.
  const last = fold.sight.isPeriod || lastOne === undefined ? Number.POSITIVE_INFINITY : weights.least(lastOne);
  const paths: GraphPath[] = [];
  for (const to of ranked) {
    if (weights.least(to) > last || budget.exceeded) break;
    paths.push(...search.paths(fold, { ...question, to, count: 1 }, budget).paths);
  }
  return paths.sort(compareBy(fold.graph, question.order)).slice(0, count);
}

/** The least weights within so many hops; null where the budget was spent. */
function weightsWithin(
  fold: PreparedFold,
  { from, order, bounds }: ClassQuestion,
  within: number,
  budget: Budget,
): ClassWeights | null {
  const weights = new ClassWeights(fold, from, order, within, bounds);
  for (let hops = 0; hops < within; hops += 1) if (!weights.grow(budget)) return null;
  return weights;
}

/** What was found of a class. */
interface FoundOfClass extends Pick<GraphPaths, 'paths'> {
  readonly hubs: Set<number>;
}

/** The best paths of at most so many hops, as far as the count asks for; null where the budget was spent before they could be ranked. */
function foundWithin(
  fold: PreparedFold,
  search: PairPaths,
  question: ClassQuestion,
  within: number,
  budget: Budget,
): FoundOfClass | null {
  const { from, targets, count, order } = question;
  if (order === 'SHORTEST' && !fold.sight.isPeriod && !question.parallel)
    return search.toClass(fold, { ...question, within }, budget);
  const weights = weightsWithin(fold, question, within, budget);
  if (weights === null) return null;
  const isNear = (target: number) => target !== from && weights.least(target) < Number.POSITIVE_INFINITY;
  let near = 0;
  for (const target of targets) if (isNear(target)) near += 1;
  const isEnough = within === question.within || near >= count;
  return { paths: isEnough ? pathsTo(fold, search, { ...question, within }, weights, budget) : [], hubs: weights.hubs };
}

/**
 * The best path to each of a class, best first. Where shorter paths come first it is looked within one hop more at a time, from the least that there
 * can be, over what is near enough to the class.
 */
export function pathsToClass(
  fold: PreparedFold,
  search: PairPaths,
  question: ClassQuestion,
  budget: Budget,
): GraphPaths {
  const { from, within, targets, order, count, bounds } = question;
  const others = targets.size - (targets.has(from) ? 1 : 0);
  let found: GraphPaths = { paths: [], searchedHops: within, hubsSkipped: 0, truncated: false };
  if (others === 0) return found;
  const least = Math.max(1, Math.min(within, bounds[from] as number));
  for (let hops = order === 'SHORTEST' ? least : within; hops <= within; hops += 1) {
    const near = foundWithin(fold, search, question, hops, budget);
    if (near === null) return { ...found, searchedHops: hops - 1, truncated: true };
    const { paths, hubs } = near;
    if (hops < within && paths.length < count && !budget.exceeded) continue;
    // An end is no hub that was skipped.
    if (others === 1) for (const target of targets) hubs.delete(target);
    found = { paths, searchedHops: hops, hubsSkipped: hubs.size, truncated: budget.exceeded };
    if (paths.length >= count || budget.exceeded) break;
  }
  return found;
}
