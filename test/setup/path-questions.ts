import type { LinkFilter, PathOrder } from '../../src/generated/schema.js';
import { instant, type ResolvedTime } from '../../src/neo4j/view.js';
import type {
  FoundChart,
  FoundPath,
  PathFinder,
  PathTarget,
  Reach,
  WalkedLink,
  WalkQuestion,
} from '../../src/path/path-finder.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import { type FixtureGraph, NOW } from './graph-fixture.js';

/** Who asks, as of when, and over which links; everything has a default. Entities are named as in the fixture. */
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
  readonly signal?: AbortSignal;
}

/** A question for paths by names. */
export interface AskedPaths extends Asked {
  readonly from: string;
  readonly to: string | Exclude<PathTarget, { id: string }>;
  readonly order?: PathOrder;
  readonly count?: number;
  readonly parallel?: boolean;
}

/** The time that is asked about. */
export function timeOf({ validAt = NOW, knownAt = NOW, during }: Asked): ResolvedTime {
  return during ? { validFrom: during[0], validTo: during[1], knownAt } : instant(validAt, knownAt);
}

/** Asks a fixture's graph in names, and tells the answers in names: a path is `ann FRIEND bob MEMBER_OF ocg`. */
export class PathQuestions {
  constructor(
    readonly graph: FixtureGraph,
    readonly finder: PathFinder,
  ) {}

  /** The question that every answer is to. */
  walk(asked: Asked): WalkQuestion {
    const { sees, revision, filter = {}, within = 4, signal } = asked;
    const avoid = filter.avoid?.map((name) => this.graph.idOf(name));
    const view = this.graph.view(sees, revision);
    return { view, time: timeOf(asked), filter: walkFilter({ ...filter, avoid }), within, signal };
  }

  /** Paths, and how far the search reached. */
  async paths({ from, to, order = 'SHORTEST', count = 10, parallel = false, ...asked }: AskedPaths) {
    const target: PathTarget = typeof to === 'string' ? { id: this.graph.idOf(to) } : to;
    const question = { ...this.walk(asked), from: this.graph.idOf(from), to: target, order, count, parallel };
    const { paths, ...reach } = await this.finder.paths(question);
    return { paths: paths.map((path) => this.tell(path)), ...this.#named(reach) };
  }

  /** Only the paths. */
  async pathsOnly(asked: AskedPaths): Promise<string[]> {
    return (await this.paths(asked)).paths;
  }

  async connect(ids: readonly string[], { pathsPerPair = 1, ...asked }: Asked & { pathsPerPair?: number } = {}) {
    const question = { ...this.walk(asked), ids: ids.map((name) => this.graph.idOf(name)), pathsPerPair };
    return this.#chart(await this.finder.connect(question));
  }

  async neighbourhood(ids: readonly string[], { limit = 200, ...asked }: Asked & { limit?: number } = {}) {
    const question = { ...this.walk(asked), ids: ids.map((name) => this.graph.idOf(name)), limit };
    return this.#chart(await this.finder.neighbourhood(question));
  }

  /** The links of each entity, `{ ann: { FRIEND: 2 } }`. */
  async linkCounts(ids: readonly string[], asked: Asked = {}) {
    const question = { ...this.walk(asked), ids: ids.map((name) => this.graph.idOf(name)) };
    const counted = await this.finder.linkCounts(question);
    return Object.fromEntries(
      counted.map(({ entity, byKind }) => [this.graph.nameOf(entity), Object.fromEntries(byKind)]),
    );
  }

  /** The screening table, a row `ann ocg 2`, and the path of each row. */
  async screen({
    groups = null,
    departments = null,
    ...asked
  }: Asked & { groups?: readonly string[] | null; departments?: readonly string[] | null } = {}) {
    const ids = groups?.map((name) => this.graph.idOf(name)) ?? null;
    const screening = await this.finder.screen({ ...this.walk(asked), groups: ids, departments });
    const { totalCount, rowsAfter, pathsOf, nearest: _, ...reach } = screening;
    const pairs = rowsAfter(null, totalCount + 1);
    if (pairs.length !== totalCount) throw new Error(`${pairs.length} rows are told as ${totalCount}`);
    return {
      pairs: pairs.map(({ employee, group, hops }) =>
        [this.graph.nameOf(employee), this.graph.nameOf(group), hops].join(' '),
      ),
      paths: (await pathsOf(pairs)).map((path) => (path ? this.tell(path) : null)),
      ...this.#named(reach),
    };
  }

  /** A path in names; a link that stands for several says how many. */
  tell({ entities, links }: FoundPath): string {
    const [start, ...rest] = entities.map((id) => this.graph.nameOf(id));
    return [start, ...rest.flatMap((name, index) => [this.#kind(links[index] as WalkedLink), name])].join(' ');
  }

  #kind({ key, parallel }: WalkedLink): string {
    const kind = key.subkind === null ? key.kind : `${key.kind}:${key.subkind}`;
    return parallel > 1 ? `${kind}x${parallel}` : kind;
  }

  #chart({ entities, links, ...reach }: FoundChart) {
    const told = links.map((link) =>
      [this.graph.nameOf(link.from), this.#kind(link), this.graph.nameOf(link.to)].join(' '),
    );
    return { entities: entities.map((id) => this.graph.nameOf(id)), links: told.sort(), ...this.#named(reach) };
  }

  #named(reach: Reach) {
    return { ...reach, unknownIds: reach.unknownIds.map((id) => this.graph.nameOf(id)) };
  }
}

/** Which of the people `a` is linked to, by a question for each. */
export async function linkedTo(graph: PathQuestions, names: readonly string[], asked: Asked): Promise<string[]> {
  const found: string[] = [];
  for (const to of names)
    if ((await graph.pathsOnly({ from: 'a', to, within: 1, ...asked })).length > 0) found.push(to);
  return found;
}
