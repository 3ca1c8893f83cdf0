import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addAccount,
  addGroup,
  addLocation,
  addOperation,
  addPerson,
  addPhone,
  addVehicle,
} from '../../src/change/entity-changes.js';
import { addEmployment, addGroupStatus } from '../../src/change/facet-changes.js';
import type { AddPersonInput } from '../../src/generated/schema.js';
import { refusal, unknown, wrong } from '../change/refusal.js';
import { ask, operation, Scene, stamped } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('changes of entities', () => {
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

  it('adds a person', async () => {
    const made = await addPerson(scene.deps, await scene.view(), {
      operationId: operation(),
      name: ' Zoë Smith ',
      aliases: ['Zed', 'Зоя', 'Zed'],
      dateOfBirth: '1980-02',
      externalIds: [{ system: 'HR', id: 'P/77' }],
    });
    await expectNode(made, 'PERSON', 'Person', {
      label: 'Zoë Smith',
      name: 'Zoë Smith',
      aliases: ['Zed', 'Зоя'],
      dateOfBirth: '1980-02',
      names: ['Zoë Smith', 'Zed', 'Зоя', 'Zoya'],
      identifiers: ['zoesmith', 'zed', 'зоя', 'zoya', 'p77'],
      blocks: ['s:S|SM0', 'w:zoe|S', 'w:smith|S', 'e:hrp77'],
      externalIds: ['HR\nP/77'],
    });
  });

  it('adds a group', async () => {
    const input = { name: 'Dockside', groupKind: 'STREET_GANG', aliases: ['D1'], territory: 'Harbour' } as const;
    const made = await addGroup(scene.deps, await scene.view(), {
      operationId: operation(),
      ...input,
      aliases: [...input.aliases],
    });
    const found = { names: ['Dockside', 'D1'], identifiers: ['dockside', 'd1'], blocks: ['o:TKST'] };
    await expectNode(made, 'GROUP', 'Group', { label: 'Dockside', ...input, ...found });
  });

  it('adds a telephone, a vehicle and an account', async () => {
    const view = await scene.view();
    const number = '+44 7700 900001';
    await expectNode(await addPhone(scene.deps, view, { operationId: operation(), number }), 'PHONE', 'Phone', {
      label: '+447700900001',
      number: '+447700900001',
      original: number,
      names: ['+447700900001', number],
      identifiers: ['447700900001'],
      blocks: ['i:447700900001'],
    });
    const car = { registration: 'AB12 CDE', description: 'blue\nhatchback' };
    await expectNode(await addVehicle(scene.deps, view, { operationId: operation(), ...car }), 'VEHICLE', 'Vehicle', {
      label: 'AB12 CDE',
      ...car,
      original: 'AB12 CDE',
      blocks: ['i:ab12cde'],
      names: ['AB12 CDE'],
      identifiers: ['ab12cde'],
    });
    const account = { identifier: 'ann@example.org', provider: 'Example' };
    const made = await addAccount(scene.deps, view, { operationId: operation(), ...account });
    await expectNode(made, 'ACCOUNT', 'Account', {
      label: 'ann@example.org',
      ...account,
      names: ['ann@example.org'],
      identifiers: ['annexampleorg'],
      blocks: ['i:annexampleorg'],
    });
  });

  it('adds a location', async () => {
    const place = { address: '1 High Street', postcode: 'ZZ1 1ZZ', latitude: 51.5, longitude: -0.125 };
    const made = await addLocation(scene.deps, await scene.view(), { operationId: operation(), ...place });
    await expectNode(made, 'LOCATION', 'Location', {
      label: '1 High Street',
      ...place,
      originalPostcode: 'ZZ1 1ZZ',
      blocks: ['p:zz11zz', 'a:1|high|street'],
      names: ['1 High Street', 'ZZ1 1ZZ'],
      identifiers: ['1highstreet', 'zz11zz'],
    });
  });

  it('adds an operation', async () => {
    const lantern = { name: 'Lantern', status: 'PLANNED', planned: 4_000_000_000, executed: 4_000_003_600 } as const;
    const made = await addOperation(scene.deps, await scene.view(), { operationId: operation(), ...lantern });
    const found = { names: ['Lantern'], identifiers: ['lantern'] };
    await expectNode(made, 'OPERATION', 'Operation', { label: 'Lantern', ...lantern, ...found });
  });

  it('adds an employment, which its staff number finds the person by', async () => {
    const bob = await scene.person('Bob');
    const view = await scene.view();
    const job = {
      staffNumber: 'S-0042',
      rank: 'Constable',
      department: 'Custody',
      vettingLevel: 'MANAGEMENT',
    } as const;
    const times = { validFrom: 100, validTo: 200, knownFrom: 300 };
    const input = { operationId: operation(), person: bob, ...job, times };
    const { revision, entityId } = await addEmployment(scene.deps, view, input);
    expect(entityId).toBe(bob);
    const rows = await ask(
      test.database,
      `MATCH (p:Person {id: $bob})-[:HAS_EMPLOYMENT]->(f)
      RETURN labels(f) AS labels, properties(f) AS properties, p.identifiers AS identifiers, p.revision AS personRevision`,
      { bob },
    );
    expect(rows).toEqual([
      {
        labels: ['Facet', 'Employment'],
        properties: { id: expect.any(String), marking: 0, ...stamped(revision), ...job, ...times },
        identifiers: ['bob', 's0042'],
        personRevision: view.revision,
      },
    ]);
  });

  it('keeps the staff numbers of employments that are added at the same time', async () => {
    const bob = await scene.person('Bob');
    const view = await scene.view();
    const numbers = Array.from({ length: 8 }, (_, index) => `N${index % 4}`);
    await Promise.all(
      numbers.map((staffNumber) =>
        addEmployment(scene.deps, view, { operationId: operation(), person: bob, staffNumber }),
      ),
    );
    const [row] = await ask<{ identifiers: string[]; lock: unknown }>(
      test.database,
      'MATCH (p {id: $bob}) RETURN p.identifiers AS identifiers, p.lock AS lock',
      { bob },
    );
    expect({ ...row, identifiers: row?.identifiers.sort() }).toEqual({
      identifiers: ['bob', 'n0', 'n1', 'n2', 'n3'],
      lock: null,
    });
  });

  it('adds a status to a group', async () => {
    const view = await scene.view();
    const status = { status: 'DORMANT', threatBand: 'LOW' } as const;
    const made = await addGroupStatus(scene.deps, view, { operationId: operation(), group: crew, ...status });
    expect(made.entityId).toBe(crew);
    const rows = await ask(
      test.database,
      'MATCH (:Group {id: $crew})-[:HAS_STATUS]->(f) RETURN labels(f) AS labels, properties(f) AS properties',
      { crew },
    );
    const properties = {
      id: expect.any(String),
      marking: 0,
      ...stamped(made.revision),
      ...status,
      knownFrom: view.now,
    };
    expect(rows).toEqual([{ labels: ['Facet', 'GroupStatus'], properties }]);
  });

  it('refuses a facet of what is not there, or of another kind', async () => {
    const view = await scene.view();
    const employ = (person: string) => addEmployment(scene.deps, view, { operationId: operation(), person });
    const status = (group: string) =>
      addGroupStatus(scene.deps, view, { operationId: operation(), group, status: 'ACTIVE' });
    expect(await refusal(employ(ABSENT))).toEqual(unknown('input.person'));
    expect(await refusal(employ(crew))).toEqual(wrong('input.person'));
    expect(await refusal(status(ABSENT))).toEqual(unknown('input.group'));
    expect(await refusal(status(ann))).toEqual(wrong('input.group'));
  });

  it.each<[string, Partial<AddPersonInput>, string]>([
    ['an empty name', { name: '' }, 'input.name'],
    ['a long name', { name: 'x'.repeat(501) }, 'input.name'],
    ['an empty alias', { aliases: ['x', ''] }, 'input.aliases[1]'],
    ['too many aliases', { aliases: Array.from({ length: 51 }, String) }, 'input.aliases'],
    ['an impossible day of birth', { dateOfBirth: '1981-02-29' }, 'input.dateOfBirth'],
    ['an external id without a system', { externalIds: [{ system: '', id: '1' }] }, 'input.externalIds[0].system'],
    ['a long external id', { externalIds: [{ system: 'HR', id: 'x'.repeat(201) }] }, 'input.externalIds[0].id'],
    [
      'too many external ids',
      { externalIds: Array.from({ length: 21 }, (_, index) => ({ system: 'HR', id: String(index) })) },
      'input.externalIds',
    ],
  ])('refuses a person with %s', async (_, rest, argument) => {
    const input = { operationId: operation(), name: 'Ann', ...rest };
    expect(await refusal(addPerson(scene.deps, await scene.view(), input))).toEqual(wrong(argument));
  });

  it('refuses a telephone without a digit, and a registration of signs', async () => {
    const view = await scene.view();
    const operationId = operation();
    expect(await refusal(addPhone(scene.deps, view, { operationId, number: 'n/a' }))).toEqual(wrong('input.number'));
    const registration = { operationId, registration: '--' };
    expect(await refusal(addVehicle(scene.deps, view, registration))).toEqual(wrong('input.registration'));
  });

  it.each([
    [91, 0, 'input.latitude'],
    [Number.NaN, 0, 'input.latitude'],
    [0, -180.5, 'input.longitude'],
    [null, 0, 'input.latitude'],
    [0, undefined, 'input.longitude'],
  ])('refuses a location at %p, %p', async (latitude, longitude, argument) => {
    const input = { operationId: operation(), address: '1 High Street', latitude, longitude };
    expect(await refusal(addLocation(scene.deps, await scene.view(), input))).toEqual(wrong(argument));
  });
});
