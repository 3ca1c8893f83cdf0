import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { Audit } from '../../src/audit/audit.js';
import type { Caller } from '../../src/auth/caller.js';
import { DEMO_INVESTIGATOR, type Role } from '../../src/auth/viewer.js';
import { runExport } from '../../src/cli/export-run.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import { EXPORT_FORMATS, type ExportFormat, pieces } from '../../src/export/export-formats.js';
import { type ExportOptions, planExport } from '../../src/export/plan-export.js';
import { createService } from '../../src/index.js';
import { trailEntries } from '../audit/trail-entries.js';
import { ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const DAY = '2019-05-01';
const AT = Date.parse('2019-04-30T23:00:00Z') / 1000;

let test: TestDatabase;
let folder: string;
let audit: Audit;
let app: FastifyInstance;
let url: string;
let employee: string;

/** Who asks is as the headers say. */
const identify = async (presented: object): Promise<Caller> => {
  const { role = 'INVESTIGATOR', reason } = presented as { role?: Role; reason?: string };
  const purpose = reason === undefined ? null : { reference: reason, text: reason };
  const viewer = { ...DEMO_INVESTIGATOR, roles: [role] };
  return { viewer, purpose, address: '127.0.0.1', expiresAt: null, isDemoVisitor: false };
};

const post = (body: unknown, headers: Record<string, string> = { reason: 'OP-1' }, signal?: AbortSignal) =>
  fetch(`${url}/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: signal ?? null,
  });

async function refusal(answer: Response) {
  const { errors } = (await answer.json()) as {
    errors: { message: string; extensions: { code: string; argument?: string } }[];
  };
  return { status: answer.status, code: errors[0]?.extensions.code, argument: errors[0]?.extensions.argument };
}

/** What the command writes. */
async function written(format: ExportFormat, options: ExportOptions): Promise<string> {
  let text = '';
  const run = {
    database: test.database,
    viewer: DEMO_INVESTIGATOR,
    validAt: AT,
    knownAt: AT,
    onProgress: () => {},
    signal: new AbortController().signal,
    paths: { engine: { threads: 0 } },
  };
  await runExport(
    planExport(options, (option) => `--${option}`),
    run,
    async (graph) => {
      for await (const piece of pieces(format, graph) as AsyncIterable<string>) text += piece;
    },
  );
  return text;
}

/** Entries about a download, once there are so many. */
async function downloads(count: number) {
  const end = Date.now() + 20_000;
  for (;;) {
    const entries = (await trailEntries(folder)).filter(({ path }) => path === '/export');
    if (entries.length >= count || Date.now() > end) return entries;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

beforeAll(async () => {
  test = await openTestDatabase();
  const data = await mkdtemp(join(tmpdir(), 'hopline-download-'));
  await loadDemo(test.database, { folder: data, employees: 300 });
  await rm(data, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'hopline-downloads-'));
  audit = await Audit.open(folder);
  app = await createService({
    database: test.database,
    logger: pino({ level: 'silent' }),
    audit,
    identify,
    paths: { engine: { threads: 0 } },
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  const people = await ask(
    url,
    '{ people(filter: {employed: true}, first: 1) { edges { node { id } } } }',
    {},
    {
      reason: 'OP-1',
    },
  );
  employee = people.data.people.edges[0].node.id;
});
afterAll(async () => {
  await app.close();
  await audit.close();
  await rm(folder, { recursive: true });
  await test.close();
});

describe('a download of an export', () => {
  it.each(EXPORT_FORMATS.map((format) => ({ format })))(
    'is the file of the command, as $format',
    async ({ format }) => {
      const options = format === 'csv' ? { table: 'screening' } : { chart: employee, hops: 2 };
      const answer = await post({ format, at: DAY, knownAt: DAY, ...options });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="hopline\.\w+"$/);
      const text = await answer.text();
      expect(text).toBe(await written(format, options));
      expect(text.length).toBeGreaterThan(500);
    },
  );

  it('of the whole graph is recorded before it begins, and as it ends', async () => {
    const before = (await trailEntries(folder)).filter(({ path }) => path === '/export').length;
    const text = await (await post({ format: 'graphml', at: DAY, knownAt: DAY })).text();
    expect(text).toBe(await written('graphml', {}));
    const [began, ended] = (await downloads(before + 2)).slice(before);
    expect(began).toMatchObject({ kind: 'REQUEST', outcome: 'ANSWERED', reference: 'OP-1', bytes: null });
    expect(began?.operation).toMatchObject({ type: 'export', name: 'graphml', fields: ['graph'] });
    expect(ended).toMatchObject({ kind: 'DISCLOSURE', outcome: 'ANSWERED', bytes: Buffer.byteLength(text) });
  });

  it('that its client leaves is recorded as left', async () => {
    const before = (await trailEntries(folder)).filter(({ path }) => path === '/export').length;
    const leave = new AbortController();
    const answer = await post({ format: 'graphml' }, { reason: 'OP-2' }, leave.signal);
    await answer.body?.getReader().read();
    leave.abort();
    const [, ended] = (await downloads(before + 2)).slice(before);
    expect(ended).toMatchObject({ kind: 'DISCLOSURE', outcome: 'ABORTED', reference: 'OP-2' });
  });

  it.each([
    {
      name: 'no purpose',
      headers: {},
      body: { format: 'gexf' },
      status: 403,
      code: 'PURPOSE_REQUIRED',
      argument: 'x-purpose',
    },
    {
      name: 'an auditor',
      headers: { role: 'AUDITOR', reason: 'A' },
      body: { format: 'gexf' },
      status: 403,
      code: 'FORBIDDEN',
    },
    {
      name: 'an analyst',
      headers: { role: 'ANALYST', reason: 'A' },
      body: { format: 'gexf' },
      status: 403,
      code: 'FORBIDDEN',
    },
    { name: 'no format', body: {}, status: 400, code: 'BAD_USER_INPUT', argument: 'format' },
    { name: 'no object', body: [1], status: 400, code: 'BAD_USER_INPUT', argument: 'body' },
    { name: 'no JSON', body: '{', status: 400, code: 'BAD_USER_INPUT' },
    {
      name: 'a form',
      headers: { reason: 'A', 'content-type': 'text/plain' },
      body: '{}',
      status: 415,
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'an unknown field',
      body: { format: 'gexf', level: 'SECRET' },
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'level',
    },
    {
      name: 'too many hops',
      body: { format: 'gexf', chart: 'x', hops: 9 },
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'hops',
    },
    {
      name: 'two things',
      body: { format: 'gexf', chart: 'x', graph: true },
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'graph, chart, paths, table',
    },
    {
      name: 'a strange filter',
      body: { format: 'gexf', filter: { kinds: ['FOE'] } },
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'filter.kinds.0',
    },
    { name: 'no day', body: { format: 'gexf', at: 'soon' }, status: 400, code: 'BAD_USER_INPUT', argument: 'at' },
    {
      name: 'an unknown id',
      body: { format: 'gexf', chart: 'nobody' },
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'chart',
    },
    { name: 'a graph as CSV', body: { format: 'csv' }, status: 400, code: 'BAD_USER_INPUT', argument: 'format' },
  ])('with $name is refused', async ({ headers, body, status, code, argument }) => {
    const said = await refusal(await post(body, headers as Record<string, string> | undefined));
    expect(said).toMatchObject({ status, code, ...(argument ? { argument } : {}) });
  });
});
