import { describe, expect, it } from '@jest/globals';
import { Engine } from '../../src/engine/engine.js';
import { BudgetExceeded } from '../../src/errors.js';
import { instant } from '../../src/neo4j/view.js';
import { CompactPathFinder, type GraphSource } from '../../src/path/compact-path-finder.js';
import type { PathFinder, PathsQuestion } from '../../src/path/path-finder.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import { FixtureGraph, NOW } from '../setup/graph-fixture.js';
import { link, person } from '../setup/graph-rows.js';
import { RowsSource } from '../setup/rows-source.js';

describe('the path finder on the compact graph', () => {
  const graph = new FixtureGraph(undefined as never, 1, {
    entities: [person('a'), person('b')],
    assertions: [link('FRIEND', 'a', 'b', { revision: 5 })],
  });
  const engine = new Engine({ threads: 0 });
  const rows = new RowsSource(graph);
  const older = { ...({} as PathFinder), paths: async () => ({ paths: ['by the other'] }) as never };

  function question(revision: number, signal?: AbortSignal): PathsQuestion {
    const walk = { view: graph.view([], revision), time: instant(NOW, NOW), filter: walkFilter({}), within: 4, signal };
    const ends = { from: graph.idOf('a'), to: { id: graph.idOf('b') } };
    return { ...walk, ...ends, order: 'SHORTEST', count: 1, parallel: false };
  }

  /** Holds revisions 4 to 5, the newest only once it was waited for. */
  function source(): GraphSource & { waited: number[] } {
    let newest = 4;
    const waited: number[] = [];
    return {
      waited,
      at: (revision) => (revision >= 4 && revision <= newest ? rows.at(revision) : null),
      atLeast: async (revision) => {
        waited.push(revision);
        newest = Math.max(newest, revision);
        return rows.at(newest);
      },
      catchUp: async () => {},
    };
  }

  it("waits for the question's own revision, and only where it is not there", async () => {
    const from = source();
    const finder = new CompactPathFinder(from, engine, older);
    expect((await finder.paths(question(4))).paths).toEqual([]);
    expect(from.waited).toEqual([]);
    expect((await finder.paths(question(5))).paths).toHaveLength(1);
    expect(from.waited).toEqual([5]);
    expect((await finder.paths(question(4))).paths).toEqual([]);
  });

  it('leaves revisions that it no longer holds to the other one', async () => {
    const finder = new CompactPathFinder(source(), engine, older);
    expect((await finder.paths(question(3))).paths).toEqual(['by the other']);
  });

  it('ends where the caller goes while it waits', async () => {
    const waiting: GraphSource = {
      ...source(),
      at: () => null,
      atLeast: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        }),
    };
    const finder = new CompactPathFinder(waiting, engine, older);
    const gone = new AbortController();
    const asked = finder.paths(question(9, gone.signal));
    gone.abort();
    await expect(asked).rejects.toBeInstanceOf(BudgetExceeded);
  });

  it('passes on that the graph cannot be followed', async () => {
    const failing: GraphSource = {
      ...source(),
      at: () => null,
      atLeast: () => Promise.reject(new Error('no database')),
    };
    await expect(new CompactPathFinder(failing, engine, older).paths(question(9))).rejects.toThrow('no database');
  });
});
