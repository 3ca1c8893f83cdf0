import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../src/auth/viewer.js';
import { viewer } from '../change/scene.js';
import { FlagScene, JOB } from '../flag/flag-scene.js';
import { type Answer, ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { SeveralServices } from '../setup/several-services.js';

const FLAG = `id change employee { name } group { name } hopsBefore hopsAfter weakest strength status version
  path { hops entities { label } links { kind } } cause { id kind count open version links { kind } sample { id } }
  history { from to reason by } job { name raised unreported } exposure { comparable asClose }`;

describe('the review of flags', () => {
  let test: TestDatabase;
  let scene: FlagScene;
  const services = new SeveralServices();
  const urls = new Map<string, string>();
  let operations = 0;

  const listen = async (who: Viewer) => {
    urls.set(who.subject, await services.listen(test.database, who));
  };
  const answer = (query: string, who = 'anna') => ask(urls.get(who) as string, query);
  const data = async (query: string, who = 'anna'): Promise<Answer['data']> => {
    const { data: found, errors } = await answer(query, who);
    expect(errors).toEqual([]);
    return found;
  };
  const flags = async (args = '', who = 'anna') =>
    (
      await data(`{ flags${args} { edges { node { ${FLAG} } } pageInfo { hasNextPage endCursor } } }`, who)
    ).flags.edges.map(({ node }: { node: unknown }) => node);
  const decide = (input: string, who = 'anna') => {
    operations += 1;
    return answer(
      `mutation { decideFlag(input: { operationId: "o${operations}", ${input} }) { flag { status version snoozedUntil history { to by reason } } } }`,
      who,
    );
  };

  beforeAll(async () => {
    test = await openTestDatabase();
    await listen(viewer('anna'));
    await listen(viewer('bert'));
    await listen(viewer('lowe', 'OFFICIAL'));
  }, 120_000);
  afterAll(async () => {
    await services.close();
    await test?.close();
  });

  beforeEach(async () => {
    const text = 'MATCH (n:Entity|Facet|ScreeningJob|ScreeningRun|Flag|FlagEvent) DETACH DELETE n';
    await test.database.runAlone({ name: 'test/clear', text }, {});
    scene = new FlagScene(test.database);
    await scene.employees(['Ann', 'Bob']);
    await scene.people('Kim');
    await scene.group('Ring');
    await scene.link('FRIEND', 'Ann', 'Kim');
    await scene.link('FRIEND', 'Bob', 'Kim');
    await scene.run();
    await scene.link('MEMBER_OF', 'Kim', 'Ring');
    await scene.run();
  });

  it('lists them with path, cause and what is ordinary, by filter, page by page', async () => {
    const all = await flags();
    expect(all).toHaveLength(2);
    expect(all.map(({ employee }: { employee: { name: string } }) => employee.name).sort()).toEqual(['Ann', 'Bob']);
    expect(all[0]).toMatchObject({
      change: 'NEW',
      group: { name: 'Ring' },
      hopsBefore: null,
      hopsAfter: 2,
      weakest: 95,
      status: 'OPEN',
      version: 1,
      path: { hops: 2, links: [{ kind: 'FRIEND' }, { kind: 'MEMBER_OF' }] },
      cause: { kind: 'LINK', count: 2, open: 2, version: 2, links: [{ kind: 'MEMBER_OF' }] },
      history: [],
      job: { name: 'default', raised: 2, unreported: 0 },
      exposure: { comparable: 2, asClose: 2 },
    });
    expect(all[0].strength).toBeCloseTo(0.95 ** 2, 4);
    const ann = scene.idOf('Ann');
    expect(await flags(`(filter: { employees: ["${ann}"] })`)).toHaveLength(1);
    expect(await flags('(status: [ESCALATED])')).toEqual([]);
    expect(await flags('(filter: { changes: [CEASED] })')).toEqual([]);
    expect(await flags('(filter: { jobs: ["another"] })')).toEqual([]);
    const page = (await data('{ flags(first: 1) { edges { node { id } } pageInfo { hasNextPage endCursor } } }')).flags;
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = await flags(`(first: 1, after: "${page.pageInfo.endCursor}")`);
    expect([page.edges[0].node.id, rest[0].id].sort()).toEqual(all.map(({ id }: { id: string }) => id).sort());
    const { flagCauses } = await data('{ flagCauses { edges { node { id kind count open } } } }');
    expect(flagCauses.edges).toEqual([{ node: { id: all[0].cause.id, kind: 'LINK', count: 2, open: 2 } }]);
  });

  it('keeps a decision, with who made it and why, and refuses one that did not know of it', async () => {
    const [{ id }] = await flags();
    const first = await decide(`id: "${id}", version: 1, decision: NO_CONCERN, reason: "His cousin; known."`);
    expect(first.data.decideFlag.flag).toEqual({
      status: 'NO_CONCERN',
      version: 2,
      snoozedUntil: null,
      history: [{ to: 'NO_CONCERN', by: 'anna', reason: 'His cousin; known.' }],
    });
    const second = await decide(`id: "${id}", version: 1, decision: ESCALATED, reason: "Look."`, 'bert');
    expect(second.errors[0]).toMatchObject({ extensions: { code: 'CONFLICT', argument: 'input.version' } });
    expect(second.errors[0]?.message).toMatch(/version 2 by now: NO_CONCERN, by anna on /);
    expect(await flags('(status: [OPEN])')).toHaveLength(1);
  });

  it('decides once by the operation id', async () => {
    const [{ id }] = await flags();
    const query = `mutation { decideFlag(input: { operationId: "same", id: "${id}", version: 1, decision: ESCALATED, reason: "Look." }) { flag { version } } }`;
    expect((await data(query)).decideFlag.flag.version).toBe(2);
    expect((await data(query)).decideFlag.flag.version).toBe(2);
    const other = query.replace('ESCALATED', 'NO_CONCERN');
    expect((await answer(other)).errors[0]).toMatchObject({
      extensions: { code: 'CONFLICT', argument: 'input.operationId' },
    });
  });

  it('of ten who decide at once lets one through', async () => {
    const [{ id }] = await flags();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => decide(`id: "${id}", version: 1, decision: UNDER_REVIEW, reason: "Mine."`)),
    );
    const codes = all.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort();
    expect(codes).toEqual([...Array.from({ length: 9 }, () => 'CONFLICT'), 'done']);
  });

  it('decides all flags of a cause at once', async () => {
    const [{ cause }] = await flags();
    const mutation = (version: number) => `mutation { decideFlagCause(input: {
      operationId: "c${version}", cause: "${cause.id}", version: ${version}, decision: ESCALATED, reason: "Kim is one of them."
    }) { decided cause { open version sample { status } } } }`;
    expect((await answer(mutation(1))).errors[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
    expect((await data(mutation(2))).decideFlagCause).toEqual({
      decided: 2,
      cause: { open: 0, version: 4, sample: [{ status: 'ESCALATED' }, { status: 'ESCALATED' }] },
    });
  });

  it('snoozes until a time, or until the path gets shorter or stronger', async () => {
    const bob = `(filter: { employees: ["${scene.idOf('Bob')}"] })`;
    const [{ id }] = await flags(bob);
    const bad = await decide(`id: "${id}", version: 1, decision: SNOOZED, reason: "Later."`);
    expect(bad.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.snoozeUntil' } });
    await decide(`id: "${id}", version: 1, decision: SNOOZED, reason: "Later.", snoozeUntil: "2999-01-01T00:00:00Z"`);
    expect((await flags(bob))[0]).toMatchObject({ status: 'SNOOZED', version: 2 });
    await scene.link('MEMBER_OF', 'Bob', 'Ring');
    await scene.run();
    const statuses = (await flags(bob)).map(({ change, status }: { change: string; status: string }) => [
      change,
      status,
    ]);
    expect(statuses).toEqual([
      ['CLOSER', 'OPEN'],
      ['NEW', 'OPEN'],
    ]);
  });

  it('shows nothing to those who are not cleared for the job', async () => {
    const [{ id, cause }] = await flags();
    expect(await flags('', 'lowe')).toEqual([]);
    const query = `{ flag(id: "${id}") { id } screeningJobs { name } flagCauses { edges { node { id } } } }`;
    expect(await data(query, 'lowe')).toEqual({ flag: null, screeningJobs: [], flagCauses: { edges: [] } });
    const refused = await decide(`id: "${id}", version: 1, decision: ESCALATED, reason: "Look."`, 'lowe');
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'NOT_FOUND', argument: 'input.id' } });
    expect(cause.id).not.toBe(id);
  });

  it('is of runs that are asked for, once by the operation id', async () => {
    await scene.link('MEMBER_OF', 'Ann', 'Ring');
    const query = `mutation { runScreening(input: { operationId: "run" }) {
      isBaseline run { id raised job { name } flags { edges { node { change employee { name } } } } } } }`;
    const { runScreening } = await data(query);
    expect(runScreening).toMatchObject({
      isBaseline: false,
      run: {
        raised: 1,
        job: { name: 'default' },
        flags: { edges: [{ node: { change: 'CLOSER', employee: { name: 'Ann' } } }] },
      },
    });
    expect((await data(query)).runScreening.run.id).toBe(runScreening.run.id);
    const low = await data(
      'mutation { runScreening(input: { operationId: "run" }) { isBaseline run { raised } } }',
      'lowe',
    );
    expect(low.runScreening).toEqual({ isBaseline: true, run: { raised: 0 } });
    expect((await scene.run(JOB)).lines).toEqual([]);
    const wrong = await answer(
      'mutation { runScreening(input: { operationId: "w", filter: { minConfidence: 101 } }) { isBaseline } }',
    );
    expect(wrong.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
