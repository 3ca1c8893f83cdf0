import { ALL_CODES, codesOf, ENTITY_KINDS, holds } from '../codes.js';
import type { CompactGraph } from '../compact-graph.js';
import type { GraphFilter, Standpoint } from '../question.js';
import { declaredState } from './declared-state.js';
import { Employees } from './employees.js';
import { DOES_NOT_COUNT, foldLink, NO_LINK } from './fold-link.js';
import { foldRow } from './fold-row.js';
import { MergedEntities } from './merged-entities.js';
import type { Sight } from './sight.js';

/** Set in `nodes`: the states of the entity's row are there. */
export const ROW = 1;
/** Set in `nodes`: whether it may be passed through is known. */
export const JUDGED = 2;
/** Set in `nodes`: it may be passed through. */
export const PASSABLE = 4;
/** Set in `nodes`: only its many links keep a path from passing through. */
export const HUB = 8;
/** Set in `nodes`: it stands for others beside itself, whose rows are its own too. */
export const MANY = 16;

/** Set in `states`: another entity stands for the neighbour. */
export const REDIRECTED = 128;
/** The bits of `states` that are one more than the link's confidence. */
export const STATE_BITS = 127;

const EVERY_KIND = codesOf(ENTITY_KINDS, ENTITY_KINDS);
/** Where more than one in so many entities were noted, everything is cleared. */
const FEW = 32;

/** What a fold writes to; `nodes` is all zeroes at first. */
export interface FoldMemory {
  /** By place. */
  readonly states: Uint8Array;
  /** By entity. */
  readonly nodes: Uint8Array;
}

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
  /** True where whatever has a row of no more than `maxDegree` places may be passed through. */
  readonly passesByDegree: boolean;
  /** By entity, how many links it has at most; null: the length of its row. */
  readonly #degrees: Uint32Array | null;
  readonly #avoided: ReadonlySet<number>;
  /** True where a link's state can be told from its assertions alone. */
  readonly #isPlain: boolean;
  /** Entities of which something was noted in `nodes`. */
  readonly #noted: number[] = [];

  constructor(
    graph: CompactGraph,
    { filter }: Pick<Standpoint, 'filter'>,
    sight: Sight,
    degrees: Uint32Array | null,
    memory: FoldMemory = { states: new Uint8Array(graph.neighbours.length), nodes: new Uint8Array(graph.entities) },
  ) {
    this.graph = graph;
    this.filter = filter;
    this.sight = sight;
    this.#degrees = degrees;
    this.merged = new MergedEntities(graph, sight, filter.disputedMerges);
    this.employees = new Employees(graph, sight, this.merged);
    this.#isPlain = sight.seesEntities && this.merged.size === 0 && filter.declared === ALL_CODES;
    this.passesByDegree =
      degrees === null &&
      this.merged.size === 0 &&
      filter.avoid.length === 0 &&
      (filter.through & EVERY_KIND) === EVERY_KIND;
    this.states = memory.states;
    this.nodes = memory.nodes;
    this.#avoided = new Set(filter.avoid.map((entity) => this.merged.standsFor(entity)));
    for (const entity of this.merged.standing()) this.#note(entity, MANY);
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
    if ((flags & MANY) === 0) this.#prepareRow(entity, entity);
    else for (const member of this.merged.membersOf(entity)) this.#prepareRow(member, entity);
    this.#note(entity, flags | ROW);
  }

  /** Finds out whether an entity may be passed through, and notes it. */
  judge(entity: number): boolean {
    const { through, maxDegree } = this.filter;
    let flags = (this.nodes[entity] as number) | JUDGED;
    if (holds(through, this.graph.entityKind[entity] as number) && !this.#avoided.has(entity))
      flags |=
        this.degreeBound(entity) <= maxDegree || this.#degreeUpTo(entity, maxDegree) <= maxDegree ? PASSABLE : HUB;
    this.#note(entity, flags);
    return (flags & PASSABLE) !== 0;
  }

  /** True where a path may go on through the entity. */
  isPassable(entity: number): boolean {
    const flags = this.nodes[entity] as number;
    return (flags & JUDGED) === 0 ? this.judge(entity) : (flags & PASSABLE) !== 0;
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
    const { states, nodes } = this;
    if (this.#noted.length > nodes.length / FEW) nodes.fill(0);
    else for (const entity of this.#noted) nodes[entity] = 0;
    return { states, nodes };
  }

  #note(entity: number, flags: number): void {
    if (this.nodes[entity] === 0) this.#noted.push(entity);
    this.nodes[entity] = flags;
  }

  #rowBound(entity: number): number {
    const { offsets } = this.graph;
    return this.#degrees?.[entity] ?? (offsets[entity + 1] as number) - (offsets[entity] as number);
  }

  #prepareRow(entity: number, standing: number): void {
    if (this.#isPlain) {
      foldRow(this.graph, entity, this.sight, this.filter, this.states);
      return;
    }
    const { offsets } = this.graph;
    const end = offsets[entity + 1] as number;
    for (let place = offsets[entity] as number; place < end; place += 1) {
      const state = this.stateAt(place, entity, standing);
      this.states[place] = Math.max(state, 0);
    }
  }

  /** How many links an entity has, before the filter; counted no further than one more than `most`. */
  #degreeUpTo(entity: number, most: number): number {
    const { offsets } = this.graph;
    const members = this.merged.membersOf(entity);
    let degree = 0;
    for (const member of members.length === 0 ? [entity] : members)
      for (let place = offsets[member] as number; place < (offsets[member + 1] as number); place += 1) {
        if (this.stateAt(place, member, entity) === NO_LINK) continue;
        degree += 1;
        if (degree > most) return degree;
      }
    return degree;
  }
}
