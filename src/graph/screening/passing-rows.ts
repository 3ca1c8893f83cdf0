import { MANY, PASSED, REDIRECTED, ROW } from '../fold/fold-flags.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import type { ScreenKernel } from './screen-memory.js';

/**
 * The rows of a fold as the kernel reads them: the neighbours that a link which counts leads to, and no others. What stands for others, what another
 * stands for and what is not there to see have none.
 */
export class PassingRows {
  readonly #kernel: ScreenKernel;
  #nodes: Uint8Array | undefined;
  /** The rows of all entities of it are there. */
  #whole: PreparedFold | undefined;

  constructor(kernel: ScreenKernel) {
    this.#kernel = kernel;
  }

  /** Goes over to a fold: rows that were written for it, or for what it was carried over from, are still there. */
  moveTo({ nodes }: PreparedFold): void {
    if (this.#nodes === nodes) return;
    for (let entity = 0; entity < nodes.length; entity += 1) nodes[entity] = (nodes[entity] as number) & ~PASSED;
    this.#nodes = nodes;
    this.#whole = undefined;
  }

  /** Writes the rows of the entities of a list that are not there. */
  ofList(fold: PreparedFold, items: Uint32Array | readonly number[], count: number): void {
    const { nodes } = fold;
    for (let index = 0; index < count; index += 1) {
      const entity = items[index] as number;
      if (((nodes[entity] as number) & PASSED) === 0) this.#write(fold, entity);
    }
  }

  /** Writes the rows of all entities, or of those that are marked, that are not there. */
  ofAll(fold: PreparedFold, marked: Uint8Array | null): void {
    if (this.#whole === fold) return;
    const { nodes, graph } = fold;
    for (let entity = 0; entity < graph.entities; entity += 1)
      if (((nodes[entity] as number) & PASSED) === 0 && (marked === null || marked[entity] !== 0))
        this.#write(fold, entity);
    if (marked === null) this.#whole = fold;
  }

  #write(fold: PreparedFold, entity: number): void {
    const { nodes, states, graph, merged, sight } = fold;
    const { rows, passing } = this.#kernel;
    if (((nodes[entity] as number) & ROW) === 0) fold.prepare(entity);
    const begin = graph.rows[2 * entity] as number;
    const isIn =
      ((nodes[entity] as number) & MANY) === 0 &&
      (sight.seesEntities || sight.seesEntity(entity)) &&
      !(merged.size > 0 && merged.isRedirected(entity));
    const end = isIn ? (graph.rows[2 * entity + 1] as number) : begin;
    let to = begin;
    for (let place = begin; place < end; place += 1) {
      const state = states[place] as number;
      if (state === 0) continue;
      const neighbour = graph.neighbours[place] as number;
      passing[to] = state >= REDIRECTED ? merged.standsFor(neighbour) : neighbour;
      to += 1;
    }
    rows[2 * entity] = begin;
    rows[2 * entity + 1] = to;
    nodes[entity] = (nodes[entity] as number) | PASSED;
  }
}
