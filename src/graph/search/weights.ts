import type { Order } from '../question.js';

/** More than the cost of any eight steps. */
const HOP_WEIGHT = 2 ** 30;
const STRONGEST_HOP_ROOM = 16;

/** The weight of a step by its integer cost, such that the least sum is the best path. Sums of eight stay exact. */
export function weightOf(order: Order, cost: number): number {
  return order === 'SHORTEST' ? HOP_WEIGHT + cost : cost * STRONGEST_HOP_ROOM + 1;
}

/** The hops and the cost of a path, from its weight. */
export function hopsAndCostOf(order: Order, weight: number): { hops: number; cost: number } {
  const unit = order === 'SHORTEST' ? HOP_WEIGHT : STRONGEST_HOP_ROOM;
  const whole = Math.floor(weight / unit);
  const rest = weight - whole * unit;
  return order === 'SHORTEST' ? { hops: whole, cost: rest } : { hops: rest, cost: whole };
}
