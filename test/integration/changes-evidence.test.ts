import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { regradeEvidence, retractEvidence } from '../../src/change/evidence-changes.js';
import { type LinkChanged, recordLink } from '../../src/change/link-changes.js';
import type { GradingInput } from '../../src/generated/schema.js';
import { type AssertionKey, encodeAssertionId } from '../../src/link/link-id.js';
import { instant, type View, visibility } from '../../src/neo4j/view.js';
import { refusal, unknown, wrong } from '../change/refusal.js';
import { ask, friendship, operation, Scene, stamped } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const RUMOUR: GradingInput = { sourceEvaluation: 'NOT_RELIABLE', informationAssessment: 'E' };
const CLOSED = { code: 'CONFLICT', argument: 'input.evidence' };

describe('changes of evidence', () => {
  let test: TestDatabase;
  let scene: Scene;
  let ann: string;
  let bob: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    ann = await scene.person('Ann');
    bob = await scene.person('Bob');
  });
  afterAll(() => test.close());

  const idOf = ({ linkKey, assertionId }: LinkChanged<AssertionKey>) => encodeAssertionId(linkKey, assertionId);
  const record = async (knownFrom?: number) =>
    recordLink(scene.deps, await scene.view(), friendship(bob, ann, { times: { validFrom: 10, knownFrom } }));
  const regrade = async (evidence: string, knownFrom?: number) =>
    regradeEvidence(scene.deps, await scene.view(), { operationId: operation(), evidence, grading: RUMOUR, knownFrom });
  const retract = async (evidence: string, knownTo?: number, reason = 'mistaken identity') =>
    retractEvidence(scene.deps, await scene.view(), { operationId: operation(), evidence, reason, knownTo });

  async function properties(assertionId: string) {
    const text = 'MATCH ()-[x {assertionId: $assertionId}]->() RETURN x';
    const [row] = await ask<{ x: Record<string, unknown> }>(test.database, text, { assertionId });
    return row?.x;
  }

  /** Which of some assertions the visibility test lets through. */
  async function visible(view: View, assertionIds: readonly string[], knownAt = view.now): Promise<string[]> {
    const rows = await ask<{ assertionId: string }>(
      test.database,
      `MATCH ()-[x:FRIEND]->()
      WHERE x.assertionId IN $assertionIds AND x.marking IN $markings AND x.revision <= $revision
        AND x.knownFrom <= $knownAt AND (x.knownTo IS NULL OR $knownAt < x.knownTo OR x.closedRevision > $revision)
        AND (x.validFrom IS NULL OR x.validFrom < $validTo) AND (x.validTo IS NULL OR $validFrom < x.validTo)
      RETURN x.assertionId AS assertionId`,
      { assertionIds, ...visibility(view, instant(view.now, knownAt)) },
    );
    return rows.map(({ assertionId }) => assertionId);
  }

  it('closes a regraded assertion and opens another that keeps all but the grading', async () => {
    const { now } = await scene.view();
    const old = await record(now - 100);
    const before = await properties(old.assertionId);
    const opened = await regrade(idOf(old), now - 40);
    expect(opened.linkKey).toEqual({ kind: 'FRIEND', subkind: null, from: bob, to: ann });
    expect(opened.assertionId).not.toBe(old.assertionId);
    expect(await properties(old.assertionId)).toEqual({
      ...before,
      knownTo: now - 40,
      closedReason: 'regraded',
      closedRevision: opened.revision,
      changedRevision: opened.revision,
    });
    expect(await properties(opened.assertionId)).toEqual({
      ...before,
      assertionId: opened.assertionId,
      sourceEvaluation: 3,
      informationAssessment: 'E',
      confidence: 5,
      knownFrom: now - 40,
      firstKnownFrom: now - 100,
      ...stamped(opened.revision),
    });
    const [ends] = await ask(
      test.database,
      'MATCH (a)-[x {assertionId: $id}]->(b) RETURN a.id AS from, b.id AS to, type(x) AS kind',
      { id: opened.assertionId },
    );
    expect(ends).toEqual({ from: bob, to: ann, kind: 'FRIEND' });
  });

  it('keeps when the force first knew through two regrades', async () => {
    const { now } = await scene.view();
    const once = await regrade(idOf(await record(now - 100)), now - 50);
    const twice = await regrade(idOf(once), now - 20);
    expect(await properties(twice.assertionId)).toMatchObject({ knownFrom: now - 20, firstKnownFrom: now - 100 });
  });

  it('closes a retracted assertion with its reason, and deletes nothing', async () => {
    const old = await record();
    const before = await properties(old.assertionId);
    const { revision, linkKey, assertionId } = await retract(idOf(old));
    expect({ linkKey, assertionId }).toEqual({ linkKey: old.linkKey, assertionId: old.assertionId });
    expect(await properties(old.assertionId)).toEqual({
      ...before,
      knownTo: expect.any(Number),
      closedReason: 'mistaken identity',
      closedRevision: revision,
      changedRevision: revision,
    });
  });

  it('leaves a retracted assertion to whoever reads at an older revision', async () => {
    const { now } = await scene.view();
    const { assertionId, linkKey } = await record(now - 100);
    const older = await scene.view();
    await retract(encodeAssertionId(linkKey, assertionId), now - 50);
    const newer = await scene.view();
    expect(newer.revision).toBe(older.revision + 1);
    expect(await visible(older, [assertionId])).toEqual([assertionId]);
    expect(await visible(newer, [assertionId])).toEqual([]);
    expect(await visible(newer, [assertionId], now - 51)).toEqual([assertionId]);
    expect(await visible(newer, [assertionId], now - 50)).toEqual([]);
  });

  it('leaves a regraded assertion to whoever reads at an older revision, or of an earlier day', async () => {
    const { now } = await scene.view();
    const old = await record(now - 100);
    const older = await scene.view();
    const opened = await regrade(idOf(old), now - 50);
    const newer = await scene.view();
    const both = [old.assertionId, opened.assertionId];
    expect(await visible(older, both)).toEqual([old.assertionId]);
    expect(await visible(newer, both)).toEqual([opened.assertionId]);
    expect(await visible(newer, both, now - 51)).toEqual([old.assertionId]);
    expect(await visible(newer, both, now - 50)).toEqual([opened.assertionId]);
  });

  it('finds an assertion whichever way round its source told it', async () => {
    const there = await recordLink(scene.deps, await scene.view(), friendship(ann, bob));
    const back = await recordLink(scene.deps, await scene.view(), friendship(bob, ann));
    expect((await regrade(idOf(there))).linkKey).toMatchObject({ from: ann, to: bob });
    expect((await regrade(idOf(back))).linkKey).toMatchObject({ from: bob, to: ann });
  });

  it('closes an assertion once', async () => {
    const evidence = idOf(await record());
    await retract(evidence);
    expect(await refusal(retract(evidence))).toEqual(CLOSED);
    expect(await refusal(regrade(evidence))).toEqual(CLOSED);
  });

  it('lets one of many who close it at the same time do so', async () => {
    const evidence = idOf(await record());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? regrade(evidence) : retract(evidence))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
    expect(new Set(reasons)).toEqual(new Set(['Conflict: input.evidence: is closed already.']));
  });

  it('refuses a time before it was known, or in the future', async () => {
    const { now } = await scene.view();
    const evidence = idOf(await record(now - 100));
    expect(await refusal(regrade(evidence, now - 101))).toEqual(wrong('input.knownFrom'));
    expect(await refusal(retract(evidence, now - 101))).toEqual(wrong('input.knownTo'));
    expect(await refusal(regrade(evidence, now + 1_000))).toEqual(wrong('input.knownFrom'));
    expect(await refusal(retract(evidence, now + 1_000))).toEqual(wrong('input.knownTo'));
    expect(await refusal(retract(evidence, now, ''))).toEqual(wrong('input.reason'));
    expect((await regrade(evidence, now - 100)).linkKey.from).toBe(bob);
  });

  it('refuses what names no evidence', async () => {
    const { linkKey, assertionId } = await record();
    const elsewhere = [
      '',
      'x'.repeat(100_000),
      encodeAssertionId(linkKey, '00000000-0000-4000-8000-000000000000'),
      encodeAssertionId({ ...linkKey, kind: 'FAMILY' }, assertionId),
      encodeAssertionId({ ...linkKey, subkind: 'x' }, assertionId),
      encodeAssertionId({ ...linkKey, to: '00000000-0000-4000-8000-000000000000' }, assertionId),
    ];
    for (const evidence of elsewhere) {
      expect(await refusal(regrade(evidence))).toEqual(unknown('input.evidence'));
      expect(await refusal(retract(evidence))).toEqual(unknown('input.evidence'));
    }
  });
});
