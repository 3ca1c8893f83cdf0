import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/demo/load-demo.js';
import { aboutOf, exportTime } from '../../src/export/export-question.js';
import { graphmlPieces } from '../../src/export/graphml.js';
import { WholeGraph } from '../../src/export/whole-graph.js';
import { Random } from '../../src/generate/random.js';
import { MarkingNumbers } from '../../src/marking/marking-numbers.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import { ask } from '../change/scene.js';
import { PYTHON, runPython } from '../export/networkx.js';
import { FlagScene } from '../flag/flag-scene.js';
import { Feeds } from '../import/feeds.js';
import { TemporaryFolders } from '../import/temporary-folder.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const EMPLOYEES = 800;
const LINKS = 1_000;
const WITHIN = '3';
const MIN_CONFIDENCE = 30;

const itByNetworkx = PYTHON === undefined ? it.skip : it;

describe('screening the demonstration force', () => {
  let test: TestDatabase;
  let scene: FlagScene;
  let folder: string;
  const folders = new TemporaryFolders();

  beforeAll(async () => {
    test = await openTestDatabase();
    folder = await folders.with({});
    await loadDemo(test.database, { folder, employees: EMPLOYEES });
    scene = new FlagScene(test.database);
  }, 300_000);
  afterAll(async () => {
    await folders.remove();
    await test?.close();
  });

  /** The hops of every pair within the hops, worked out by networkx from an export of the graph as it is now. */
  const worked = async (name: string) => {
    const view = await scene.view();
    const time = exportTime(view, null, null);
    const place = { database: test.database, markings: new MarkingNumbers(test.database, false), view, time };
    const filter = walkFilter({ minConfidence: MIN_CONFIDENCE });
    const graph = new WholeGraph(aboutOf(view, time), place, filter, () => undefined);
    const path = join(folder, `${name}.graphml`);
    const text: string[] = [];
    for await (const piece of graphmlPieces(graph)) text.push(piece);
    await writeFile(path, text.join(''));
    const rows = runPython<[string, string, number][]>('screen.py', path, WITHIN);
    return new Map(rows.map(([employee, group, hops]) => [`${employee} ${group}`, hops]));
  };

  /** Friendships of employees with people whoever they are, in one import. */
  const addLinks = async () => {
    const keys = async (text: string) =>
      (await ask<{ key: string }>(test.database, text)).map(({ key }) => key.split('\n') as [string, string]);
    const people = await keys('MATCH (p:Person) WHERE p.importKey IS NOT NULL RETURN p.importKey AS key ORDER BY key');
    const staff = await keys(
      'MATCH (p:Person)-[:HAS_EMPLOYMENT]->() WHERE p.importKey IS NOT NULL RETURN DISTINCT p.importKey AS key ORDER BY key',
    );
    const random = new Random(7, 0, 0);
    const { now } = await scene.view();
    const rows = Array.from({ length: LINKS }, (_, row) => ({
      key: `new ${row}`,
      kind: 'FRIEND',
      from: random.pick(staff)[1],
      to: random.pick(people)[1],
      provenance: 'INTELLIGENCE',
      sourceEvaluation: random.pick(['1', '2']),
      informationAssessment: random.pick(['A', 'B', 'C', 'D', 'E']),
    }));
    const { totals } = await new Feeds(test.database, folders, now).send(
      (staff[0] as [string, string])[0],
      0,
      { links: rows.filter(({ from, to }) => from !== to) } as never,
      { asOf: now },
    );
    expect(totals.fresh).toBeGreaterThan(LINKS - 20);
  };

  itByNetworkx(
    'flags, pair by pair, the difference of two computations by networkx, once',
    async () => {
      expect((await scene.run()).outcome).toMatchObject({ flags: 0, isBaseline: true });
      expect((await scene.run()).outcome.flags).toBe(0);
      const before = await worked('before');
      await addLinks();
      const after = await worked('after');
      const { outcome } = await scene.run();
      expect((await scene.run()).outcome.flags).toBe(0);

      const changed = new Map<string, string>();
      for (const [pair, hops] of after) {
        const was = before.get(pair);
        if (was === undefined || hops < was) changed.set(pair, `${was ?? 0} ${hops}`);
      }
      for (const [pair, was] of before) if (!after.has(pair)) changed.set(pair, `${was} 0`);
      expect(changed.size).toBeGreaterThan(20);
      const flags = await scene.flags();
      expect(flags).toHaveLength(outcome.flags);
      const told = flags
        .filter(({ kind }) => kind !== 'STRONGER')
        .map(
          ({ employee, group, hopsBefore, hopsAfter }) =>
            [`${employee} ${group}`, `${hopsBefore} ${hopsAfter}`] as const,
        );
      expect(told.length).toBe(new Map(told).size);
      expect(new Map([...told].sort())).toEqual(new Map([...changed].sort()));
      expect(flags.every(({ causeKind, causeLinks }) => causeKind === 'LINK' && causeLinks.length > 0)).toBe(true);
      for (const { kind, hopsBefore, hopsAfter } of flags) if (kind === 'STRONGER') expect(hopsAfter).toBe(hopsBefore);
    },
    240_000,
  );
});
