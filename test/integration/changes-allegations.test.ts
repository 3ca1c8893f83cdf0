import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordAllegation } from '../../src/change/allegation-changes.js';
import { retractAllegation } from '../../src/change/allegation-retraction.js';
import { addOperation } from '../../src/change/entity-changes.js';
import type { RecordAllegationInput } from '../../src/generated/schema.js';
import { refusal, unknown, wrong } from '../change/refusal.js';
import { ask, operation, Scene, viewer } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';
const RECEIVED = Date.parse('2018-10-09T10:00:00Z') / 1000;

interface FacetRow {
  readonly label: string;
  readonly says: Record<string, unknown>;
  readonly names: readonly [string, string][];
}

describe('changes of allegations', () => {
  let test: TestDatabase;
  let scene: Scene;
  let ann: string;
  let bob: string;
  let crew: string;
  let alder: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    [ann, bob, crew] = [await scene.person('Ann'), await scene.person('Bob'), await scene.group('Crew')];
    const alderInput = { operationId: operation(), name: 'Alder' };
    alder = (await addOperation(scene.deps, await scene.view(), alderInput)).entityId;
  });
  afterAll(() => test.close());

  const record = async (rest: Partial<RecordAllegationInput> = {}) =>
    recordAllegation(scene.deps, await scene.view(), {
      operationId: operation(),
      kind: 'DISCLOSURE_OF_INFORMATION',
      receivedAt: RECEIVED,
      ...rest,
    });

  const retract = async (
    allegation: string,
    rest: { knownTo?: number; reason?: string } = {},
    who = viewer('anna'),
  ) => {
    const input = { operationId: operation(), allegation, reason: 'recorded twice', ...rest };
    return retractAllegation(scene.deps, await scene.view(who), input);
  };

  const facets = (id: string) =>
    ask<FacetRow>(
      test.database,
      `MATCH (:Allegation {id: $id})-[]->(f:Facet)
       RETURN head([label IN labels(f) WHERE label <> 'Facet']) AS label, f {.*, id: null} AS says,
         COLLECT { MATCH (f)-[n:NAMES]->(x) RETURN [n.as, x.id] ORDER BY n.as, x.label } AS names
       ORDER BY label, f.recipientKind`,
      { id },
    );

  it('writes what one says, and who was told, under one revision', async () => {
    const made = await record({
      reference: 'AL/1',
      subjects: [ann, bob],
      operation: alder,
      effect: 'COMPROMISED',
      information: ['RIVALS', 'RIVALS'],
      beforeEvent: false,
      occurredFrom: RECEIVED - 200,
      occurredTo: RECEIVED - 100,
      inducement: 'cash',
      recipients: [
        { recipient: crew, recipientKind: 'ORGANISED_CRIME_GROUP', relationship: 'FRIEND' },
        { recipientKind: 'JOURNALIST' },
      ],
      knownFrom: RECEIVED,
    });
    const [details, journalist, group] = (await facets(made.entityId)) as [FacetRow, FacetRow, FacetRow];
    const shared = { knownFrom: RECEIVED, marking: 0, revision: made.revision };
    expect(details).toMatchObject({
      label: 'AllegationDetails',
      says: {
        ...shared,
        reference: 'AL/1',
        kind: 'DISCLOSURE_OF_INFORMATION',
        receivedAt: RECEIVED,
        effect: 'COMPROMISED',
        information: ['RIVALS'],
        beforeEvent: false,
        occurredFrom: RECEIVED - 200,
        occurredTo: RECEIVED - 100,
        inducement: 'cash',
      },
      names: [
        ['operation', alder],
        ['subject', ann],
        ['subject', bob],
      ],
    });
    expect(journalist).toMatchObject({
      says: { ...shared, recipientKind: 'JOURNALIST', relationship: 'NONE' },
      names: [],
    });
    expect(group).toMatchObject({ says: { ...shared, relationship: 'FRIEND' }, names: [['recipient', crew]] });
  });

  it('refuses what cannot have been, and whom it does not know', async () => {
    const { now } = await scene.view();
    const told = (recipient: string) => ({ recipients: [{ recipient, recipientKind: 'CRIMINAL' as const }] });
    expect(await refusal(record({ receivedAt: now + 1_000 }))).toEqual(wrong('input.receivedAt'));
    expect(await refusal(record({ knownFrom: now + 1_000 }))).toEqual(wrong('input.knownFrom'));
    expect(await refusal(record({ occurredFrom: 5, occurredTo: 5 }))).toEqual(wrong('input.occurredTo'));
    expect(await refusal(record({ reference: '' }))).toEqual(wrong('input.reference'));
    expect(await refusal(record({ subjects: [ann, ann] }))).toEqual(wrong('input.subjects[1]'));
    expect(await refusal(record({ subjects: [ann, crew] }))).toEqual(wrong('input.subjects[1]'));
    expect(await refusal(record({ subjects: [ABSENT] }))).toEqual(unknown('input.subjects[0]'));
    expect(await refusal(record({ subjects: Array(101).fill(ann) }))).toEqual(wrong('input.subjects'));
    expect(await refusal(record({ operation: ann }))).toEqual(wrong('input.operation'));
    expect(await refusal(record({ report: ABSENT }))).toEqual(unknown('input.report'));
    expect(await refusal(record(told(alder)))).toEqual(wrong('input.recipients[0].recipient'));
    expect(await refusal(record(told(ABSENT)))).toEqual(unknown('input.recipients[0].recipient'));
  });

  it('closes what a retracted one says, and deletes nothing', async () => {
    const { entityId } = await record({ knownFrom: RECEIVED, recipients: [{ recipientKind: 'CRIMINAL' }] });
    const { revision } = await retract(entityId, { knownTo: RECEIVED + 60, reason: 'mistaken identity' });
    const [details, recipient] = (await facets(entityId)) as [FacetRow, FacetRow];
    expect(details.says).toMatchObject({
      knownTo: RECEIVED + 60,
      closedReason: 'mistaken identity',
      closedRevision: revision,
    });
    expect(details.says.lock).toBeUndefined();
    expect(recipient.says.knownTo).toBeUndefined();
  });

  it('refuses to retract one that is retracted, unknown, hidden or no allegation, or before it was known', async () => {
    const { entityId } = await record({ knownFrom: RECEIVED });
    expect(await refusal(retract(entityId, { knownTo: RECEIVED - 1 }))).toEqual(wrong('input.knownTo'));
    expect(await refusal(retract(entityId, { reason: ' ' }))).toEqual(wrong('input.reason'));
    await retract(entityId);
    expect(await refusal(retract(entityId))).toEqual({ code: 'CONFLICT', argument: 'input.allegation' });
    expect(await refusal(retract(ABSENT))).toEqual(unknown('input.allegation'));
    expect(await refusal(retract(ann))).toEqual(wrong('input.allegation'));
    const secret = await record({ marking: { level: 'SECRET' } });
    expect(await refusal(retract(secret.entityId, {}, viewer('low', 'OFFICIAL')))).toEqual(unknown('input.allegation'));
  });

  it('is retracted once by two who come at the same time', async () => {
    const { entityId } = await record();
    const outcomes = await Promise.allSettled([retract(entityId), retract(entityId), retract(entityId)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
