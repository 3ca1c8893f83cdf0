import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addEmployment } from '../../src/change/facet-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { Database } from '../../src/neo4j/database.js';
import { FOOTPRINTS, footprints, revisions, total, wholeGraph } from '../change/footprint.js';
import { type Answer, type Cast, MUTATION_NAMES, MUTATIONS, type MutationName } from '../change/mutations.js';
import { ask, friendship, operation, Scene } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { TcpProxy } from '../setup/tcp-proxy.js';

const CUTS = 108;
const LANES = 6;

interface Lane {
  readonly proxy: TcpProxy;
  readonly scene: Scene;
}

interface Done {
  readonly name: MutationName;
  readonly operationId: string;
  readonly answer: Answer;
}

describe('where the reply to COMMIT is lost', () => {
  let test: TestDatabase;
  let direct: Scene;
  let lanes: Lane[];
  const prepared: MutationName[] = [];

  beforeAll(async () => {
    test = await openTestDatabase();
    direct = new Scene(test.database);
    lanes = await Promise.all(
      Array.from({ length: LANES }, async () => {
        const proxy = await TcpProxy.to(test.address.uri);
        const scene = new Scene(new Database({ ...test.address, uri: proxy.uri }));
        await scene.deps.markings.numberOf({ level: 'OFFICIAL', compartments: [] });
        return { proxy, scene };
      }),
    );
  });

  afterAll(async () => {
    for (const { proxy, scene } of lanes) {
      await scene.database.close();
      await proxy.close();
    }
    await test.close();
  });

  async function cast(): Promise<Cast> {
    const people = [await direct.person('Ann'), await direct.person('Bob')] as const;
    const group = await direct.group('Crew');
    await addEmployment(direct.deps, await direct.view(), { operationId: operation(), person: people[0] });
    const evidence = await recordLink(direct.deps, await direct.view(), friendship(...people));
    const merged = await direct.merged();
    prepared.push('addPerson', 'addPerson', 'addGroup', 'addEmployment', 'recordLink');
    prepared.push('addPerson', 'addPerson', 'mergeEntities');
    const allegation = await direct.allegation();
    prepared.push('recordAllegation');
    return { people, group, evidence, merged, allegation };
  }

  async function changeWithCut({ proxy, scene }: Lane, name: MutationName, cuts: number): Promise<Done> {
    const about = await cast();
    const view = await direct.view();
    const before = proxy.cuts;
    const operationId = operation();
    proxy.arm(cuts);
    const answer: Answer = await MUTATIONS[name](scene.deps, view, operationId, about);
    expect(proxy.cuts - before).toBe(cuts);
    return { name, operationId, answer };
  }

  it(`makes each of ${CUTS} changes, every mutation among them, once and says so`, async () => {
    const names = Array.from({ length: CUTS }, (_, index) => MUTATION_NAMES[index % MUTATION_NAMES.length]);
    const queue = names.map((name, index) => ({ name: name as MutationName, cuts: index < 3 ? 2 : 1 }));
    const expectedCuts = queue.reduce((sum, { cuts }) => sum + cuts, 0);
    const done: Done[] = [];
    const work = async (lane: Lane) => {
      for (let next = queue.shift(); next; next = queue.shift())
        done.push(await changeWithCut(lane, next.name, next.cuts));
    };
    await Promise.all(lanes.map(work));

    expect(done.length).toBe(CUTS);
    expect(lanes.reduce((sum, { proxy }) => sum + proxy.cuts, 0)).toBe(expectedCuts);
    const { counter, numbers, byOperation, contradictions } = await revisions(test.database);
    expect(numbers).toEqual(Array.from({ length: CUTS + prepared.length }, (_, index) => index + 1));
    expect(counter).toBe(numbers.length);
    expect(contradictions).toEqual([]);
    const left = await footprints(test.database);
    for (const { name, operationId, answer } of done) {
      expect(byOperation.get(`anna\n${operationId}`)).toBe(answer.revision);
      expect({ name, left: left.get(answer.revision) }).toEqual({ name, left: FOOTPRINTS[name] });
    }
    expect(await wholeGraph(test.database)).toEqual(total([...prepared, ...done.map(({ name }) => name)]));
  }, 300_000);

  it('would make a write twice that has no operation id', async () => {
    const { proxy, scene } = lanes[0] as Lane;
    proxy.arm();
    await scene.database.write((tx) => tx.run({ name: 'test', text: 'CREATE (:Probe)' }, {}));
    const [row] = await ask<{ probes: number }>(test.database, 'RETURN COUNT { (:Probe) } AS probes');
    expect(row).toEqual({ probes: 2 });
  });

  it('numbers a marking once', async () => {
    const { proxy, scene } = lanes[0] as Lane;
    const marking = { level: 'SECRET', compartments: ['LANTERN'] } as const;
    const before = proxy.cuts;
    proxy.arm();
    const number = await scene.deps.markings.numberOf(marking);
    expect(proxy.cuts - before).toBe(1);
    expect(number).toBe(1);
    expect(await direct.deps.markings.numberOf(marking)).toBe(1);
  });
});
