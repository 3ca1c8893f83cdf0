import { holds, SHARED_OBJECTS } from '../codes.js';
import { REDIRECTED, ROW, STATE_BITS } from '../fold/fold-flags.js';
import { overlap, spansOf } from '../fold/overlap.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import { COST_BY_STATE } from './link-costs.js';

/** A link that counts, as seen from one of its ends. */
export interface Step {
  /** The entity at the other end. */
  readonly to: number;
  readonly link: number;
  /** One more than its confidence. */
  readonly state: number;
  readonly cost: number;
}

/** Tells of every link of an entity that counts: the neighbour, its place and its state. */
export function eachStep(
  fold: PreparedFold,
  entity: number,
  tell: (to: number, place: number, state: number) => void,
): void {
  const { graph, nodes, states, merged } = fold;
  if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
  const tellRow = (member: number) => {
    const end = graph.rows[2 * member + 1] as number;
    for (let place = graph.rows[2 * member] as number; place < end; place += 1) {
      const state = states[place] as number;
      if (state === 0) continue;
      const neighbour = graph.neighbours[place] as number;
      tell(state >= REDIRECTED ? merged.standsFor(neighbour) : neighbour, place, state & STATE_BITS);
    }
  };
  const members = merged.membersOf(entity);
  if (members.length === 0) tellRow(entity);
  else for (const member of members) tellRow(member);
}

/** The links of an entity that count. */
export function stepsOf(fold: PreparedFold, entity: number): Step[] {
  const steps: Step[] = [];
  eachStep(fold, entity, (to, place, state) => {
    steps.push({ to, link: fold.graph.linkAt[place] as number, state, cost: COST_BY_STATE[state] as number });
  });
  return steps;
}

/** True for phones, vehicles, accounts and locations: people meet in them only at the same time. */
export function isSharedObject({ graph }: PreparedFold, entity: number): boolean {
  return holds(SHARED_OBJECTS, graph.entityKind[entity] as number);
}

/** Whether two links held at the same time, in a period; spans are kept by link. */
export class Overlaps {
  readonly #fold: PreparedFold;
  readonly #spans = new Map<number, readonly number[]>();

  constructor(fold: PreparedFold) {
    this.#fold = fold;
  }

  /** True where both held at some instant of the period. */
  both(a: number, b: number): boolean {
    return overlap(this.#spansOf(a), this.#spansOf(b));
  }

  #spansOf(link: number): readonly number[] {
    const spans = this.#spans.get(link) ?? spansOf(this.#fold.graph, link, this.#fold.sight);
    this.#spans.set(link, spans);
    return spans;
  }
}
