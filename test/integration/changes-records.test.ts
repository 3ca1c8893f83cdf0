import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAccessEvent } from '../../src/change/access-changes.js';
import { addRecord } from '../../src/change/record-changes.js';
import type { AddAccessEventInput, AddRecordInput } from '../../src/generated/schema.js';
import { refusal, unknown, wrong } from '../change/refusal.js';
import { ask, operation, Scene, stamped } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('changes of records and look-ups', () => {
  let test: TestDatabase;
  let scene: Scene;
  let ann: string;
  let crew: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    ann = await scene.person('Ann');
    crew = await scene.group('Crew');
  });
  afterAll(() => test.close());

  async function node(id: string) {
    const [row] = await ask<{ labels: string[]; properties: object }>(
      test.database,
      'MATCH (e {id: $id}) RETURN labels(e) AS labels, properties(e) AS properties',
      { id },
    );
    return row;
  }

  async function expectNode(made: { entityId: string; revision: number }, kind: string, label: string, rest: object) {
    expect(await node(made.entityId)).toEqual({
      labels: ['Entity', label],
      properties: { id: made.entityId, kind, marking: 0, ...stamped(made.revision), externalIds: [], ...rest },
    });
  }

  describe('addRecord', () => {
    const add = async (rest: Partial<AddRecordInput> = {}) =>
      addRecord(scene.deps, await scene.view(), {
        operationId: operation(),
        system: 'CRIME',
        reference: 'CR/1/19',
        ...rest,
      });

    it('says whom and what it is about', async () => {
      const about = [
        { entity: ann, role: 'SUSPECT' as const },
        { entity: ann, role: 'WITNESS' as const },
      ];
      const made = await add({
        title: 'Burglary',
        createdAt: 1_000,
        about: [...about, { entity: crew, role: 'OTHER' }],
      });
      await expectNode(made, 'RECORD', 'Record', {
        label: 'CR/1/19',
        system: 'CRIME',
        reference: 'CR/1/19',
        title: 'Burglary',
        createdAt: 1_000,
        names: ['CR/1/19', 'Burglary'],
        identifiers: ['cr119', 'burglary'],
      });
      const rows = await ask(
        test.database,
        'MATCH (:Record {id: $id})-[x:ABOUT]->(e) RETURN e.id AS entity, properties(x) AS x ORDER BY x.role',
        { id: made.entityId },
      );
      expect(rows).toEqual(
        [
          [crew, 'OTHER'],
          [ann, 'SUSPECT'],
          [ann, 'WITNESS'],
        ].map(([entity, role]) => ({ entity, x: { role, marking: 0, ...stamped(made.revision) } })),
      );
    });

    it('refuses subjects that are unknown, named twice, or too many', async () => {
      const subject = { entity: ann, role: 'VICTIM' as const };
      expect(await refusal(add({ about: [subject, { entity: ABSENT, role: 'OTHER' }] }))).toEqual(
        unknown('input.about[1].entity'),
      );
      expect(await refusal(add({ about: [subject, subject] }))).toEqual(wrong('input.about[1]'));
      const many = Array.from({ length: 101 }, () => subject);
      expect(await refusal(add({ about: many }))).toEqual(wrong('input.about'));
      expect(await refusal(add({ reference: '' }))).toEqual(wrong('input.reference'));
    });

    it('is not about a look-up', async () => {
      const view = await scene.view();
      const look = { account: 'a', system: 'CRIME', action: 'VIEW', searchTerm: 'x', at: view.now } as const;
      const { entityId } = await addAccessEvent(scene.deps, view, { operationId: operation(), ...look });
      expect(await refusal(add({ about: [{ entity: entityId, role: 'OTHER' }] }))).toEqual(
        wrong('input.about[0].entity'),
      );
    });
  });

  describe('addAccessEvent', () => {
    const add = async (rest: Partial<AddAccessEventInput> = {}) => {
      const view = await scene.view();
      const look = { account: 'ann01', system: 'CRIME', action: 'SEARCH', searchTerm: 'smith', at: view.now } as const;
      return addAccessEvent(scene.deps, view, { operationId: operation(), ...look, ...rest });
    };

    it('keeps who looked at what by their ids', async () => {
      const view = await scene.view();
      const input = { operationId: operation(), system: 'CUSTODY', reference: 'CU/1' } as const;
      const record = (await addRecord(scene.deps, view, input)).entityId;
      const look = { searchTerm: null, resultCount: 0, terminal: 'T9', action: 'PRINT', purpose: 'handover' } as const;
      const made = await add({ ...look, employee: ann, record, system: 'CUSTODY', at: view.now - 60 });
      await expectNode(made, 'ACCESS_EVENT', 'AccessEvent', {
        label: 'PRINT by ann01',
        account: 'ann01',
        employeeId: ann,
        recordId: record,
        resultCount: 0,
        system: 'CUSTODY',
        terminal: 'T9',
        action: 'PRINT',
        at: view.now - 60,
        purpose: 'handover',
      });
      const [edges] = await ask(test.database, 'MATCH (e {id: $id}) RETURN COUNT { (e)--() } AS edges', {
        id: made.entityId,
      });
      expect(edges).toEqual({ edges: 0 });
    });

    it('refuses what cannot have been', async () => {
      const { now } = await scene.view();
      expect(await refusal(add({ at: now + 1_000 }))).toEqual(wrong('input.at'));
      expect(await refusal(add({ searchTerm: null }))).toEqual(wrong('input.record'));
      expect(await refusal(add({ searchTerm: '' }))).toEqual(wrong('input.searchTerm'));
      expect(await refusal(add({ resultCount: -1 }))).toEqual(wrong('input.resultCount'));
      expect(await refusal(add({ employee: ABSENT }))).toEqual(unknown('input.employee'));
      expect(await refusal(add({ employee: '' }))).toEqual(unknown('input.employee'));
      expect(await refusal(add({ employee: crew }))).toEqual(wrong('input.employee'));
      expect(await refusal(add({ record: ABSENT }))).toEqual(unknown('input.record'));
      expect(await refusal(add({ record: ann }))).toEqual(wrong('input.record'));
    });
  });
});
