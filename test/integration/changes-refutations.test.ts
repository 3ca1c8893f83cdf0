import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addLocation } from '../../src/change/entity-changes.js';
import { recordLink, refuteLink } from '../../src/change/link-changes.js';
import { mergeEntities } from '../../src/change/merge-changes.js';
import type { MergeEntitiesInput } from '../../src/generated/schema.js';
import { encodeAssertionId, encodeLinkId } from '../../src/link/link-id.js';
import { refusal, unknown, wrong } from '../change/refusal.js';
import { A1, ask, friendship, operation, Scene } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('changes that dispute a link or merge its ends', () => {
  let test: TestDatabase;
  let scene: Scene;
  let ann: string;
  let bob: string;
  let crew: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    ann = await scene.person('Ann');
    bob = await scene.person('Bob');
    crew = await scene.group('Crew');
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

  describe('refuteLink', () => {
    const refute = async (link: string) =>
      refuteLink(scene.deps, await scene.view(), {
        operationId: operation(),
        link,
        provenance: 'VETTING',
        sourceKey: 'vetting-1',
        grading: A1,
      });

    it('speaks against the link that an id names', async () => {
      const known = await recordLink(scene.deps, await scene.view(), friendship(bob, ann, { kind: 'ASSOCIATE' }));
      const { assertionId, linkKey } = await refute(encodeLinkId(known.linkKey));
      expect(encodeLinkId(linkKey)).toBe(encodeLinkId(known.linkKey));
      expect(await assertion(assertionId)).toMatchObject({
        kind: 'ASSOCIATE',
        from: linkKey.from,
        to: linkKey.to,
        x: { refutes: true, provenance: 'VETTING', sourceKey: 'vetting-1' },
      });
    });

    it('tells subkinds and directions apart', async () => {
      const other = friendship(ann, crew, { kind: 'OTHER', subkind: 'landlord' });
      const { linkKey } = await recordLink(scene.deps, await scene.view(), other);
      expect(await refusal(refute(encodeLinkId({ ...linkKey, subkind: 'tenant' })))).toEqual(unknown('input.link'));
      expect(await refusal(refute(encodeLinkId({ ...linkKey, from: crew, to: ann })))).toEqual(unknown('input.link'));
      expect((await refute(encodeLinkId(linkKey))).linkKey).toEqual(linkKey);
    });

    it.each(['', 'x', 'AQ', 'x'.repeat(100_000)])('refuses %.10s, which names no link', async (link) => {
      expect(await refusal(refute(link))).toEqual(unknown('input.link'));
    });

    it('refuses a link that nothing supports, and an id of evidence', async () => {
      const key = { kind: 'CO_ACCUSED', subkind: null, from: ann, to: bob } as const;
      expect(await refusal(refute(encodeLinkId(key)))).toEqual(unknown('input.link'));
      expect(await refusal(refute(encodeAssertionId(key, ABSENT)))).toEqual(unknown('input.link'));
    });
  });

  describe('mergeEntities', () => {
    const merge = async (first: string, second: string, rest: Partial<MergeEntitiesInput> = {}) => {
      const from = { provenance: 'CASE_FILE', sourceKey: 'case-1', grading: A1 } as const;
      return mergeEntities(scene.deps, await scene.view(), {
        operationId: operation(),
        first,
        second,
        ...from,
        ...rest,
      });
    };

    it('asserts that two entities are one', async () => {
      const { revision, entityIds } = await merge(ann, bob);
      expect(entityIds).toEqual([ann, bob]);
      const rows = await ask(
        test.database,
        `MATCH (a)-[x:SAME_AS]->(b) RETURN a.id AS from, b.id AS to, x.revision AS revision, x.refutes AS refutes,
          x.sourceKey AS sourceKey, x.confidence AS confidence`,
      );
      expect(rows).toEqual([{ from: ann, to: bob, revision, refutes: false, sourceKey: 'case-1', confidence: 95 }]);
    });

    it('refuses one entity, two kinds, and what is not there', async () => {
      const view = await scene.view();
      const { entityId } = await addLocation(scene.deps, view, { operationId: operation(), address: '1 High Street' });
      expect(await refusal(merge(ann, ann))).toEqual(wrong('input.second'));
      expect(await refusal(merge(ann, crew))).toEqual(wrong('input.second'));
      expect(await refusal(merge(entityId, crew))).toEqual(wrong('input.second'));
      expect(await refusal(merge(ABSENT, ann))).toEqual(unknown('input.first'));
      expect(await refusal(merge(ann, ABSENT))).toEqual(unknown('input.second'));
    });
  });
});
