import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, addPhone, addVehicle } from '../../src/change/entity-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { mergeEntities } from '../../src/change/merge-changes.js';
import { splitEntities } from '../../src/change/split-changes.js';
import { findDuplicates, findDuplicatesOf } from '../../src/duplicates/find-duplicates.js';
import type { AddPersonInput, MarkingInput, RecordLinkInput } from '../../src/generated/schema.js';
import { instant } from '../../src/neo4j/view.js';
import { friendship, merge, operation, Scene, viewer } from '../change/scene.js';
import { type Answer, ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const LANTERN: MarkingInput = { level: 'SECRET', compartments: ['LANTERN'] };
const inside = viewer('anna', 'SECRET', ['LANTERN']);
const outside = viewer('ben', 'OFFICIAL');
const QUERY = `query ($id: ID, $kinds: [EntityKind!], $minScore: Float! = 0.8, $includeRefuted: Boolean! = false, $first: Int! = 20, $after: String) {
  duplicateCandidates(id: $id, kinds: $kinds, minScore: $minScore, includeRefuted: $includeRefuted, first: $first, after: $after) {
    totalCount unknownIds asOfRevision pageInfo { hasNextPage endCursor }
    edges { cursor node {
      score refuted first { id label } second { id label }
      reasons { measure first second agreement likeness weight }
    } }
  }
}`;

describe('duplicateCandidates', () => {
  let service: TestService;
  let scene: Scene;

  beforeAll(async () => {
    service = await startTestService({ employees: 0, viewer: inside });
    scene = new Scene(service.database);
  });
  afterAll(() => service.close());

  async function person(name: string, rest: Partial<AddPersonInput> = {}): Promise<string> {
    const view = await scene.view(inside);
    return (await addPerson(scene.deps, view, { operationId: operation(), name, ...rest })).entityId;
  }

  async function uses(from: string, to: string, rest: Partial<RecordLinkInput> = {}): Promise<void> {
    await recordLink(scene.deps, await scene.view(inside), friendship(from, to, { kind: 'USES', ...rest }));
  }

  async function phone(number: string): Promise<string> {
    return (await addPhone(scene.deps, await scene.view(inside), { operationId: operation(), number })).entityId;
  }

  const candidates = (variables: Record<string, unknown> = {}): Promise<Answer> => ask(service.url, QUERY, variables);

  async function of(id: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await candidates({ id, ...variables });
    expect(errors).toEqual([]);
    // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
    return data.duplicateCandidates.edges.map(({ node }: any) => node);
  }

  async function scores(id: string, who = inside): Promise<Record<string, number>> {
    const view = await scene.view(who);
    const asked = { kinds: ['PERSON' as const], minScore: 0.05 };
    const found = await findDuplicatesOf(service.database, view, instant(view.now, view.now), id, asked);
    return Object.fromEntries((found ?? []).map(({ second, score }) => [second, score]));
  }

  it('are explained: a misspelt name with the same date of birth', async () => {
    const [one, other] = [
      await person('Katherine Marlowe', { dateOfBirth: '1980-02-11' }),
      await person('Marlow Catherine', { dateOfBirth: '1980-02-11' }),
    ];
    const [found, ...rest] = await of(one);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ first: { id: one }, second: { id: other }, refuted: false });
    expect(found.score).toBeGreaterThan(0.8);
    expect(found.score).toBeLessThan(1);
    expect(found.reasons).toEqual([
      {
        measure: 'DATE_OF_BIRTH',
        first: '1980-02-11',
        second: '1980-02-11',
        agreement: 'SAME',
        likeness: 1,
        weight: expect.closeTo(13.67, 2),
      },
      {
        measure: 'NAME',
        first: 'Katherine Marlowe',
        second: 'Marlow Catherine',
        agreement: 'LIKE',
        likeness: expect.closeTo(0.93, 1),
        weight: expect.closeTo(7.23, 2),
      },
    ]);
  });

  it('are by aliases in other letters, dates with day and month swapped, and one digit off', async () => {
    const one = await person('Pyotr Galkin', { dateOfBirth: '1975-03-09', aliases: ['Пётр Галкин'] });
    const swapped = await person('Petr Galkin', { dateOfBirth: '1975-09-03' });
    const digit = await person('Pyotr Galkin', { dateOfBirth: '1976-03-09' });
    const contradicted = await person('Pyotr Galkin', { dateOfBirth: '1991-11-30' });
    const found = await scores(one);
    expect(found[swapped]).toBeGreaterThan(0.9);
    expect(found[digit]).toBeGreaterThan(0.5);
    expect(found[swapped]).toBeGreaterThan(found[digit] as number);
    expect(found[contradicted]).toBeUndefined();
  });

  it('gain by what both used at the same time, and by nothing else they used', async () => {
    const [one, together, after, hidden] = [
      await person('Wilhelmina Tregarth'),
      await person('Wilhelmina Tregarth'),
      await person('Wilhelmina Tregarth'),
      await person('Wilhelmina Tregarth'),
    ];
    const number = await phone('07700 900321');
    await uses(one, number, { times: { validFrom: 1_000, validTo: 2_000 } });
    await uses(together, number, { times: { validFrom: 1_500 } });
    await uses(after, number, { times: { validFrom: 2_000 } });
    await uses(hidden, number, { marking: LANTERN });
    const seen = await scores(one);
    const open = await scores(one, outside);
    const nameOnly = open[after] as number;
    expect(open[together]).toBeGreaterThan(0.9);
    expect(nameOnly).toBeLessThan(0.2);
    expect(open[hidden]).toBe(nameOnly);
    expect(seen[hidden]).toBe(open[together]);
    expect(seen[together]).toBe(open[together]);
    const [first] = await of(one);
    expect(first.reasons).toContainEqual(
      expect.objectContaining({ measure: 'SHARED_PHONE', first: '+447700900321', agreement: 'SAME' }),
    );
  });

  it('leave out what is merged, through others too, until it is split, and what is refuted unless it is asked for', async () => {
    const born = { dateOfBirth: '1962-07-19' };
    const [a, b, c] = [
      await person('Isadora Quill', born),
      await person('Isadora Quill', born),
      await person('Isadora Quil', born),
    ];
    const seconds = async (variables = {}) =>
      (await of(a, variables)).map(({ second }: { second: { id: string } }) => second.id).sort();
    expect(await seconds()).toEqual([b, c].sort());
    await mergeEntities(scene.deps, await scene.view(inside), merge(a, b));
    await mergeEntities(scene.deps, await scene.view(inside), merge(b, c));
    expect(await seconds()).toEqual([]);
    const reason = 'two after all';
    await splitEntities(scene.deps, await scene.view(inside), {
      operationId: operation(),
      first: b,
      second: c,
      reason,
    });
    expect(await seconds()).toEqual([c]);
    await mergeEntities(scene.deps, await scene.view(inside), merge(c, a, { refutes: true }));
    expect(await seconds()).toEqual([]);
    expect(await of(a, { includeRefuted: true })).toMatchObject([{ second: { id: c }, refuted: true }]);
  });

  it('hold nothing of what the viewer may not see', async () => {
    const born = { dateOfBirth: '1955-10-01' };
    const [a, b] = [await person('Ottoline Varga', born), await person('Otoline Varga', born)];
    const before = await scores(a, outside);
    const secret = await person('Ottoline Varga', { ...born, marking: LANTERN });
    await mergeEntities(scene.deps, await scene.view(inside), merge(a, b, { marking: LANTERN }));
    expect(await scores(a, outside)).toEqual(before);
    expect(Object.keys(before)).toEqual([b]);
    expect(Object.keys(await scores(a))).toEqual([secret]);
    expect(await scores(secret, outside)).toEqual({});
  });

  it('are of telephones and vehicles too, however they were written', async () => {
    const [one, other] = [await phone('07700 900777'), await phone('+44 7700 900 777')];
    expect(await of(one)).toMatchObject([{ second: { id: other }, reasons: [{ measure: 'IDENTIFIER' }] }]);
    const view = await scene.view(inside);
    const car = await addVehicle(scene.deps, view, { operationId: operation(), registration: 'ja65 xyz' });
    const same = await addVehicle(scene.deps, view, { operationId: operation(), registration: 'JA65XYZ' });
    expect(await of(car.entityId)).toMatchObject([{ second: { id: same.entityId } }]);
  });

  it('of the whole graph are those of each entity, best first', async () => {
    const view = await scene.view(inside);
    const time = instant(view.now, view.now);
    const asked = { kinds: ['PERSON' as const, 'PHONE' as const], minScore: 0.3 };
    const all = await findDuplicates(service.database, view, time, asked);
    expect(all.length).toBeGreaterThan(5);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    for (const id of new Set(all.flatMap(({ first, second }) => [first, second]))) {
      const own = (await findDuplicatesOf(service.database, view, time, id, asked)) ?? [];
      const ofAll = all.filter(({ first, second }) => first === id || second === id);
      const named = (pairs: typeof all) =>
        pairs.map(({ first, second, score }) => [[first, second].sort(), score]).sort();
      expect(named(own)).toEqual(named(ofAll));
    }
  });

  it('come in pages that do not shift', async () => {
    const whole = (await candidates({ minScore: 0.3, first: 500 })).data.duplicateCandidates;
    const paged: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await candidates({ minScore: 0.3, first: 2, after });
      const page = data.duplicateCandidates;
      paged.push(...page.edges.map(({ node }: { node: unknown }) => node));
      if (paged.length === 2) await person('Katherine Marlowe', { dateOfBirth: '1980-02-11' });
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(paged).toEqual(whole.edges.map(({ node }: { node: unknown }) => node));
    expect(whole.totalCount).toBe(paged.length);
  });

  it.each([
    { variables: { minScore: 0 }, argument: 'minScore' },
    { variables: { minScore: 1 }, argument: 'minScore' },
    { variables: { kinds: [] }, argument: 'kinds' },
    { variables: { kinds: ['RECORD'] }, argument: 'kinds' },
    { variables: { id: '' }, argument: 'id' },
    { variables: { first: 0 }, argument: 'first' },
    { variables: { after: 'nonsense' }, argument: 'after' },
  ])('refuse $variables', async ({ variables, argument }) => {
    const { errors } = await candidates(variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('of what is not there are none, and it is named', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const { data } = await candidates({ id });
    expect(data.duplicateCandidates).toMatchObject({ edges: [], totalCount: 0, unknownIds: [id] });
  });
});
