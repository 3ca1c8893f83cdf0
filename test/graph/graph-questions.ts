import type { LinkFilter } from '../../src/generated/schema.js';
import { buildGraph } from '../../src/graph/build/build-graph.js';
import {
  ALL_CODES,
  CONTEXTS,
  codesOf,
  DECLARED_STATES,
  ENTITY_KINDS,
  LINK_KINDS,
  PROVENANCES,
} from '../../src/graph/codes.js';
import { type CompactGraph, type LinkRef, linkRef } from '../../src/graph/compact-graph.js';
import { GraphFinder } from '../../src/graph/graph-finder.js';
import type { GraphFilter, Order, Standpoint } from '../../src/graph/question.js';
import type { ScreensWith } from '../../src/graph/screening/screen.js';
import type { GraphPath } from '../../src/graph/search/found-path.js';
import { encodeLinkId } from '../../src/link/link-id.js';
import { instant, type ResolvedTime } from '../../src/neo4j/view.js';
import type { WalkFilter } from '../../src/path/path-finder.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import { type GraphRows, OPEN } from '../setup/graph-rows.js';
import {
  columnsOf,
  DEPARTMENTS,
  GROUP_KINDS,
  type Numbering,
  numberRows,
  STATUSES,
  SUBKINDS,
} from './columns-of-rows.js';

/** A revision after every change. */
const NEWEST = 2 ** 31 - 2;

/** So that thousands of tiny graphs take little memory. */
export const LITTLE_ROOM = { share: 0, least: 2 };

/** The clock of every test, seconds. */
export const NOW = 1_000;

/** Who asks, as of when, and over which links; everything has a default. Entities are named as in the rows. */
export interface Asked {
  /** Markings beside the open one. */
  readonly sees?: readonly string[];
  readonly revision?: number;
  readonly validAt?: number;
  readonly knownAt?: number;
  /** Seconds, half-open. */
  readonly during?: readonly [number, number];
  readonly filter?: LinkFilter;
  readonly within?: number;
}

/** The time that is asked about. */
export function timeOf({ validAt = NOW, knownAt = NOW, during }: Asked): ResolvedTime {
  return during ? { validFrom: during[0], validTo: during[1], knownAt } : instant(validAt, knownAt);
}

/** The id that stands for a name: in the order of the names. */
export function idOf(name: string): string {
  const hex = Buffer.from(name.padEnd(16, '\0'), 'latin1').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A compact graph that is asked in names and tells its answers in names. */
export class GraphQuestions {
  readonly finder: GraphFinder;
  readonly numbering: Numbering;

  /**
   * @param graph what came of these rows, where it is there; else it is built
   * @param screensWith what screenings search with
   */
  constructor(
    rows: GraphRows,
    revision = 1,
    numbering = numberRows(rows, revision),
    graph?: CompactGraph,
    screensWith: ScreensWith = 'kernel',
  ) {
    this.numbering = numbering;
    graph ??= buildGraph(columnsOf(rows, revision, this.numbering), LITTLE_ROOM);
    this.finder = new GraphFinder(graph, (a, b) => (this.#idOfRef(a) < this.#idOfRef(b) ? -1 : 1), screensWith);
  }

  /** The number of a name; that of nothing where it is not there. */
  number(name: string): number {
    const number = this.numbering.names.indexOf(name);
    return number < 0 ? 0xffff_ffff : number;
  }

  /** The name of a number. */
  name(number: number): string {
    return this.numbering.names[number] as string;
  }

  /** The id of a link. */
  linkId(link: number): string {
    return this.#idOfRef(linkRef(this.finder.graph, link));
  }

  #idOfRef({ kind, subkind, from, to }: LinkRef): string {
    const ends = { from: idOf(this.name(from)), to: idOf(this.name(to)) };
    return encodeLinkId({
      kind: LINK_KINDS[kind] as (typeof LINK_KINDS)[number],
      subkind: SUBKINDS[subkind] ?? null,
      ...ends,
    });
  }

  /** From where a question looks, and how far. */
  question(asked: Asked): Standpoint & { within: number } {
    const labels = [OPEN, ...(asked.sees ?? [])].flatMap((name) => this.numbering.labels.get(name) ?? []);
    const { revision = NEWEST, within = 4 } = asked;
    return { labels, time: timeOf(asked), revision, filter: this.#filter(walkFilter(asked.filter)), within };
  }

  #filter({ kinds, contexts, provenance, declared, groupStatus, avoid, through, ...rest }: WalkFilter): GraphFilter {
    return {
      kinds: codesOf(LINK_KINDS, kinds),
      contexts: codesOf(CONTEXTS, contexts),
      minConfidence: rest.minConfidence,
      provenance: provenance === null ? ALL_CODES : codesOf(PROVENANCES, provenance),
      declared: declared === null ? ALL_CODES : codesOf(DECLARED_STATES, declared),
      groupStatus: groupStatus === null ? null : codesOf(STATUSES, groupStatus),
      avoid: [...avoid].map((name) => this.number(name)),
      through: codesOf(ENTITY_KINDS as readonly string[], through),
      maxDegree: rest.maxDegree,
      disputed: rest.disputed,
      disputedMerges: rest.disputedMerges,
    };
  }

  /** The best paths, by names and link ids. */
  paths(
    asked: Asked & {
      from: string;
      to: string | { groupKind: string } | { employees: true };
      order?: Order;
      count?: number;
      parallel?: boolean;
    },
  ) {
    const { from, to, order = 'SHORTEST', count = 10, parallel = false } = asked;
    const target =
      typeof to === 'string'
        ? { entity: this.number(to) }
        : 'employees' in to
          ? to
          : { groupKind: GROUP_KINDS.indexOf(to.groupKind) };
    const question = { ...this.question(asked), from: this.number(from), to: target, order, count, parallel };
    const { paths, ...reach } = this.finder.paths(question);
    return { paths: paths.map((path) => this.plain(path)), ...reach };
  }

  /** A path by names and link ids. */
  plain({ entities, links, parallel, cost }: GraphPath) {
    return {
      entities: entities.map((entity) => this.name(entity)),
      links: links.map((link) => this.linkId(link)),
      parallel,
      cost,
    };
  }

  /** Paths as they are read: `ann FRIEND bob MEMBER_OF ocg`. */
  told(asked: Parameters<GraphQuestions['paths']>[0]): string[] {
    const { from, to, order = 'SHORTEST', count = 10, parallel = false } = asked;
    const question = {
      ...this.question(asked),
      from: this.number(from),
      to: { entity: this.number(to as string) },
      order,
      count,
      parallel,
    };
    return this.finder
      .paths(question)
      .paths.map(({ entities, links }) =>
        [
          this.name(entities[0] as number),
          ...links.flatMap((link, hop) => [this.#kindOf(link), this.name(entities[hop + 1] as number)]),
        ].join(' '),
      );
  }

  #kindOf(link: number): string {
    return LINK_KINDS[linkRef(this.finder.graph, link).kind] as string;
  }

  /** A chart by names and link ids. */
  chart({ entities, links }: { entities: readonly number[]; links: readonly number[] }) {
    return {
      entities: entities.map((entity) => this.name(entity)),
      links: links.map((link) => this.linkId(link)).sort(),
    };
  }

  /** Rows `employee group hops`, by hops, then employee, then group. */
  screen(asked: Asked & { groups?: readonly string[] | null; departments?: readonly string[] | null }) {
    const { groups = null, departments = null } = asked;
    const found = this.finder.screen({
      ...this.question(asked),
      departments: departments && new Set(departments.map((name) => DEPARTMENTS.indexOf(name))),
      groups: groups?.map((name) => this.number(name)) ?? { groupKind: GROUP_KINDS.indexOf('ORGANISED_CRIME_GROUP') },
    });
    const rows: string[] = [];
    for (let hops = 1; hops <= (asked.within ?? 4); hops += 1)
      for (const [row, employee] of found.staff.entries())
        for (const [column, group] of found.groups.entries())
          if (found.hops[row * found.groups.length + column] === hops)
            rows.push(`${this.name(employee)} ${this.name(group)} ${hops}`);
    return { rows, searchedHops: found.searchedHops, hubsSkipped: found.hubsSkipped, truncated: found.truncated };
  }
}
