import { LINK_KINDS } from '../graph/codes.js';
import { type LinkRef, linkRef } from '../graph/compact-graph.js';
import { GraphFinder } from '../graph/graph-finder.js';
import type { Standpoint } from '../graph/question.js';
import type { LinkKey } from '../link/link-id.js';
import { EntityIds } from '../projection/entity-ids.js';
import { graphFilter, NO_ENTITY } from './graph-filter.js';
import { byLinkId } from './link-text-order.js';
import type { SentGraph } from './sent-graph.js';
import type { Walk } from './task.js';

/** A graph with its searches, asked in ids and names; it moves on with the graph. */
export class World {
  readonly finder: GraphFinder;
  #first: number;
  #sent: SentGraph;
  #ids: EntityIds;

  constructor(sent: SentGraph) {
    this.#sent = sent;
    this.#first = sent.version;
    this.#ids = new EntityIds(sent.ids);
    this.finder = new GraphFinder(
      sent.graph,
      byLinkId((ref) => this.linkKey(ref)),
    );
  }

  /** Number of the newest version that it holds. */
  get newest(): number {
    return this.#sent.version;
  }

  /** True where it answers for a version: a later one of the same lineage answers for every revision that an earlier one does. */
  answersFor(version: number): boolean {
    return this.#first <= version && version <= this.newest;
  }

  /** Goes on to a later version, or takes on the questions of an earlier one; false where it is not of the same lineage. */
  moveTo(sent: SentGraph): boolean {
    if (sent.lineage !== this.#sent.lineage) return false;
    this.#first = Math.min(this.#first, sent.version);
    if (sent.version < this.newest) return true;
    this.finder.moveTo(sent.graph);
    this.#sent = sent;
    this.#ids = new EntityIds(sent.ids);
    return true;
  }

  /** The number of an id; `NO_ENTITY` where nothing is called that. */
  numberOf(id: string): number {
    return this.#ids.numberOf(id) ?? NO_ENTITY;
  }

  /** The id of an entity. */
  idOf(entity: number): string {
    return this.#ids.idOf(entity);
  }

  /** What a link is, by its number. */
  linkRef(link: number): LinkRef {
    return linkRef(this.finder.graph, link);
  }

  /**
   * The same in names.
   * @param idOf the ids of its ends
   */
  linkKey({ kind, subkind, from, to }: LinkRef, idOf = (entity: number) => this.idOf(entity)): LinkKey {
    const name = LINK_KINDS[kind] as (typeof LINK_KINDS)[number];
    return { kind: name, subkind: this.#sent.codes.subkinds[subkind] ?? null, from: idOf(from), to: idOf(to) };
  }

  /** The code of a kind of group; one that no group has where there is none of the kind. */
  groupKind(name: string): number {
    const code = this.#sent.codes.groupKinds.indexOf(name);
    return code < 0 ? Number.MAX_SAFE_INTEGER : code;
  }

  /** The codes of departments; null for all. */
  departments(names: readonly string[] | null): ReadonlySet<number> | null {
    return names && new Set(names.map((name) => this.#sent.codes.departments.indexOf(name)));
  }

  /** From where a question looks. */
  standpoint({ markings, hidden, time, revision, filter }: Walk): Standpoint {
    const { statuses } = this.#sent.codes;
    return {
      labels: markings,
      hidden: hidden.map((id) => this.numberOf(id)),
      time,
      revision,
      filter: graphFilter(filter, statuses, (id) => this.numberOf(id)),
    };
  }
}
