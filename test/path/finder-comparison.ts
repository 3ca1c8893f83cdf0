import { expect } from '@jest/globals';
import { encodeLinkId } from '../../src/link/link-id.js';
import type { FoundChart, FoundPath, PathFinder, WalkedLink } from '../../src/path/path-finder.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import type { FixtureGraph } from '../setup/graph-fixture.js';
import { OPEN } from '../setup/graph-rows.js';
import { PathQuestions, timeOf } from '../setup/path-questions.js';
import { Oracle, type OraclePath } from './oracle.js';
import type { RandomQuestion } from './random-graphs.js';

const COUNT_OF_ALL = 1_000;

/** Asks a path finder and the naive oracle the same. */
export class FinderComparison {
  readonly #asks: PathQuestions;
  readonly #oracle: Oracle;

  constructor(
    readonly graph: FixtureGraph,
    readonly question: RandomQuestion,
    finder: PathFinder,
  ) {
    const { asked } = question;
    this.#asks = new PathQuestions(graph, finder);
    this.#oracle = this.#oracleOf(walkFilter(asked.filter).maxDegree);
  }

  /** Every kind of question. */
  async all(): Promise<void> {
    await this.pair();
    await this.classes();
    await this.around();
    await this.joined();
    await this.screening();
  }

  async pair(): Promise<void> {
    const { asked, from, to, ...rest } = this.question;
    const ends = { from: this.graph.idOf(from), to: { id: this.graph.idOf(to) } };
    const { paths, ...reach } = await this.#asks.finder.paths({ ...this.#asks.walk(asked), ...rest, ...ends });
    expect(paths.map((path) => this.#plain(path))).toEqual(
      this.#oracle.pair(from, to, { ...rest, within: asked.within }).map(expected),
    );
    expect(this.#names(reach.unknownIds)).toEqual(this.#oracle.unknown([from, to]));
    expect(reach.truncated).toBe(false);
    this.#expectHubsTold(reach.hubsSkipped, (oracle) =>
      oracle.pair(from, to, { ...rest, within: reach.searchedHops, count: COUNT_OF_ALL }),
    );
  }

  async classes(): Promise<void> {
    const { asked, from, count, order } = this.question;
    const { within } = asked;
    const classes = [
      [{ groupKind: 'ORGANISED_CRIME_GROUP' }, this.#oracle.groups('ORGANISED_CRIME_GROUP')],
      [{ employees: true }, this.#oracle.employees(null)],
    ] as const;
    for (const [to, names] of classes) {
      const question = { ...this.#asks.walk(asked), from: this.graph.idOf(from), to, order, count, parallel: false };
      const { paths, ...reach } = await this.#asks.finder.paths(question);
      const found = this.#oracle.each(from, names, { within, order, count });
      expect(paths.map((path) => this.#plain(path))).toEqual(found.map(expected));
      expect(this.#names(reach.unknownIds)).toEqual(this.#oracle.unknown([from]));
      this.#expectHubsTold(reach.hubsSkipped, (oracle) =>
        oracle.each(from, names, { within: reach.searchedHops, order, count: COUNT_OF_ALL }),
      );
    }
  }

  async around(): Promise<void> {
    const { asked, from, to, limit } = this.question;
    const ids = [from, to];
    const walk = { ...this.#asks.walk(asked), ids: ids.map((name) => this.graph.idOf(name)) };
    const chart = await this.#asks.finder.neighbourhood({ ...walk, limit });
    const { entities, links, cut } = this.#oracle.around(ids, asked.within, limit);
    expect(this.#names(chart.entities)).toEqual(entities);
    expect(linkIds(chart)).toEqual(links);
    expect(chart.truncated).toBe(cut);
    expect(this.#names(chart.unknownIds)).toEqual(this.#oracle.unknown(ids));
    const counted = await this.#asks.finder.linkCounts(walk);
    const known = [...new Set(ids.flatMap((name) => this.#oracle.stands(name) ?? []))];
    expect(counted.map(({ entity, byKind }) => [this.graph.nameOf(entity), Object.fromEntries(byKind)])).toEqual(
      known.map((name) => [name, this.#oracle.counts(name)]),
    );
  }

  async joined(): Promise<void> {
    const { asked, from, to } = this.question;
    const ids = [...new Set([from, to, 'p0', 'q0'])];
    const walk = { ...this.#asks.walk(asked), ids: ids.map((name) => this.graph.idOf(name)) };
    const chart = await this.#asks.finder.connect({ ...walk, pathsPerPair: 2 });
    const known = [...new Set(ids.flatMap((name) => this.#oracle.stands(name) ?? []))];
    const { groupStatus: _, ...filter } = walkFilter(asked.filter);
    const oracle = this.#oracleOf(filter.maxDegree, true);
    const paths = known.flatMap((a, index) =>
      known
        .slice(index + 1)
        .flatMap((b) => oracle.pair(a, b, { within: asked.within, order: 'SHORTEST', count: 2, parallel: false })),
    );
    expect(new Set(this.#names(chart.entities))).toEqual(
      new Set([...known, ...paths.flatMap(({ entities }) => entities)]),
    );
    expect(linkIds(chart)).toEqual([...new Set(paths.flatMap(({ links }) => links))].sort());
  }

  async screening(): Promise<void> {
    const { asked, from, count } = this.question;
    if (asked.during) return;
    const groups = count % 2 === 0 ? ['q0', 'q1'] : null;
    const departments = from === 'p0' ? ['north'] : null;
    const screening = await this.#asks.screen({ ...asked, groups, departments });
    const targets = groups ?? this.#oracle.groups('ORGANISED_CRIME_GROUP');
    const rows = this.#oracle.screen(targets, departments, asked.within);
    expect(screening.pairs).toEqual(rows);
    expect(screening.paths.map((path) => path?.split(' ').length)).toEqual(
      rows.map((row) => 2 * Number(row.split(' ')[2]) + 1),
    );
    expect(screening.unknownIds).toEqual(this.#oracle.unknown(groups ?? []));
    this.#expectHubsTold(screening.hubsSkipped, (oracle) => oracle.screen(targets, departments, asked.within));
  }

  /** Where the hub rule keeps something from being found, the answer says that it came to hubs. */
  #expectHubsTold(hubsSkipped: number, find: (oracle: Oracle) => readonly unknown[]): void {
    expect(hubsSkipped).toBeLessThanOrEqual(this.#oracle.hubs().length);
    const isLess = find(this.#oracle).length < find(this.#oracleOf(1_000)).length;
    if (isLess) expect(hubsSkipped).toBeGreaterThan(0);
  }

  #oracleOf(maxDegree: number, anyStatus = false): Oracle {
    const { asked } = this.question;
    const filter = { ...walkFilter(asked.filter), maxDegree };
    const markings = new Set([OPEN, ...(asked.sees ?? [])]);
    const standpoint = {
      markings,
      revision: asked.revision ?? 1,
      time: timeOf(asked),
      filter: anyStatus ? { ...filter, groupStatus: null } : filter,
    };
    return new Oracle(this.graph.rows, standpoint, (name) => this.graph.idOf(name));
  }

  #names(ids: readonly string[]): string[] {
    return ids.map((id) => this.graph.nameOf(id));
  }

  #plain({ entities, links }: FoundPath) {
    return {
      entities: this.#names(entities),
      links: links.map(({ key }) => encodeLinkId(key)),
      parallel: links.map(({ parallel }) => parallel),
    };
  }
}

function expected({ entities, links, parallel }: OraclePath) {
  return { entities, links, parallel };
}

function linkIds({ links }: FoundChart): string[] {
  return links.map(({ key }: WalkedLink) => encodeLinkId(key)).sort();
}
