import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAccessEvent } from '../../src/change/access-changes.js';
import { addPerson, addPhone, addVehicle } from '../../src/change/entity-changes.js';
import { mergeEntities } from '../../src/change/merge-changes.js';
import { importFolder } from '../../src/import/import-folder.js';
import { merge, operation, Scene, viewer } from '../change/scene.js';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const anna = viewer('anna');

describe('normal forms', () => {
  let service: TestService;
  let scene: Scene;
  let folder: string;

  beforeAll(async () => {
    service = await startTestService({ employees: 0, viewer: anna });
    scene = new Scene(service.database);
    folder = await mkdtemp(join(tmpdir(), 'hopline-forms-'));
    const files = {
      'source.yaml': 'name: wild\n',
      'people.csv':
        'key,name,aliases,dateOfBirth\nP1,Łukasz Müller,Иван Щукин,11/02/1980\nP2,Ann Other,,19800211\nP3,Bad Date,,11/02/80\nP4,Serial Date,,29262\n',
      'phones.csv': 'key,number\nT1,07700 900123\nT2,101\n',
      'vehicles.csv': 'key,registration\nV1,ja65xyz\nV2,JAI5 XYZ\n',
      'locations.csv': 'key,address,postcode\nL1,10 Downing Street,sw1a2aa\n',
      'employments.csv': 'key,person,validFrom,validTo\nE1,P2,1 Mar 2018,02/2019\n',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { now } = await scene.view();
    const { totals } = await importFolder(service.database, {
      folder,
      now,
      rejectsFile: join(folder, 'rejects.jsonl'),
    });
    expect(totals).toMatchObject({ fresh: 8, rejected: 2 });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await service.close();
  });

  async function look(...identifiers: string[]): Promise<string[][]> {
    const query =
      'query ($identifiers: [String!]!) { lookup(identifiers: $identifiers) { entities { label externalIds { id } } } }';
    const { data, errors } = await ask(service.url, query, { identifiers });
    expect(errors).toEqual([]);
    return data.lookup.map(({ entities }: { entities: { label: string }[] }) =>
      entities.map(({ label }) => label).sort(),
    );
  }

  async function node(label: string, fields: string) {
    const query = `query ($identifiers: [String!]!) { lookup(identifiers: $identifiers) { entities { ${fields} } } }`;
    return (await ask(service.url, query, { identifiers: [label] })).data.lookup[0].entities[0];
  }

  it('are found by every spelling', async () => {
    const found = await look(
      '+44 7700 900123',
      '0044 (0)7700-900123',
      '07700900123',
      '101',
      'JA65 XYZ',
      'JAI5 XYZ',
      'JA15XYZ',
    );
    expect(found).toEqual([
      ['+447700900123'],
      ['+447700900123'],
      ['+447700900123'],
      ['101'],
      ['JA65 XYZ'],
      ['JAI5XYZ'],
      ['JAI5XYZ'],
    ]);
  });

  it('of names are found in other letters, and are no aliases', async () => {
    const name = ['Łukasz Müller'];
    expect(
      await look('Lukasz Muller', 'lukasz mueller', 'ŁUKASZ MÜLLER', 'Ivan Shchukin', 'Иван Щукин', 'Иванъ'),
    ).toEqual([name, name, name, name, name, []]);
    expect(await node('Lukasz Muller', '... on Person { name aliases dateOfBirth originalDateOfBirth }')).toEqual({
      name: 'Łukasz Müller',
      aliases: ['Иван Щукин'],
      dateOfBirth: '1980-02-11',
      originalDateOfBirth: '11/02/1980',
    });
  });

  it.each([
    { text: 'Mueller', score: 0.9 },
    { text: 'Lukash Muller', score: 0.8 },
    { text: 'Shchukin', score: 0.9 },
    { text: 'Щукин', score: 0.9 },
  ])('are searched: $text', async ({ text, score }) => {
    const query = 'query ($text: String!) { search(text: $text) { score entity { label } } }';
    const [best] = (await ask(service.url, query, { text })).data.search;
    expect(best.entity.label).toBe('Łukasz Müller');
    expect(best.score).toBeGreaterThan(score);
  });

  it('keep what the source gave beside them', async () => {
    expect(await node('07700900123', '... on Phone { number original }')).toEqual({
      number: '+447700900123',
      original: '07700 900123',
    });
    expect(await node('JA65XYZ', '... on Vehicle { registration original }')).toEqual({
      registration: 'JA65 XYZ',
      original: 'ja65xyz',
    });
    expect(await node('SW1A2AA', '... on Location { postcode originalPostcode }')).toEqual({
      postcode: 'SW1A 2AA',
      originalPostcode: 'sw1a2aa',
    });
  });

  it('of times are spans of Europe/London', async () => {
    const found = await node('Ann Other', '... on Person { dateOfBirth employments { validFrom validTo } }');
    expect(found).toEqual({
      dateOfBirth: '1980-02-11',
      employments: [{ validFrom: '2018-03-01T00:00:00Z', validTo: '2019-03-01T00:00:00Z' }],
    });
  });

  it('are made of what a change gives, too', async () => {
    const view = await scene.view(anna);
    await addPhone(scene.deps, view, { operationId: operation(), number: '(020) 7946 0018' });
    await addVehicle(scene.deps, view, { operationId: operation(), registration: 'ab12cde' });
    expect(await look('+442079460018', 'ABI2 CDE')).toEqual([['+442079460018'], ['AB12 CDE']]);
  });

  it('aside: look-ups of a person are those of whom they are merged with', async () => {
    const view = await scene.view(anna);
    const [one, other] = await Promise.all(
      ['Dee One', 'Dee Two'].map((name) => addPerson(scene.deps, view, { operationId: operation(), name })),
    );
    const [a, b] = [one?.entityId as string, other?.entityId as string];
    const look = { account: 'dee', system: 'CRIME', action: 'SEARCH', searchTerm: 'x', at: view.now } as const;
    await addAccessEvent(scene.deps, await scene.view(anna), { operationId: operation(), employee: b, ...look });
    const query = `query ($id: ID!) { person(id: $id) { accessed { edges { node { account } } } }
      accessEvents(filter: { employees: [$id] }) { edges { node { account } } } }`;
    const counts = async () => {
      const { data } = await ask(service.url, query, { id: a });
      return [data.person.accessed.edges.length, data.accessEvents.edges.length];
    };
    expect(await counts()).toEqual([0, 0]);
    await mergeEntities(scene.deps, await scene.view(anna), merge(a, b));
    expect(await counts()).toEqual([1, 1]);
  });
});
