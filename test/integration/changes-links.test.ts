import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOperation, addPhone } from '../../src/change/entity-changes.js';
import { addEmployment } from '../../src/change/facet-changes.js';
import { declareLink, recordLink } from '../../src/change/link-changes.js';
import type { DeclareLinkInput, RecordLinkInput } from '../../src/generated/schema.js';
import { refusal, unknown, wrong } from '../change/refusal.js';
import { A1, ask, friendship, operation, Scene, stamped } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('changes of links', () => {
  let test: TestDatabase;
  let scene: Scene;
  let ann: string;
  let bob: string;
  let crew: string;
  let phone: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    ann = await scene.person('Ann');
    bob = await scene.person('Bob');
    crew = await scene.group('Crew');
    const view = await scene.view();
    phone = (await addPhone(scene.deps, view, { operationId: operation(), number: '+447700900001' })).entityId;
    await addEmployment(scene.deps, view, {
      operationId: operation(),
      person: ann,
      times: { validFrom: view.now - 1000, validTo: view.now + 1000, knownFrom: view.now - 1000 },
    });
  });
  afterAll(() => test.close());

  async function assertion(assertionId: string) {
    const [row] = await ask<{ from: string; to: string; kind: string; x: Record<string, unknown> }>(
      test.database,
      'MATCH (a)-[x {assertionId: $assertionId}]->(b) RETURN a.id AS from, b.id AS to, type(x) AS kind, x',
      { assertionId },
    );
    return row;
  }

  async function count(): Promise<number> {
    const [row] = await ask<{ rows: number }>(
      test.database,
      `MATCH (counter:Setting {name: 'revision'}) RETURN counter.value + COUNT { ()-[]->() } + COUNT { (:WriteOperation) } AS rows`,
    );
    return row?.rows ?? Number.NaN;
  }

  describe('recordLink', () => {
    const record = async (input: RecordLinkInput) => recordLink(scene.deps, await scene.view(), input);
    const refused = (rest: Partial<RecordLinkInput>) => refusal(record(friendship(ann, bob, rest)));

    it('writes all that it is told', async () => {
      const view = await scene.view();
      const grading = {
        sourceEvaluation: 'UNTESTED',
        informationAssessment: 'C',
        handling: 'C',
        handlingConditions: 'not to partners',
        confidence: 33,
        confidenceReason: 'old',
      } as const;
      const times = { validFrom: 1_000, validTo: 2_000, knownFrom: 3_000 };
      const more = { subkind: ' godfather ', context: 'PROFESSIONAL', role: 'elder', count: 7 } as const;
      const { revision, linkKey, assertionId } = await recordLink(
        scene.deps,
        view,
        friendship(bob, crew, { kind: 'OTHER', ...more, grading, times }),
      );
      expect(linkKey).toEqual({ kind: 'OTHER', subkind: 'godfather', from: bob, to: crew });
      expect(await assertion(assertionId)).toEqual({
        from: bob,
        to: crew,
        kind: 'OTHER',
        x: {
          assertionId,
          subkind: 'godfather',
          provenance: 'INTELLIGENCE',
          sourceKey: 'report-1',
          refutes: false,
          context: 'PROFESSIONAL',
          role: 'elder',
          count: 7,
          ...grading,
          sourceEvaluation: 2,
          marking: 0,
          ...times,
          firstKnownFrom: 3_000,
          ...stamped(revision),
        },
      });
    });

    it('is known from now, personal, and of the confidence of its grading where no more is said', async () => {
      const view = await scene.view();
      const { revision, assertionId } = await recordLink(scene.deps, view, friendship(ann, bob));
      expect((await assertion(assertionId))?.x).toEqual({
        assertionId,
        provenance: 'INTELLIGENCE',
        sourceKey: 'report-1',
        refutes: false,
        context: 'PERSONAL',
        sourceEvaluation: 1,
        informationAssessment: 'A',
        handling: 'P',
        confidence: 95,
        marking: 0,
        knownFrom: view.now,
        firstKnownFrom: view.now,
        ...stamped(revision),
      });
      expect(revision).toBe(view.revision + 1);
    });

    it.each<[string, Partial<RecordLinkInput>, string]>([
      ['an empty operation id', { operationId: '' }, 'input.operationId'],
      ['a long operation id', { operationId: 'x'.repeat(101) }, 'input.operationId'],
      ['a line break in the operation id', { operationId: 'a\nb' }, 'input.operationId'],
      ['OTHER without a subkind', { kind: 'OTHER' }, 'input.subkind'],
      ['a subkind elsewhere', { subkind: 'x' }, 'input.subkind'],
      ['an empty source key', { sourceKey: ' ' }, 'input.sourceKey'],
      ['a long source key', { sourceKey: 'x'.repeat(201) }, 'input.sourceKey'],
      ['a long role', { role: 'x'.repeat(201) }, 'input.role'],
      ['a count of none', { count: 0 }, 'input.count'],
      ["an employee's own word", { provenance: 'SELF_DECLARATION' }, 'input.provenance'],
      ['an empty interval', { times: { validFrom: 5, validTo: 5 } }, 'input.times.validTo'],
      ['knowledge from the future', { times: { knownFrom: 9e9 } }, 'input.times.knownFrom'],
      ['a confidence without a reason', { grading: { ...A1, confidence: 1 } }, 'input.grading.confidenceReason'],
    ])('refuses %s', async (_, rest, argument) => {
      expect(await refused(rest)).toEqual(wrong(argument));
    });

    it('refuses ends that are one, unknown, or not for this kind', async () => {
      const before = await count();
      expect(await refused({ to: ann })).toEqual(wrong('input.to'));
      expect(await refused({ from: ABSENT })).toEqual(unknown('input.from'));
      expect(await refused({ to: ABSENT })).toEqual(unknown('input.to'));
      expect(await refused({ to: 'x'.repeat(1_000_000) })).toEqual(unknown('input.to'));
      expect(await refused({ to: crew })).toEqual(wrong('input.to'));
      expect(await refused({ kind: 'MEMBER_OF', from: crew, to: ann })).toEqual(wrong('input.to'));
      expect(await refused({ kind: 'USES', to: crew })).toEqual(wrong('input.to'));
      expect(await count()).toBe(before);
    });

    it('says what a kind joins', async () => {
      await expect(record(friendship(ann, crew, { kind: 'LIVES_AT' }))).rejects.toThrow(
        'input.to: LIVES_AT joins PERSON to LOCATION; these are PERSON and GROUP.',
      );
    });

    it('joins only what paths run through', async () => {
      const view = await scene.view();
      const lantern = { operationId: operation(), name: 'Lantern' };
      const { entityId } = await addOperation(scene.deps, view, lantern);
      await expect(record(friendship(ann, entityId, { kind: 'FINANCIAL' }))).rejects.toThrow(
        'FINANCIAL joins any two of PERSON, GROUP, PHONE, VEHICLE, ACCOUNT, LOCATION; these are PERSON and OPERATION.',
      );
    });

    it.each<[RecordLinkInput['kind'], () => [string, string]]>([
      ['MEMBER_OF', () => [bob, crew]],
      ['USES', () => [bob, phone]],
      ['FINANCIAL', () => [crew, phone]],
    ])('joins %s', async (kind, ends) => {
      const [from, to] = ends();
      const { assertionId } = await record(friendship(from, to, { kind }));
      expect(await assertion(assertionId)).toMatchObject({ from, to, kind });
    });
  });

  describe('declareLink', () => {
    const declaration = (rest: Partial<DeclareLinkInput> = {}): DeclareLinkInput => ({
      operationId: operation(),
      declarant: ann,
      kind: 'FAMILY',
      from: bob,
      to: ann,
      sourceKey: 'declaration-1',
      ...rest,
    });
    const declare = async (input: DeclareLinkInput) => declareLink(scene.deps, await scene.view(), input);

    it("writes the employee's own word, reliable and known directly", async () => {
      const { assertionId, linkKey } = await declare(declaration({ role: 'brother' }));
      expect(linkKey).toEqual({ kind: 'FAMILY', subkind: null, from: bob, to: ann });
      expect(await assertion(assertionId)).toMatchObject({
        from: bob,
        to: ann,
        x: {
          provenance: 'SELF_DECLARATION',
          declarant: ann,
          refutes: false,
          sourceEvaluation: 1,
          informationAssessment: 'A',
          handling: 'P',
          confidence: 95,
          role: 'brother',
        },
      });
    });

    it('refuses a declarant who is no end, or no employee when the force was told', async () => {
      const { now } = await scene.view();
      expect(await refusal(declare(declaration({ declarant: crew })))).toEqual(wrong('input.declarant'));
      expect(await refusal(declare(declaration({ declarant: bob })))).toEqual(wrong('input.declarant'));
      const before = { knownFrom: now - 5_000 };
      expect(await refusal(declare(declaration({ times: before })))).toEqual(wrong('input.declarant'));
    });

    it('takes the word of an employee of that day', async () => {
      const { now } = await scene.view();
      const { assertionId } = await declare(declaration({ times: { knownFrom: now - 500 } }));
      expect((await assertion(assertionId))?.x).toMatchObject({ knownFrom: now - 500, firstKnownFrom: now - 500 });
    });
  });
});
