import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '../../src/errors.js';
import { HOSTILE_QUESTIONS } from '../server/hostile-questions.js';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const JSON_TYPE = { 'content-type': 'application/json', 'x-purpose': 'TEST-1: hostile' };
const QUESTION = JSON.stringify({ query: '{ __typename }' });

interface Refused {
  readonly status: number;
  readonly codes: readonly unknown[];
}

describe('what is asked in bad faith', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({ employees: 100 });
  });
  afterAll(() => service.close());

  async function sent(init: RequestInit, path = '/graphql'): Promise<Refused> {
    const response = await fetch(new URL(path, service.url), init);
    const { errors = [] } = JSON.parse(await response.text()) as { errors?: { extensions?: { code?: unknown } }[] };
    return { status: response.status, codes: errors.map(({ extensions }) => extensions?.code) };
  }

  function expectRefused({ status, codes }: Refused): void {
    expect(status).toBeLessThan(500);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(Object.keys(ERROR_CODES)).toContain(code);
    expect(codes).not.toContain('INTERNAL');
  }

  it.each(HOSTILE_QUESTIONS.map(({ name, body }) => ({ name, body })))(
    'is refused with a code: $name',
    async ({ body }) => {
      expectRefused(await sent({ method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) }));
    },
  );

  it.each([
    {
      name: 'a body of 2 MB',
      status: 413,
      init: { body: JSON.stringify({ query: '{ __typename }', pad: 'x'.repeat(2_000_000) }) },
    },
    {
      name: 'UTF-16',
      status: 415,
      init: { body: QUESTION, headers: { 'content-type': 'application/json; charset=utf-16' } },
    },
    {
      name: 'UTF-7',
      status: 415,
      init: { body: QUESTION, headers: { 'content-type': 'application/json; charset=utf-7' } },
    },
    { name: 'XML', status: 415, init: { body: '<query/>', headers: { 'content-type': 'application/xml' } } },
    {
      name: 'a form',
      status: 415,
      init: { body: 'query=%7B__typename%7D', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    },
    {
      name: 'a text, as pages of other sites may send',
      status: 400,
      init: { body: QUESTION, headers: { 'content-type': 'text/plain' } },
    },
    {
      name: 'a form of files',
      status: 415,
      init: { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    },
    {
      name: 'what claims to be compressed',
      status: 415,
      init: { body: QUESTION, headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } },
    },
    { name: 'what is no JSON', status: 400, init: { body: '{"query": ' } },
    {
      name: 'JSON with a prototype',
      status: 400,
      init: { body: '{"query": "{ __typename }", "__proto__": {"x": 1}}' },
    },
    {
      name: 'a purpose of 1,000 letters',
      status: 400,
      init: { body: QUESTION, headers: { ...JSON_TYPE, 'x-purpose': 'x'.repeat(1_000) } },
    },
    {
      name: 'a token of nonsense',
      status: 401,
      init: { body: QUESTION, headers: { ...JSON_TYPE, authorization: 'Bearer x.y.z' } },
    },
  ])('is refused as HTTP has it: $name', async ({ init, status }) => {
    const refused = await sent({ method: 'POST', headers: JSON_TYPE, ...init } as RequestInit);
    expectRefused(refused);
    expect(refused.status).toBe(status);
  });

  it.each([
    { name: 'a question by plain GET', path: '/graphql?query=%7B__typename%7D', headers: {} },
    {
      name: 'a change by GET',
      path: '/graphql?query=mutation%7B__typename%7D',
      headers: { 'apollo-require-preflight': 'x' },
    },
    {
      name: 'a subscription that is none',
      path: '/graphql/stream?query=%7B__typename%7D',
      headers: { accept: 'text/event-stream' },
    },
    { name: 'a path out of the pages', path: '/assets/..%2f..%2fpackage.json', headers: {} },
  ])('is refused: $name', async ({ path, headers }) => {
    const response = await fetch(new URL(path, service.url), { headers: headers as Record<string, string> });
    const text = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(path.includes('stream') ? 200 : 400);
    expect(response.status).toBeLessThan(500);
    expect(text).toMatch(/"code":"(BAD_USER_INPUT|NOT_FOUND)"/);
  });

  it.each([
    { name: 'no HTTP at all', lines: 'nonsense\r\n\r\n' },
    {
      name: 'two lengths',
      lines: 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
    },
    {
      name: 'a length and chunks',
      lines: 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    },
    { name: 'headers of 100 kB', lines: `GET /live HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n` },
  ])('is refused before it is a request: $name', async ({ lines }) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(service.url);
      const socket = connect(Number(port), hostname, () => socket.write(lines));
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it('keeps nobody else waiting, nor changes anything', async () => {
    const bodies = HOSTILE_QUESTIONS.map(({ body }) => JSON.stringify(body));
    const hostile = bodies.map((body) => sent({ method: 'POST', headers: JSON_TYPE, body }));
    const { data, errors } = await ask(
      service.url,
      '{ people(filter: { nameStartsWith: "Qqhostile" }, first: 1) { edges { cursor } } }',
    );
    expect([data, errors]).toEqual([{ people: { edges: [] } }, []]);
    for (const refused of await Promise.all(hostile)) expectRefused(refused);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((await fetch(new URL('/live', service.url))).status).toBe(200);
  });
});
