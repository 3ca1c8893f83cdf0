import type { PreparedFold } from '../fold/prepared-fold.js';
import type { BestPathsQuestion } from './best-paths.js';
import type { Budget } from './budget.js';
import { ClassWeights } from './class-weights.js';
import type { GraphPath, GraphPaths } from './found-path.js';
import type { PairPaths } from './pair-paths.js';

/** What to look for between an entity and each of a class. */
export interface ClassQuestion extends Omit<BestPathsQuestion, 'to'> {
  readonly targets: readonly number[];
  /** By entity: the hops to the nearest target are at least so many; null where that is not known. */
  readonly bounds: Uint8Array | null;
}

function compareEntities(a: GraphPath, b: GraphPath): number {
  const place = a.entities.findIndex((entity, index) => entity !== b.entities[index]);
  return place < 0 ? a.entities.length - b.entities.length : (a.entities[place] as number) - (b.entities[place] ?? -1);
}

function compareBy(order: ClassQuestion['order']) {
  return (a: GraphPath, b: GraphPath): number => {
    const byHops = a.links.length - b.links.length;
    const byCost = a.cost - b.cost;
    return (order === 'SHORTEST' ? byHops || byCost : byCost || byHops) || compareEntities(a, b);
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
  const ranked = targets
    .filter((target) => target !== from && weights.least(target) < Number.POSITIVE_INFINITY)
    .sort((a, b) => weights.least(a) - weights.least(b) || a - b);
  const lastOne = ranked[count - 1];
  // Equal weights are told apart by the ids on their paths; in a period the weight is only a lower bound.
  const last = fold.sight.isPeriod || lastOne === undefined ? Number.POSITIVE_INFINITY : weights.least(lastOne);
  const paths: GraphPath[] = [];
  for (const to of ranked) {
    if (weights.least(to) > last || budget.exceeded) break;
    paths.push(...search.paths(fold, { ...question, to, count: 1 }, budget).paths);
  }
  return paths.sort(compareBy(question.order)).slice(0, count);
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

/**
 * The best path to each of a class, best first: a dynamic programme over hops ranks the targets, and paths are found for those that are shown. Where
 * shorter paths come first it is run for one hop more at a time, from the least that there can be, over what is near enough to the class.
 */
export function pathsToClass(
  fold: PreparedFold,
  search: PairPaths,
  question: ClassQuestion,
  budget: Budget,
): GraphPaths {
  const { from, within, order, count, bounds } = question;
  const others = question.targets.filter((target) => target !== from);
  let found: GraphPaths = { paths: [], searchedHops: within, hubsSkipped: 0, truncated: false };
  if (others.length === 0) return found;
  const least = Math.max(1, Math.min(within, bounds?.[from] ?? 1));
  for (let hops = order === 'SHORTEST' ? least : within; hops <= within; hops += 1) {
    const weights = weightsWithin(fold, question, hops, budget);
    if (weights === null) return { ...found, searchedHops: hops - 1, truncated: true };
    const near = others.filter((target) => weights.least(target) < Number.POSITIVE_INFINITY).length;
    if (hops < within && near < count) continue;
    const paths = pathsTo(fold, search, { ...question, within: hops }, weights, budget);
    if (others.length === 1) weights.hubs.delete(others[0] as number);
    found = { paths, searchedHops: hops, hubsSkipped: weights.hubs.size, truncated: budget.exceeded };
    if (paths.length >= count || budget.exceeded) break;
  }
  return found;
}
