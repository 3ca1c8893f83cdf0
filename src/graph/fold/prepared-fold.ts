import { ALL_CODES, codesOf, ENTITY_KINDS, holds } from '../codes.js';
import { type CompactGraph, linkRef } from '../compact-graph.js';
import type { GraphFilter, Standpoint } from '../question.js';
import { carryRow, placeOf } from './carry-row.js';
import type { ClearanceDegrees } from './clearance-degrees.js';
import { declaredState } from './declared-state.js';
import { Employees } from './employees.js';
import { HUB, JUDGED, MANY, PASSABLE, PASSED, REDIRECTED, ROW, WHOLE } from './fold-flags.js';
import { DOES_NOT_COUNT, foldLink, NO_LINK } from './fold-link.js';
import { areFew, clearedMemory, type FoldMemory, newMemory } from './fold-memory.js';
import { foldRow } from './fold-row.js';
import { MergedEntities } from './merged-entities.js';
import type { Sight } from './sight.js';
import { sizeUpTo } from './sizes.js';

const EVERY_KIND = codesOf(ENTITY_KINDS, ENTITY_KINDS);
/** Searches after which a fold is asked for often. */
const OFTEN = 64;
/**
 * The graph as somebody sees it at a time under a filter: a byte for each place of a row, filled in when the row is first walked, so that a walk
 * reads a neighbour and a byte. 0: the link does not count.
 */
export class PreparedFold {
  readonly graph: CompactGraph;
  readonly sight: Sight;
  readonly filter: GraphFilter;
  readonly merged: MergedEntities;
  readonly employees: Employees;
  /** By place. */
  readonly states: Uint8Array;
  /** By entity. */
  readonly nodes: Uint8Array;
  /** Searches that have begun. */
  #searches = 0;
  /** True where whatever has no more than `maxDegree` links may be passed through, and nothing stands for others. */
  readonly passesByDegree: boolean;
  /** By entity, alone: how many links it has at most, by `sizeOf`. */
  readonly sizes: Uint8Array;
  /** By entity, alone: how many links it has at most; null: the length of its row. */
  readonly #degrees: Uint32Array | null;
  /** What is no greater than this has few enough links to be passed through. */
  readonly passableSize: number;
  /** True where a link's state can be told from its assertions alone. */
  readonly #isPlain: boolean;
  readonly #noted: number[];

  constructor(
    graph: CompactGraph,
    { filter }: Pick<Standpoint, 'filter'>,
    sight: Sight,
    { degrees, sizes }: ClearanceDegrees,
    memory: FoldMemory = newMemory(graph),
    merged = new MergedEntities(graph, sight, filter.disputedMerges),
  ) {
    this.graph = graph;
    this.filter = filter;
    this.sight = sight;
    this.#degrees = degrees;
    this.sizes = sizes;
    this.merged = merged;
    this.employees = new Employees(graph, sight, this.merged);
    this.#isPlain = sight.seesEntities && this.merged.size === 0 && filter.declared === ALL_CODES;
    this.passesByDegree =
      this.merged.size === 0 &&
      !filter.avoid.some((entity) => entity < graph.entities) &&
      (filter.through & EVERY_KIND) === EVERY_KIND;
    this.states = memory.states;
    this.nodes = memory.nodes;
    this.#noted = memory.noted;
    this.passableSize = sizeUpTo(filter.maxDegree);
    for (const entity of this.merged.standing()) this.#note(entity, (this.nodes[entity] as number) | MANY);
    for (const entity of filter.avoid.map((avoided) => this.merged.standsFor(avoided)))
      if (entity < graph.entities) this.#note(entity, (this.nodes[entity] as number) | JUDGED);
  }

  /** True where so many searches have begun that it is worth preparing rows also where only a few of their links are looked at. */
  get isAskedOften(): boolean {
    return this.#searches > OFTEN;
  }

  /** Says that a search begins. */
  begin(): void {
    this.#searches += 1;
  }

  /** The entity that stands for another; -1 where it is not there to see. */
  standsFor(entity: number): number {
    return this.sight.seesEntity(entity) ? this.merged.standsFor(entity) : -1;
  }

  /** How many links an entity has at most, to order work by. */
  degreeBound(entity: number): number {
    if (((this.nodes[entity] as number) & MANY) === 0) return this.#rowBound(entity);
    return this.merged.membersOf(entity).reduce((sum, member) => sum + this.#rowBound(member), 0);
  }

  /** Fills in the states of an entity's rows. */
  prepare(entity: number): void {
    const flags = this.nodes[entity] as number;
    let isWhole = false;
    if ((flags & MANY) === 0) isWhole = this.#prepareRow(entity, entity);
    else for (const member of this.merged.membersOf(entity)) this.#prepareRow(member, entity);
    this.#note(entity, flags | ROW | (isWhole ? WHOLE : 0));
  }

  /** Finds out whether an entity may be passed through, and notes it. */
  judge(entity: number): boolean {
    const { through, maxDegree } = this.filter;
    let flags = (this.nodes[entity] as number) | JUDGED;
    if (holds(through, this.graph.entityKind[entity] as number))
      flags |=
        this.degreeBound(entity) <= maxDegree || this.#degreeUpTo(entity, maxDegree) <= maxDegree ? PASSABLE : HUB;
    this.#note(entity, flags);
    return (flags & PASSABLE) !== 0;
  }

  /** True where a path may go on through the entity. */
  isPassable(entity: number): boolean {
    const flags = this.nodes[entity] as number;
    if ((flags & JUDGED) !== 0) return (flags & PASSABLE) !== 0;
    const isEasy =
      (flags & MANY) === 0 &&
      (this.sizes[entity] as number) <= this.passableSize &&
      holds(this.filter.through, this.graph.entityKind[entity] as number);
    return isEasy || this.judge(entity);
  }

  /** True where only its many links keep a path from passing through the entity. */
  isHub(entity: number): boolean {
    this.isPassable(entity);
    return ((this.nodes[entity] as number) & HUB) !== 0;
  }

  /** The state of the link at a place of the row of `entity`, for which `standing` stands. */
  stateAt(place: number, entity: number, standing: number): number {
    const { graph, sight, merged, filter } = this;
    const neighbour = graph.neighbours[place] as number;
    if (!sight.seesEntities && !sight.seesEntity(neighbour)) return NO_LINK;
    const other = merged.size === 0 ? neighbour : merged.standsFor(neighbour);
    if (other === standing) return NO_LINK;
    const link = graph.linkAt[place] as number;
    const state = foldLink(graph, link, sight, filter);
    if (state <= 0) return state;
    if (filter.declared !== ALL_CODES) {
      const [lesser, greater] = entity < neighbour ? [standing, other] : [other, standing];
      if (!holds(filter.declared, declaredState(this, link, lesser, greater))) return DOES_NOT_COUNT;
    }
    return other === neighbour ? state : state | REDIRECTED;
  }

  /** Gives the memory back, as another fold wants it. This one is not to be used any more. */
  release(): FoldMemory {
    return clearedMemory({ states: this.states, nodes: this.nodes, noted: this.#noted });
  }

  /** Gives the memory on to a fold that comes out the same but for some entities, and those they are one with. This one is not to be used any more. */
  handOn(touched: Iterable<number>): FoldMemory {
    const { states, nodes } = this;
    for (const entity of touched) {
      nodes[entity] = 0;
      nodes[this.merged.standsFor(entity)] = 0;
    }
    return { states, nodes, noted: this.#noted };
  }

  /** Of some entities, those of which the row is there, and can be taken over where it was only written anew. */
  preparedAmong(entities: Iterable<number>): number[] {
    if (!this.#isPlain) return [];
    return [...entities].filter((entity) => ((this.nodes[entity] as number) & ROW) !== 0);
  }

  /** Takes over rows that were written anew; those of which links may begin or end since then are to be folded again. */
  takeRows(before: PreparedFold, entities: readonly number[]): void {
    if (!this.#isPlain) return;
    for (const entity of entities) {
      const left = carryRow(before.graph, this.graph, entity, this.sight, this.filter, this.states);
      this.#note(entity, (this.nodes[entity] as number) | ROW | (left === 0 ? WHOLE : 0));
    }
  }

  /** Folds a link again, and forgets what was found out from it. */
  refold(link: number): void {
    const { from, to } = linkRef(this.graph, link);
    for (const [entity, neighbour] of [
      [from, to],
      [to, from],
    ] as const) {
      const standing = this.merged.standsFor(entity);
      const flags = this.nodes[standing] as number;
      const isJudged = (flags & (PASSABLE | HUB)) !== 0;
      const place = (flags & ROW) === 0 ? -1 : placeOf(this.graph, link, entity, neighbour);
      const state = place < 0 ? 0 : Math.max(0, this.stateAt(place, entity, standing));
      if (place >= 0) this.states[place] = state;
      const isWhole = state !== 0 && state < REDIRECTED;
      const lost = PASSED | (isJudged ? JUDGED | PASSABLE | HUB : 0) | (isWhole || place < 0 ? 0 : WHOLE);
      this.nodes[standing] = flags & ~lost;
    }
  }

  #note(entity: number, flags: number): void {
    if (this.nodes[entity] === 0 && areFew(this.#noted, this.nodes)) this.#noted.push(entity);
    this.nodes[entity] = flags;
  }

  #rowBound(entity: number): number {
    const { rows } = this.graph;
    return this.#degrees?.[entity] ?? (rows[2 * entity + 1] as number) - (rows[2 * entity] as number);
  }

  /** Fills in the states of a row; true where it is whole. */
  #prepareRow(entity: number, standing: number): boolean {
    if (this.#isPlain) return foldRow(this.graph, entity, this.sight, this.filter, this.states) === 0;
    const { rows } = this.graph;
    const end = rows[2 * entity + 1] as number;
    let isWhole = true;
    for (let place = rows[2 * entity] as number; place < end; place += 1) {
      const state = this.stateAt(place, entity, standing);
      this.states[place] = Math.max(state, 0);
      if (state <= 0 || state >= REDIRECTED) isWhole = false;
    }
    return isWhole;
  }

  /** How many links an entity has, before the filter; counted no further than one more than `most`. */
  #degreeUpTo(entity: number, most: number): number {
    const { rows } = this.graph;
    const members = this.merged.membersOf(entity);
    let degree = 0;
    for (const member of members.length === 0 ? [entity] : members)
      for (let place = rows[2 * member] as number; place < (rows[2 * member + 1] as number); place += 1) {
        if (this.stateAt(place, member, entity) === NO_LINK) continue;
        degree += 1;
        if (degree > most) return degree;
      }
    return degree;
  }
}
