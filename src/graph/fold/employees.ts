import type { CompactGraph } from '../compact-graph.js';
import { firstRow } from '../dated.js';
import { sortedEntities } from '../overlay/order.js';
import type { MergedEntities } from './merged-entities.js';
import type { Sight } from './sight.js';

/** Who is an employee, as somebody sees it at a time; what was asked is kept. */
export class Employees {
  readonly #known = new Map<number, boolean>();
  readonly #graph: CompactGraph;
  readonly #sight: Sight;
  readonly #merged: MergedEntities;

  constructor(graph: CompactGraph, sight: Sight, merged: MergedEntities) {
    this.#graph = graph;
    this.#sight = sight;
    this.#merged = merged;
  }

  /** Whether an entity that stands for itself and perhaps others is an employee. */
  has(entity: number): boolean {
    const known = this.#known.get(entity);
    if (known !== undefined) return known;
    const members = this.#merged.membersOf(entity);
    const employed =
      members.length === 0 ? this.#isEmployed(entity) : members.some((member) => this.#isEmployed(member));
    this.#known.set(entity, employed);
    return employed;
  }

  /** Those who are employed, of some departments or of all (null), by those that stand for them; by their ids, once each. */
  all(departments: ReadonlySet<number> | null): number[] {
    const { employments } = this.#graph;
    const { entity, value } = employments;
    const isAlone = this.#merged.size === 0;
    const found: number[] = [];
    for (let row = 0; row < entity.length; row += 1) {
      const one = entity[row] as number;
      if (departments !== null && !departments.has(value[row] as number)) continue;
      if (isAlone && found[found.length - 1] === one) continue;
      if (!this.#sight.holds(employments, row) || !this.#sight.seesEntity(one)) continue;
      found.push(isAlone ? one : this.#merged.standsFor(one));
    }
    return sortedEntities(this.#graph, isAlone ? found : [...new Set(found)]);
  }

  #isEmployed(person: number): boolean {
    const { employments } = this.#graph;
    const { entity } = employments;
    for (let row = firstRow(entity, person); entity[row] === person; row += 1)
      if (this.#sight.holds(employments, row)) return true;
    return false;
  }
}
