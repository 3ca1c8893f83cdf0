import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { identifyAs } from '../../src/auth/identify.js';
import { DEMO_INVESTIGATOR } from '../../src/auth/viewer.js';
import { createService } from '../../src/index.js';
import { LIMITS, type Limits } from '../../src/limits/limits.js';
import { Safelist } from '../../src/limits/safelist.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { SlowDatabase } from '../setup/slow-database.js';

const QUESTION = '{ groups { pageInfo { hasNextPage } } }';

/** One request of a caller runs and one waits; of all, two run and two wait. */
const FEW: Limits = {
  ...LIMITS,
  receiveSeconds: 1,
  requests: {
    ...LIMITS.requests,
    perCaller: { running: 1, waiting: 1 },
    inTotal: { running: 2, waiting: 2 },
    waitSeconds: 60,
  },
};

describe('what callers may have at once', () => {
  let test: TestDatabase;
  let database: SlowDatabase;
  const services: FastifyInstance[] = [];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = new SlowDatabase(test.address);
  });
  afterAll(async () => {
    for (const service of services) await service.close();
    await database.close();
    await test.close();
  });

  /** A service whose callers are who they say, by `authorization`. */
  async function listening(more: { limits?: Limits; safelist?: Safelist }): Promise<string> {
    const service = await createService({
      database,
      logger: pino({ level: 'silent' }),
      paths: { engine: { threads: 0 } },
      identify: (presented, address) => {
        const subject = String(presented.authorization ?? 'nobody');
        return identifyAs({ ...DEMO_INVESTIGATOR, subject })({}, address);
      },
      ...more,
    });
    services.push(service);
    return service.listen({ port: 0, host: '127.0.0.1' });
  }

  async function asked(url: string, who: string, query = QUESTION, signal?: AbortSignal) {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: who },
      body: JSON.stringify({ query }),
      ...(signal ? { signal } : {}),
    });
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string; retryable: boolean } }[];
    };
    return {
      status: response.status,
      again: response.headers.get('retry-after'),
      data,
      error: errors?.[0]?.extensions,
    };
  }

  /** Asks what does not end, and tells how the asking ended. */
  function occupying(url: string, who: string) {
    const gone = new AbortController();
    const ended = asked(url, who, QUESTION, gone.signal).catch((error: Error) => error.name);
    return { leave: () => gone.abort(), ended };
  }

  it('is refused beyond, to be asked again; whoever leaves makes room, and their transaction ends', async () => {
    const url = await listening({ limits: FEW });
    database.isSlow = true;
    const first = occupying(url, 'ann');
    await database.untilEndless(1);
    const second = occupying(url, 'ben');
    await database.untilEndless(2);
    database.isSlow = false;

    // Of each three, one waits and there is no room for the others, whichever they are.
    const refused: unknown[] = [];
    const send = (who: string) =>
      asked(url, who).then((answer) => {
        if (answer.status !== 200) refused.push({ ...answer, who: who === 'ann' ? who : 'others' });
        return answer.status;
      });
    const untilRefused = async (count: number) => {
      while (refused.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const own = ['ann', 'ann', 'ann'].map(send);
    await untilRefused(2);
    const others = ['cat', 'dan', 'eve'].map(send);
    await untilRefused(4);
    const later = { again: '1', error: { code: 'OVERLOADED', retryable: true } };
    expect(refused).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 429, who: 'ann', ...later }),
        expect.objectContaining({ status: 503, who: 'others', ...later }),
      ]),
    );
    expect((await fetch(new URL('/live', url))).status).toBe(200);

    first.leave();
    expect(await first.ended).toBe('AbortError');
    await database.untilEndless(1);
    expect((await Promise.all(own)).sort()).toEqual([200, 429, 429]);
    expect((await Promise.all(others)).sort()).toEqual([200, 503, 503]);
    second.leave();
    await second.ended;
    await database.untilEndless(0);
  }, 120_000);

  it('ends with the time of a request', async () => {
    const url = await listening({ limits: { ...LIMITS, requestSeconds: 0.5 } });
    database.isSlow = true;
    const answer = await asked(url, 'ann');
    database.isSlow = false;
    expect(answer).toMatchObject({ status: 400, error: { code: 'BUDGET_EXCEEDED', retryable: false } });
    await database.untilEndless(0);
  }, 60_000);

  it('has to arrive in time', async () => {
    const url = new URL(await listening({ limits: FEW }));
    const answer = await new Promise<string>((resolve, reject) => {
      const head = `POST /graphql HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"`;
      const socket = connect(Number(url.port), url.hostname, () => socket.write(head));
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 .*"code":"LIMIT_EXCEEDED"/s);
  }, 60_000);

  it('is one of the documents of a list, where there is one', async () => {
    const url = await listening({ safelist: new Safelist([QUESTION]) });
    expect(await asked(url, 'ann', `${QUESTION} # the same`)).toMatchObject({ status: 200 });
    expect(await asked(url, 'ann', '{ groups { edges { cursor } } }')).toMatchObject({
      status: 403,
      error: { code: 'FORBIDDEN' },
    });
  }, 60_000);
});
