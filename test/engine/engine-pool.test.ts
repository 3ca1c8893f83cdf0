import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Compacter } from '../../src/engine/compacter.js';
import { Engine } from '../../src/engine/engine.js';
import type { Task } from '../../src/engine/task.js';
import { BudgetExceeded } from '../../src/errors.js';
import { compact } from '../../src/graph/overlay/compact.js';
import { instant } from '../../src/neo4j/view.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import type { GraphVersion } from '../../src/projection/graph-version.js';
import { createHttp } from '../../src/server/http.js';
import { FixtureGraph, NOW } from '../setup/graph-fixture.js';
import { group, link, OPEN, person } from '../setup/graph-rows.js';
import { RowsSource } from '../setup/rows-source.js';

const CLIQUE = 60;
const LONG = { time: 60_000, maxSteps: Number.POSITIVE_INFINITY };

/** A clique, whose paths are without number, and a group that one of it belongs to. */
function cliqueGraph(): FixtureGraph {
  const names = Array.from({ length: CLIQUE }, (_, index) => `n${String(index).padStart(2, '0')}`);
  const pairs = names.flatMap((from, index) => names.slice(index + 1).map((to) => [from, to] as const));
  return new FixtureGraph(undefined as never, 1, {
    entities: [...names.map((name) => person(name, { employed: name === 'n00' })), group('ocg')],
    assertions: [
      ...pairs.map(([from, to], index) => link('FRIEND', from, to, { confidence: 5 + ((index * 37) % 91) })),
      link('MEMBER_OF', 'n59', 'ocg'),
    ],
  });
}

describe('the threads of the engine', () => {
  const graph = cliqueGraph();
  let version: GraphVersion;
  let engine: Engine;
  let inline: Engine;

  beforeAll(async () => {
    version = new RowsSource(graph).at(1);
    engine = new Engine({ threads: 1 });
    inline = new Engine({ threads: 0 });
    await engine.prepare(version);
  });
  afterAll(() => Promise.all([engine.close(), inline.close()]));

  const walk = {
    hidden: [],
    markings: [graph.markingNumbers.get(OPEN) as number],
    revision: 1,
    time: instant(NOW, NOW),
    filter: walkFilter({}),
    within: 8,
  };
  const paths = (from: string, to: string, count: number): Task<'paths'> => ({
    kind: 'paths',
    walk,
    question: { from: graph.idOf(from), to: { id: graph.idOf(to) }, order: 'SHORTEST', count, parallel: false },
  });
  const cheap = paths('n00', 'ocg', 1);
  /** More paths than there is time for. */
  const endless = paths('n00', 'n59', 1e9);
  const asking = (caller: string, signal?: AbortSignal) => ({ caller, allowance: LONG, signal });

  it('build a graph anew as this one does, in memory that is shared', async () => {
    const compacter = new Compacter();
    const { graph: built, numbers } = await compacter.compact(version.graph);
    await compacter.close();
    expect({ graph: built, numbers }).toEqual(compact(version.graph));
    expect(String(built.neighbours.buffer)).toBe('[object SharedArrayBuffer]');
    expect(built.links).toBe((CLIQUE * (CLIQUE - 1)) / 2 + 1);
  });

  it('answer as the same work does on this one', async () => {
    const ids = ['n00', 'n07', 'ocg', 'nobody'].map((name) => graph.idOf(name));
    const tasks: readonly Task[] = [
      cheap,
      paths('n03', 'n04', 20),
      { kind: 'connect', walk, question: { ids, pathsPerPair: 2 } },
      { kind: 'neighbourhood', walk: { ...walk, within: 1 }, question: { ids, limit: 10 } },
      { kind: 'linkCounts', walk, question: { ids } },
      { kind: 'screen', walk, question: { groups: null, departments: null } },
      { kind: 'pairs', walk, question: { pairs: [{ employee: ids[0] as string, group: ids[2] as string, hops: 2 }] } },
    ];
    for (const task of tasks) {
      const own = await inline.ask(version, task, asking('a'));
      expect(own.found).not.toEqual([]);
      expect(await engine.ask(version, task, asking('a'))).toEqual(own);
    }
  });

  it('answer from the version that a question names', async () => {
    const other = new RowsSource(
      new FixtureGraph(undefined as never, 1, { entities: graph.rows.entities, assertions: [] }),
    ).at(1);
    const found = async (of: GraphVersion) => (await engine.ask(of, cheap, asking('a'))).found.paths.length;
    expect(await found(version)).toBe(1);
    expect(await found(other)).toBe(0);
    expect(await found(version)).toBe(1);
  });

  it('are taken up by what takes long without keeping `/live`, or a cheap question of anybody, waiting', async () => {
    const logger = pino({ level: 'silent' });
    const http = { services: {} as never, identify: () => null as never, demo: null, now: () => new Date(), logger };
    const app = await createHttp({ ...http, checkReady: async () => {} });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const gone = Array.from({ length: 12 }, () => new AbortController());
    const ended: unknown[] = [];
    const greedy = gone.map(({ signal }, index) =>
      engine.ask(version, endless, asking(`greedy ${index % 3}`, signal)).catch((error) => ended.push(error)),
    );
    for (let round = 0; round < 5; round += 1) {
      expect(await (await fetch(`${url}/live`)).json()).toEqual({ status: 'live' });
      const { found } = await engine.ask(version, cheap, asking('modest'));
      expect(found.paths).toHaveLength(1);
    }
    expect(ended).toEqual([]);
    for (const one of gone) one.abort();
    await Promise.all(greedy);
    expect(ended).toHaveLength(12);
    for (const error of ended) expect(error).toBeInstanceOf(BudgetExceeded);
    // The threads are free again: what they did was ended, not only no longer waited for.
    const table = { kind: 'screen', walk, question: { groups: null, departments: null } } as const;
    expect((await engine.ask(version, table, asking('modest'))).found.count).toBe(1);
    const { found } = await engine.ask(version, endless, { ...asking('b'), allowance: { time: 300, maxSteps: 1e9 } });
    expect(found.truncated).toBe(true);
    await app.close();
  });
});
