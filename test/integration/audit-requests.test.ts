import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import WebSocket from 'ws';
import { Audit } from '../../src/audit/audit.js';
import type { AuditEntry } from '../../src/audit/audit-entry.js';
import { segmentsOf } from '../../src/audit/trail/segments.js';
import { verifyFolder } from '../../src/audit/verify/verify-folder.js';
import type { Identify } from '../../src/auth/identify.js';
import { DEMO_INVESTIGATOR } from '../../src/auth/viewer.js';
import { recordLink } from '../../src/change/link-changes.js';
import { Unauthenticated } from '../../src/errors.js';
import { createService } from '../../src/index.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { trailEntries } from '../audit/trail-entries.js';
import { friendship, Scene } from '../change/scene.js';
import { ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const PATIENCE = 20_000;
const TOKEN = { authorization: 'Bearer good' };

const identify: Identify = async (presented, address) => {
  if (presented.authorization !== 'Bearer good') throw new Unauthenticated('authorization: needs a bearer token.');
  const purpose = { reference: 'OP-1', text: 'OP-1: a look' };
  const viewer = { ...DEMO_INVESTIGATOR, subject: 'ann' };
  return { viewer, purpose, address, expiresAt: null, isDemoVisitor: false };
};

let test: TestDatabase;
let scene: Scene;
let folder: string;
let audit: Audit;
let app: FastifyInstance;
let url: string;
let port: number;
/** How many entries there were when a test began. */
let before: number;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds()) && Date.now() < end) await sleep(20);
}

/** What was recorded since the test began, once it is so many. */
async function recorded(count: number): Promise<AuditEntry[]> {
  let entries: AuditEntry[] = [];
  await until(async () => {
    entries = (await trailEntries(folder)).slice(before);
    return entries.length >= count;
  });
  // One too many would come now.
  await sleep(100);
  return (await trailEntries(folder)).slice(before);
}

/** Sends bytes as they are; what came back, whole. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    setTimeout(() => socket.destroy(), 2_000).unref();
  });
}

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...TOKEN, ...headers },
  });

beforeAll(async () => {
  test = await openTestDatabase();
  scene = new Scene(test.database);
  folder = await mkdtemp(join(tmpdir(), 'hopline-audited-'));
  audit = await Audit.open(folder);
  app = await createService({
    database: test.database,
    logger: pino({ level: 'silent' }),
    audit,
    identify,
    paths: { engine: { threads: 0 } },
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  port = Number(new URL(url).port);
}, 240_000);
afterAll(async () => {
  await app?.close();
  await audit?.close();
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  before = (await trailEntries(folder)).length;
});

describe('a question', () => {
  it('is recorded with who asked what, what for and about whom, and not with its contents', async () => {
    const id = await scene.person('Mary Whitlock');
    const query =
      'query Look($id: ID!, $text: String!) { node(id: $id) { mine: id } search(text: $text) { entity { label } } }';
    const { status, data, errors } = await ask(url, query, { id, text: 'Whitlock' }, TOKEN);
    expect([status, errors, data?.node]).toEqual([200, [], { mine: id }]);
    const [entry, ...more] = await recorded(1);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'REQUEST',
      subject: 'ann',
      roles: ['INVESTIGATOR'],
      level: 'SECRET',
      purpose: 'OP-1: a look',
      reference: 'OP-1',
      address: '127.0.0.1',
      method: 'POST',
      path: '/graphql',
      outcome: 'ANSWERED',
      status: 200,
      codes: [],
      operation: { type: 'query', name: 'Look', fields: ['node', 'search'] },
    });
    expect(entry?.ids).toContain(id);
    expect(entry?.operation?.variables).toBe(audit.digest({ text: 'Whitlock', id }));
    expect(entry?.operation?.document).toBe(audit.digest(query));
    expect(JSON.stringify(entry)).not.toContain('Whitlock');
  });

  it('is recorded once, whatever comes of it', async () => {
    const id = await scene.person('Ann');
    const outcomes: [AuditEntry['outcome'], number, string[]][] = [];
    const asking: [() => Promise<unknown>, AuditEntry['outcome'], number, string[]][] = [
      [() => ask(url, '{ __typename }', {}, TOKEN), 'ANSWERED', 200, []],
      [
        () => ask(url, `{ paths(from: "${id}", to: {id: "${id}"}, within: 0) { edges { cursor } } }`, {}, TOKEN),
        'REFUSED',
        200,
        ['BAD_USER_INPUT'],
      ],
      [() => ask(url, '{ nothing }', {}, TOKEN), 'REFUSED', 200, ['BAD_USER_INPUT']],
      [() => ask(url, '{', {}, TOKEN), 'REFUSED', 200, ['BAD_USER_INPUT']],
      [() => ask(url, '{ __typename }'), 'REFUSED', 401, ['UNAUTHENTICATED']],
      [() => post('{"query": '), 'REFUSED', 400, ['BAD_USER_INPUT']],
      [() => post('[{"query": "{ __typename }"}]'), 'REFUSED', 400, ['BAD_USER_INPUT']],
      [() => post('{ __typename }', { 'content-type': 'application/xml' }), 'REFUSED', 415, ['BAD_USER_INPUT']],
      [
        () => post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(5_000_000)}` })),
        'REFUSED',
        413,
        ['LIMIT_EXCEEDED'],
      ],
      [() => fetch(`${url}/graphql?query={__typename}`), 'REFUSED', 400, ['BAD_USER_INPUT']],
      [() => fetch(`${url}/nothing?here=secret`), 'REFUSED', 404, ['NOT_FOUND']],
      [() => fetch(`${url}/graphql`, { method: 'DELETE' }), 'REFUSED', 404, ['NOT_FOUND']],
      [() => fetch(`${url}/live`), 'ANSWERED', 200, []],
    ];
    for (const [send, outcome, status, codes] of asking) {
      await send();
      outcomes.push([outcome, status, codes]);
    }
    const entries = await recorded(asking.length);
    expect(entries.map((entry) => [entry.outcome, entry.status, entry.codes])).toEqual(outcomes);
    expect(JSON.stringify(entries)).not.toContain('secret');
  });

  it('that changes something is recorded before it is carried out, too', async () => {
    const [one, two] = [await scene.person('One'), await scene.person('Two')];
    const change = `mutation ($input: RecordLinkInput!) { recordLink(input: $input) { __typename } }`;
    await ask(url, change, { input: { operationId: 'x', kind: 'FRIEND', from: one, to: two } }, TOKEN);
    await ask(
      url,
      `mutation { retractEvidence(input: {operationId: "y", evidence: "none", reason: "x"}) { __typename } }`,
      {},
      TOKEN,
    );
    const kinds = (await recorded(2)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'REQUEST')).toHaveLength(2);
    expect(kinds.indexOf('INTENT')).toBeLessThan(kinds.lastIndexOf('REQUEST'));
  });
});

describe('what never becomes a question', () => {
  it.each([
    { name: 'bytes that are no HTTP', bytes: 'NONSENSE\r\n\r\n' },
    { name: 'a path that is none', bytes: 'GET /%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n' },
    {
      name: 'an expectation',
      bytes: 'POST /graphql HTTP/1.1\r\nhost: x\r\nexpect: a-miracle\r\nconnection: close\r\n\r\n',
    },
    { name: 'headers without end', bytes: `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n` },
    { name: 'a tunnel', bytes: 'CONNECT example.org:443 HTTP/1.1\r\nhost: x\r\n\r\n' },
  ])('is recorded once: $name', async ({ bytes }) => {
    await sendRaw(bytes);
    expect(await recorded(1)).toMatchObject([{ kind: 'REQUEST', outcome: 'REFUSED', subject: null }]);
  });

  it('is recorded where the client goes before the body is there', async () => {
    const sending = httpRequest(`${url}/graphql`, {
      method: 'POST',
      headers: { ...TOKEN, 'content-type': 'application/json', 'content-length': 1000 },
    });
    sending.on('error', () => undefined);
    sending.write('{"query": "');
    await sleep(100);
    sending.destroy();
    const entries = await recorded(1);
    expect(entries).toHaveLength(1);
    expect(['ABORTED', 'REFUSED']).toContain(entries[0]?.outcome);
  });

  it('is recorded in bounded numbers where nobody knows who it is, and counted beyond', async () => {
    const own = await mkdtemp(join(tmpdir(), 'hopline-flood-'));
    const bounded = await Audit.open(own, { mostBounded: 5 });
    for (let count = 0; count < 12; count += 1)
      await bounded.recordBounded('unauthenticated', { at: 'now', kind: 'REQUEST' });
    await bounded.close();
    const entries = await trailEntries(own);
    expect(entries.filter(({ kind }) => kind === 'REQUEST')).toHaveLength(5);
    expect(entries.at(-1)).toMatchObject({ kind: 'MORE', sort: 'unauthenticated', count: 7 });
    await rm(own, { recursive: true });
  });
});

const AROUND = 'subscription Around($around: [ID!]!) { linksChanged(around: $around) { revision changes { id } } }';

describe('a subscription', () => {
  it('by server-sent events is recorded, and so is each event', async () => {
    const [hub, other] = [await scene.person('Hub'), await scene.person('Other')];
    const stop = new AbortController();
    const response = await fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...TOKEN },
      body: JSON.stringify({ query: AROUND, variables: { around: [hub] } }),
      signal: stop.signal,
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await sleep(500);
    await recordLink(scene.deps, await scene.view(), friendship(hub, other));
    let text = '';
    while (!text.includes('linksChanged')) text += Buffer.from((await reader.read()).value ?? []).toString();
    const entries = await recorded(2);
    stop.abort();
    expect(entries.map(({ kind, operation, outcome }) => [kind, operation?.name, outcome])).toEqual([
      ['SUBSCRIPTION', 'Around', 'ANSWERED'],
      ['EVENT', 'Around', 'ANSWERED'],
    ]);
    expect(entries.every(({ ids, subject }) => subject === 'ann' && ids?.includes(hub))).toBe(true);
    await sleep(200);
    expect(await recorded(2)).toHaveLength(2);
  });

  it('over a WebSocket is recorded, with the connection, and so is each event and refusal', async () => {
    const [hub, other] = [await scene.person('Hub'), await scene.person('Other')];
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    const heard: { id?: string; type: string }[] = [];
    socket.on('message', (data) => heard.push(JSON.parse(String(data))));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init', payload: TOKEN }));
    await until(() => heard.some(({ type }) => type === 'connection_ack'));
    const payload = { query: AROUND, variables: { around: [hub] } };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    socket.send(JSON.stringify({ id: '2', type: 'subscribe', payload: { query: 'subscription { nothing }' } }));
    await until(() => heard.some(({ type }) => type === 'error'));
    await sleep(500);
    await recordLink(scene.deps, await scene.view(), friendship(hub, other));
    await until(() => heard.some(({ type }) => type === 'next'));
    const entries = await recorded(4);
    socket.terminate();
    const told = entries.map(({ kind, subject, outcome }) => `${kind} ${subject} ${outcome}`);
    expect(told.sort()).toEqual([
      'EVENT ann ANSWERED',
      'REQUEST null ANSWERED',
      'SUBSCRIPTION ann ANSWERED',
      'SUBSCRIPTION ann REFUSED',
    ]);
  });
});

describe('where nothing can be recorded', () => {
  it('no data leaves, and it goes on once it can be', async () => {
    const id = await scene.person('Secret Name');
    const query = `{ node(id: "${id}") { ... on Person { label } } }`;
    const own = join(folder, audit.trail);
    const { path } = (await segmentsOf(own)).at(-1) as { path: string };
    await rename(path, `${path}.away`);
    const response = await post(JSON.stringify({ query }));
    const text = await response.text();
    expect([response.status, JSON.parse(text).errors[0].extensions]).toEqual([
      503,
      { code: 'UNAVAILABLE', retryable: true },
    ]);
    expect(text).not.toContain('Secret Name');
    expect((await fetch(`${url}/live`)).status).toBe(200);
    const changing = await ask(
      url,
      `mutation { retractEvidence(input: {operationId: "z", evidence: "none", reason: "x"}) { __typename } }`,
      {},
      TOKEN,
    );
    expect([changing.status, changing.data ?? null]).toEqual([changing.status === 400 ? 400 : 503, null]);
    await rename(`${path}.away`, path);
    expect((await ask(url, query, {}, TOKEN)).data).toEqual({ node: { label: 'Secret Name' } });
    expect(await verifyFolder(folder, [])).toMatchObject({ isSound: true });
  });
});

describe('a service that is killed under load', () => {
  it('has recorded every request that was answered', async () => {
    const own = await mkdtemp(join(tmpdir(), 'hopline-killed-'));
    const script = join(PROJECT_ROOT, 'test/audit/serve-process.ts');
    const service: ChildProcess = spawn(
      process.execPath,
      ['--import', 'tsx', script, JSON.stringify({ address: test.address, folder: own })],
      { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [served] = await new Promise<string[]>((resolve) => {
      const lines = createInterface({ input: service.stdout as NonNullable<typeof service.stdout> });
      lines.once('line', (line) => resolve([line]));
    });
    const answered: string[] = [];
    let asked = 0;
    const load = async () => {
      for (;;) {
        asked += 1;
        const name = `Q${asked}`;
        const answer = await ask(served as string, `query ${name} { __typename }`).catch(() => null);
        if (answer === null) return;
        answered.push(name);
        if (answered.length === 400) service.kill('SIGKILL');
      }
    };
    const ended = new Promise((resolve) => service.once('close', resolve));
    await Promise.all(Array.from({ length: 16 }, load));
    await ended;
    const names = new Set((await trailEntries(own)).map(({ operation }) => operation?.name));
    expect(answered.length).toBeGreaterThanOrEqual(400);
    expect(answered.filter((name) => !names.has(name))).toEqual([]);
    expect(await verifyFolder(own, [])).toMatchObject({ isSound: true });
    expect((await readFile(join(own, 'digest-key'), 'utf8')).length).toBe(64);
    await rm(own, { recursive: true });
  });
});
