import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startTestService, type TestService } from '../setup/service.js';

/** Plain GETs are refused, so that no other site's page can ask anything by one: only a notice is due for them. */
const BY_GET = 3;

describe('GraphQL over HTTP, by the audits of its own reference implementation', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({ employees: 0 });
  });
  afterAll(() => service.close());

  it('is answered as the specification says', async () => {
    const audits = serverAudits({
      url: new URL('/graphql', service.url).href,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as object), 'x-purpose': 'AUDIT-1: GraphQL over HTTP' } }),
    });
    const results = [];
    for (const audit of audits) results.push(await audit.fn());
    const told = results.filter(({ status }) => status !== 'ok').map(({ id, name, status }) => ({ id, name, status }));
    expect(told.filter(({ status }) => status !== 'notice')).toEqual([]);
    expect(told).toHaveLength(BY_GET);
    expect(results).toHaveLength(61);
  });
});
