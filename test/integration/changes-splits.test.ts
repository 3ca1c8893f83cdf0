import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../src/auth/viewer.js';
import { regradeEvidence, retractEvidence } from '../../src/change/evidence-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { mergeEntities } from '../../src/change/merge-changes.js';
import { splitEntities } from '../../src/change/split-changes.js';
import type { MarkingInput, MergeEntitiesInput, SplitEntitiesInput } from '../../src/generated/schema.js';
import { encodeAssertionId } from '../../src/link/link-id.js';
import { instant } from '../../src/neo4j/view.js';
import { CypherPathFinder } from '../../src/path/cypher-path-finder.js';
import { walkFilter } from '../../src/path/walk-filter.js';
import { refusal, unknown, wrong } from '../change/refusal.js';
import { friendship, merge, operation, Scene, viewer } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const LANTERN: MarkingInput = { level: 'SECRET', compartments: ['LANTERN'] };
const inside = viewer('anna', 'SECRET', ['LANTERN']);
const outside = viewer('ben', 'OFFICIAL');

describe('splitEntities', () => {
  let test: TestDatabase;
  let scene: Scene;
  let finder: CypherPathFinder;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    finder = new CypherPathFinder(test.database);
  });
  afterAll(() => test.close());

  /** A friend of one record, and a friend of another: the two meet only where the records are one. */
  async function twoRecords() {
    const [a, first, second, b] = [
      await scene.person('Ann'),
      await scene.person('Jon Smith'),
      await scene.person('John Smith'),
      await scene.person('Bob'),
    ];
    for (const [from, to] of [
      [a, first],
      [second, b],
    ] as const) {
      const view = await scene.view();
      const times = { knownFrom: view.now - 5_000 };
      await recordLink(scene.deps, view, friendship(from, to, { times }));
    }
    return { a, first, second, b };
  }

  async function met({ a, b }: { a: string; b: string }, who: Viewer = inside, knownAgo = 0): Promise<boolean> {
    const view = await scene.view(who);
    const time = instant(view.now, view.now - knownAgo);
    const question = {
      view,
      time,
      filter: walkFilter({}),
      within: 4,
      order: 'SHORTEST',
      count: 1,
      parallel: false,
    } as const;
    return (await finder.paths({ ...question, from: a, to: { id: b } })).paths.length > 0;
  }

  async function join(first: string, second: string, rest: Partial<MergeEntitiesInput> = {}) {
    return mergeEntities(scene.deps, await scene.view(inside), merge(first, second, rest));
  }

  async function split(first: string, second: string, who = inside, rest: Partial<SplitEntitiesInput> = {}) {
    const input = { operationId: operation(), first, second, reason: 'two after all', ...rest };
    return splitEntities(scene.deps, await scene.view(who), input);
  }

  it('takes back what the merge did; what was known meanwhile stays known then', async () => {
    const people = await twoRecords();
    const { now } = await scene.view();
    expect(await met(people)).toBe(false);
    const { assertionIds } = await join(people.first, people.second, { times: { knownFrom: now - 1_000 } });
    expect(await met(people)).toBe(true);
    const answer = await split(people.second, people.first, inside, { knownTo: now - 500 });
    expect(answer).toMatchObject({ entityIds: [people.second, people.first], assertionIds });
    expect(await met(people)).toBe(false);
    expect(await met(people, inside, 700)).toBe(true);
    expect(await met(people, inside, 1_500)).toBe(false);
  });

  it('is of every assertion that says so, and leaves what says the contrary', async () => {
    const people = await twoRecords();
    const one = await join(people.first, people.second);
    const other = await join(people.second, people.first, { sourceKey: 'case-2' });
    await join(people.first, people.second, { sourceKey: 'case-3', refutes: true });
    expect(await met(people)).toBe(true);
    const { assertionIds } = await split(people.first, people.second);
    expect([...assertionIds].sort()).toEqual([...one.assertionIds, ...other.assertionIds].sort());
    expect(await refusal(split(people.first, people.second))).toEqual(unknown('input.second'));
  });

  it('and the merge are not there for whoever may not see the merge', async () => {
    const people = await twoRecords();
    await join(people.first, people.second, { marking: LANTERN });
    expect(await met(people)).toBe(true);
    expect(await met(people, outside)).toBe(false);
    const before = await scene.view(outside);
    expect(await refusal(split(people.first, people.second, outside))).toEqual(unknown('input.second'));
    await split(people.first, people.second);
    expect((await scene.view(outside)).revision).toBe(before.revision);
    expect(await met(people)).toBe(false);
    expect(await met(people, outside)).toBe(false);
  });

  it('makes no merge of what another may see', async () => {
    const people = await twoRecords();
    await join(people.first, people.second, { marking: LANTERN });
    await join(people.first, people.second, { sourceKey: 'case-2' });
    expect(await met(people, outside)).toBe(true);
    await split(people.first, people.second, outside);
    expect(await met(people, outside)).toBe(false);
    expect(await met(people)).toBe(true);
  });

  it('names what is wrong', async () => {
    const people = await twoRecords();
    const { first, second } = people;
    const { now } = await scene.view();
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await refusal(split(first, second))).toEqual(unknown('input.second'));
    expect(await refusal(split(nobody, second))).toEqual(unknown('input.first'));
    expect(await refusal(split(first, nobody))).toEqual(unknown('input.second'));
    expect(await refusal(split(first, first))).toEqual(wrong('input.second'));
    await join(first, second, { times: { knownFrom: now - 100 } });
    expect(await refusal(split(first, second, inside, { reason: ' ' }))).toEqual(wrong('input.reason'));
    expect(await refusal(split(first, second, inside, { knownTo: now - 200 }))).toEqual(wrong('input.knownTo'));
    expect(await refusal(split(first, second, inside, { knownTo: now + 10_000 }))).toEqual(wrong('input.knownTo'));
    expect(await met(people)).toBe(true);
  });

  it('can be done by the id of the evidence too, which can be regraded', async () => {
    const people = await twoRecords();
    const { assertionIds } = await join(people.first, people.second);
    const key = { kind: 'SAME_AS', subkind: null, from: people.first, to: people.second } as const;
    const view = await scene.view();
    const grading = { sourceEvaluation: 'NOT_RELIABLE', informationAssessment: 'E' } as const;
    const old = encodeAssertionId(key, assertionIds[0] as string);
    const regraded = await regradeEvidence(scene.deps, view, { operationId: operation(), evidence: old, grading });
    expect(regraded.linkKey).toEqual(key);
    expect(await met(people)).toBe(true);
    const evidence = encodeAssertionId(regraded.linkKey, regraded.assertionId);
    await retractEvidence(scene.deps, await scene.view(), { operationId: operation(), evidence, reason: 'mistaken' });
    expect(await met(people)).toBe(false);
  });
});
