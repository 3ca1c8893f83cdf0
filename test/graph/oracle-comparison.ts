import { expect } from '@jest/globals';
import { LINK_KINDS } from '../../src/graph/codes.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import { Oracle, type OraclePath } from '../path/oracle.js';
import type { RandomQuestion } from '../path/random-graphs.js';
import { type GraphRows, OPEN } from '../setup/graph-rows.js';
import { GraphQuestions, idOf, timeOf } from './graph-questions.js';

const COUNT_OF_ALL = 1_000;

/** Asks the compact graph and the naive oracle the same. */
export class OracleComparison {
  readonly #asks: GraphQuestions;
  readonly #oracle: Oracle;

  constructor(
    readonly rows: GraphRows,
    readonly question: RandomQuestion,
    asks = new GraphQuestions(rows, question.asked.revision ?? 1),
  ) {
    this.#asks = asks;
    this.#oracle = this.#oracleOf(walkFilter(question.asked.filter).maxDegree);
  }

  /** Asks everything. */
  all(): void {
    this.pair();
    this.classes();
    this.around();
    this.joined();
    this.screening();
  }

  pair(): void {
    const { asked, from, to, ...rest } = this.question;
    const found = this.#asks.paths({ ...asked, ...rest, from, to });
    const all = this.#oracle.pair(from, to, { ...rest, within: asked.within });
    expect(found.paths).toEqual(all.map(expected));
    expect(found.truncated).toBe(false);
    const one = this.#asks.paths({ ...asked, from, to, order: 'SHORTEST', count: 1 });
    const best = this.#oracle.pair(from, to, { within: asked.within, order: 'SHORTEST', count: 1, parallel: false });
    expect(one.paths).toEqual(best.map(expected));
    this.#expectHubsTold(one.hubsSkipped, (oracle) =>
      oracle.pair(from, to, { within: one.searchedHops, order: 'SHORTEST', count: COUNT_OF_ALL, parallel: false }),
    );
    this.#expectHubsTold(found.hubsSkipped, (oracle) =>
      oracle.pair(from, to, { ...rest, within: found.searchedHops, count: COUNT_OF_ALL }),
    );
    if (asked.during || this.#oracle.stands(from) === this.#oracle.stands(to)) return;
    const ends = { from: this.#asks.number(from), to: this.#asks.number(to) };
    const any = this.#oracleOf(walkFilter(asked.filter).maxDegree, true);
    const [shortest] = any.pair(from, to, { within: asked.within, order: 'SHORTEST', count: 1, parallel: false });
    expect(this.#asks.finder.hops({ ...this.#asks.question(asked), ...ends })).toBe(shortest?.links.length ?? -1);
  }

  classes(): void {
    const { asked, from, count, order } = this.question;
    const { within } = asked;
    const classes = [
      [{ groupKind: 'ORGANISED_CRIME_GROUP' }, this.#oracle.groups('ORGANISED_CRIME_GROUP')],
      [{ employees: true }, this.#oracle.employees(null)],
    ] as const;
    for (const [to, names] of classes) {
      const { paths, ...reach } = this.#asks.paths({ ...asked, from, to, order, count });
      const found = this.#oracle.each(from, names, { within, order, count });
      expect(paths).toEqual(found.map(expected));
      this.#expectHubsTold(reach.hubsSkipped, (oracle) =>
        oracle.each(from, names, { within: reach.searchedHops, order, count: COUNT_OF_ALL }),
      );
    }
  }

  around(): void {
    const { asked, from, to, limit } = this.question;
    const ids = [from, to];
    const walk = { ...this.#asks.question(asked), ids: ids.map((name) => this.#asks.number(name)) };
    const chart = this.#asks.finder.neighbourhood({ ...walk, limit });
    const { cut, ...drawn } = this.#oracle.around(ids, asked.within, limit);
    expect(this.#asks.chart(chart)).toEqual(drawn);
    expect(chart.truncated).toBe(cut);
    for (const name of ids) {
      const counts = this.#asks.finder.linkCounts(walk, this.#asks.number(name));
      const told = counts && Object.fromEntries([...counts].map(([kind, count]) => [LINK_KINDS[kind], count]));
      expect(told).toEqual(this.#oracle.stands(name) === undefined ? null : this.#oracle.counts(name));
    }
  }

  joined(): void {
    const { asked, from, to } = this.question;
    const ids = [...new Set([from, to, 'p0', 'q0'])];
    const known = [...new Set(ids.flatMap((name) => this.#oracle.stands(name) ?? []))];
    const oracle = this.#oracleOf(walkFilter(asked.filter).maxDegree, true);
    const paths = known.flatMap((a, index) =>
      known
        .slice(index + 1)
        .flatMap((b) => oracle.pair(a, b, { within: asked.within, order: 'SHORTEST', count: 2, parallel: false })),
    );
    const walk = { ...this.#asks.question(asked), ids: ids.map((name) => this.#asks.number(name)) };
    const chart = this.#asks.chart(this.#asks.finder.connect({ ...walk, pathsPerPair: 2 }));
    expect(new Set(chart.entities)).toEqual(new Set([...known, ...paths.flatMap(({ entities }) => entities)]));
    expect(chart.links).toEqual([...new Set(paths.flatMap(({ links }) => links))].sort());
  }

  screening(): void {
    const { asked, from, count } = this.question;
    if (asked.during) return;
    const groups = count % 2 === 0 ? ['q0', 'q1'] : null;
    const departments = from === 'p0' ? ['north'] : null;
    const targets = groups ?? this.#oracle.groups('ORGANISED_CRIME_GROUP');
    const { numbering, finder } = this.#asks;
    const script = new GraphQuestions(this.rows, asked.revision ?? 1, numbering, finder.graph, 'script');
    for (const asks of [this.#asks, script]) {
      const screening = asks.screen({ ...asked, groups, departments });
      expect(screening.rows).toEqual(this.#oracle.screen(targets, departments, asked.within));
      this.#expectHubsTold(screening.hubsSkipped, (oracle) => oracle.screen(targets, departments, asked.within));
    }
  }

  /** Where the hub rule keeps something from being found, the answer says that it came to hubs. */
  #expectHubsTold(hubsSkipped: number, find: (oracle: Oracle) => readonly unknown[]): void {
    const { maxDegree } = walkFilter(this.question.asked.filter);
    expect(hubsSkipped).toBeLessThanOrEqual(this.#oracle.hubs().length);
    if (maxDegree > 4 || hubsSkipped > 0) return;
    expect(find(this.#oracle).length).toBe(find(this.#oracleOf(1_000)).length);
  }

  #oracleOf(maxDegree: number, anyStatus = false): Oracle {
    const { asked } = this.question;
    const filter = { ...walkFilter(asked.filter), maxDegree };
    const standpoint = {
      markings: new Set([OPEN, ...(asked.sees ?? [])]),
      revision: asked.revision ?? 1,
      time: timeOf(asked),
      filter: anyStatus ? { ...filter, groupStatus: null } : filter,
    };
    return new Oracle(this.rows, standpoint, idOf);
  }
}

function expected({ entities, links, parallel, cost }: OraclePath) {
  return { entities, links, parallel, cost };
}
