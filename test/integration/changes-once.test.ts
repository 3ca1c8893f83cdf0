import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOperation, addPerson } from '../../src/change/entity-changes.js';
import { addEmployment } from '../../src/change/facet-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { FOOTPRINTS, footprints, revisions } from '../change/footprint.js';
import { type Answer, type Cast, MUTATION_NAMES, MUTATIONS, type MutationName } from '../change/mutations.js';
import { refusal } from '../change/refusal.js';
import { friendship, operation, Scene, viewer } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const USED = { code: 'CONFLICT', argument: 'input.operationId' };

describe('an operation id', () => {
  let test: TestDatabase;
  let scene: Scene;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
  });
  afterAll(() => test.close());

  async function cast(): Promise<Cast> {
    const people = [await scene.person('Ann'), await scene.person('Bob')] as const;
    const group = await scene.group('Crew');
    await addEmployment(scene.deps, await scene.view(), { operationId: operation(), person: people[0] });
    const evidence = await recordLink(scene.deps, await scene.view(), friendship(...people));
    return { people, group, evidence, merged: await scene.merged(), allegation: await scene.allegation() };
  }

  it.each(MUTATION_NAMES)('makes %s once, and answers it again', async (name: MutationName) => {
    const about = await cast();
    const operationId = operation();
    // The same view, since an access event says the moment itself.
    const view = await scene.view();
    const first: Answer = await MUTATIONS[name](scene.deps, view, operationId, about);
    const again: Answer = await MUTATIONS[name](scene.deps, view, operationId, about);
    expect(again).toEqual(first);
    expect(first.revision).toBe(view.revision + 1);
    const { counter, byOperation } = await revisions(test.database);
    expect(counter).toBe(first.revision);
    expect(byOperation.get(`anna\n${operationId}`)).toBe(first.revision);
    expect((await footprints(test.database)).get(first.revision)).toEqual(FOOTPRINTS[name]);
  });

  it('answers again after the clock moved on', async () => {
    const input = friendship(await scene.person('Ann'), await scene.person('Bob'));
    const view = await scene.view();
    const first = await recordLink(scene.deps, view, input);
    const later = { ...(await scene.view()), now: view.now + 86_400 };
    expect(await recordLink(scene.deps, later, input)).toEqual(first);
  });

  it('is told by what the input says, not by the order of its fields or by nulls', async () => {
    const view = await scene.view();
    const operationId = operation();
    const first = await addPerson(scene.deps, view, { operationId, name: 'Ann', dateOfBirth: null });
    expect(await addPerson(scene.deps, view, { name: 'Ann', operationId, marking: undefined })).toEqual(first);
  });

  it('is refused for another input, and for another mutation of the same input', async () => {
    const view = await scene.view();
    const input = { operationId: operation(), name: 'Ann' };
    const { revision } = await addPerson(scene.deps, view, input);
    expect(await refusal(addPerson(scene.deps, view, { ...input, name: 'Anna' }))).toEqual(USED);
    expect(await refusal(addOperation(scene.deps, view, input))).toEqual(USED);
    expect((await revisions(test.database)).counter).toBe(revision);
  });

  it('is free again where its change was refused', async () => {
    const [ann, bob] = [await scene.person('Ann'), await scene.person('Bob')];
    const input = friendship(ann, '00000000-0000-4000-8000-000000000000');
    expect(await refusal(recordLink(scene.deps, await scene.view(), input))).toMatchObject({ code: 'NOT_FOUND' });
    const made = await recordLink(scene.deps, await scene.view(), { ...input, to: bob });
    expect(made.linkKey).toMatchObject({ from: ann, to: bob });
  });

  it("does not meet another caller's", async () => {
    const input = { operationId: operation(), name: 'Ann' };
    const anna = await addPerson(scene.deps, await scene.view(viewer('anna')), input);
    const ben = await addPerson(scene.deps, await scene.view(viewer('ben')), { ...input, name: 'Ben' });
    expect(ben.entityId).not.toBe(anna.entityId);
    expect(ben.revision).toBe(anna.revision + 1);
  });

  it('makes one change of ten that come at the same time', async () => {
    const view = await scene.view();
    const input = { operationId: operation(), name: 'Ann' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => addPerson(scene.deps, view, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await revisions(test.database)).counter).toBe(answers[0]?.revision);
  });
});
