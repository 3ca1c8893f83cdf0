import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { OWN_CLAIMS } from '../../src/auth/claims.js';
import { issueDemoToken } from '../../src/auth/demo-tokens.js';
import { demoUser } from '../../src/auth/demo-users.js';
import { identifyBy } from '../../src/auth/identify.js';
import { ROLES } from '../../src/auth/viewer.js';
import { createService } from '../../src/index.js';
import { type Answer, ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';
import { subscribe, type Told } from '../setup/subscriber.js';
import { TokenIssuer } from '../setup/token-issuer.js';

const CALLER = '{ caller { subject roles clearance { level compartments } purpose isDemoVisitor } }';
const PEOPLE = '{ people(first: 1) { edges { node { label } } } }';
const LOOK_UPS = '{ accessEvents(first: 1) { edges { node { id } } } }';

function codeOf({ errors }: Answer): string | undefined {
  return errors[0]?.extensions.code;
}

let demo: TestService;
let issuer: TokenIssuer;
let service: FastifyInstance;
let url: string;

beforeAll(async () => {
  demo = await startTestService({ employees: 100 });
  issuer = await TokenIssuer.start();
  const identify = identifyBy({
    kind: 'oidc',
    issuer: issuer.url,
    audience: 'hopline',
    claims: OWN_CLAIMS,
    compartmentEntry: 'claimed',
  });
  const paths = { engine: { threads: 0 } };
  service = await createService({ database: demo.database, logger: pino({ level: 'silent' }), identify, paths });
  url = await service.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await service.close();
  await issuer.close();
  await demo.close();
});

async function as(claims: object, query: string, purpose = 'CASE-1: a test'): Promise<Answer> {
  const token = await issuer.token(claims as never);
  return ask(url, query, {}, { authorization: `Bearer ${token}`, ...(purpose ? { 'x-purpose': purpose } : {}) });
}

describe('with an issuer', () => {
  it('callers are who their token says', async () => {
    const claims = { sub: 'cat', roles: ['analyst'], clearance: 'SECRET', compartments: ['HERON'] };
    expect((await as(claims, CALLER)).data.caller).toEqual({
      subject: 'cat',
      roles: ['ANALYST'],
      clearance: { level: 'SECRET', compartments: ['HERON'] },
      purpose: 'CASE-1: a test',
      isDemoVisitor: false,
    });
  });

  it('nobody is let in without a token, nor told anything of the schema', async () => {
    for (const query of [
      PEOPLE,
      '{ __typename }',
      '{ __schema { queryType { name } } }',
      'nonsense',
      'mutation { x }',
    ]) {
      const answer = await ask(url, query);
      expect({ query, status: answer.status, code: codeOf(answer), data: answer.data }).toEqual({
        query,
        status: 401,
        code: 'UNAUTHENTICATED',
        data: undefined,
      });
    }
    expect((await fetch(new URL('/live', url))).status).toBe(200);
    expect((await fetch(new URL('/demo-token', url), { method: 'POST' })).status).toBe(404);
  });

  it('tokens of others, for others, expired, unsigned or altered are refused', async () => {
    const other = await TokenIssuer.start();
    const now = Math.floor(Date.now() / 1000);
    const good = await issuer.token({ roles: ['analyst'] });
    const [header, , signature] = good.split('.');
    const body = Buffer.from(
      JSON.stringify({ iss: issuer.url, aud: 'hopline', sub: 'ann', exp: now + 600, roles: ['batch'] }),
    );
    const bad = {
      'by other keys': await other.token({ iss: issuer.url }),
      'of another issuer': await issuer.token({ iss: other.url }),
      'for another service': await issuer.token({ aud: 'payroll' }),
      expired: await issuer.token({ exp: now - 120 }),
      'not yet valid': await issuer.token({ nbf: now + 120 }),
      unsigned: new UnsecuredJWT({ sub: 'ann', roles: ['batch'] })
        .setIssuer(issuer.url)
        .setAudience('hopline')
        .setExpirationTime('1h')
        .encode(),
      altered: [header, body.toString('base64url'), signature].join('.'),
      nonsense: 'abc',
    };
    await other.close();
    for (const [kind, token] of Object.entries(bad)) {
      const answer = await ask(url, CALLER, {}, { authorization: `Bearer ${token}` });
      expect({ kind, status: answer.status, code: codeOf(answer) }).toEqual({
        kind,
        status: 401,
        code: 'UNAUTHENTICATED',
      });
      expect(answer.errors[0]?.message).not.toContain(token);
    }
    for (const authorization of ['Basic YWRtaW46YWRtaW4=', 'Bearer', 'Bearer two words'])
      expect((await ask(url, CALLER, {}, { authorization })).status).toBe(401);
  });

  it('its new keys are taken without a restart, and its old ones no more', async () => {
    const changing = await TokenIssuer.start();
    const before = await changing.token({ roles: ['analyst'] });
    await changing.rotate();
    // Keys are not fetched again within thirty seconds of the last time, whatever tokens say.
    const identify = identifyBy({ kind: 'oidc', issuer: changing.url, audience: 'hopline', claims: OWN_CLAIMS });
    const after = await changing.token({ roles: ['analyst'] });
    await expect(identify({ authorization: `Bearer ${after}` }, 'x')).resolves.toMatchObject({
      viewer: { subject: 'ann' },
    });
    await expect(identify({ authorization: `Bearer ${before}` }, 'x')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await changing.close();
  });

  it('says so where the issuer cannot be reached, and recovers by itself', async () => {
    const late = await TokenIssuer.start();
    const identify = identifyBy({ kind: 'oidc', issuer: late.url, audience: 'hopline', claims: OWN_CLAIMS });
    const authorization = `Bearer ${await late.token({})}`;
    const identifyElsewhere = identifyBy({
      kind: 'oidc',
      issuer: 'http://127.0.0.1:9',
      audience: 'hopline',
      claims: OWN_CLAIMS,
    });
    await expect(identifyElsewhere({ authorization }, 'x')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(identify({ authorization }, 'x')).resolves.toMatchObject({ expiresAt: expect.any(Number) });
    await late.close();
  });

  it('roles say what may be asked', async () => {
    expect(codeOf(await as({ roles: ['analyst'] }, PEOPLE))).toBeUndefined();
    expect(codeOf(await as({ roles: ['analyst'] }, LOOK_UPS))).toBe('FORBIDDEN');
    expect(codeOf(await as({ roles: ['investigator'] }, LOOK_UPS))).toBeUndefined();
    for (const role of ['auditor', 'admin']) expect(codeOf(await as({ roles: [role] }, PEOPLE))).toBe('FORBIDDEN');
    expect(codeOf(await as({ roles: [] }, PEOPLE))).toBe('FORBIDDEN');
    expect(codeOf(await as({ roles: [] }, CALLER))).toBe('FORBIDDEN');
  });

  it('what is sensitive needs a purpose, and so does everything above `OFFICIAL`', async () => {
    const bare = async (claims: object, query: string) => {
      const authorization = `Bearer ${await issuer.token(claims as never)}`;
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as Answer).errors?.[0]?.extensions.code;
    };
    expect(await bare({ roles: ['investigator'] }, PEOPLE)).toBeUndefined();
    expect(await bare({ roles: ['investigator'] }, LOOK_UPS)).toBe('PURPOSE_REQUIRED');
    expect(await bare({ roles: ['investigator'], clearance: 'SECRET' }, PEOPLE)).toBe('PURPOSE_REQUIRED');
    expect(await bare({ roles: ['investigator'], compartments: 'HERON' }, PEOPLE)).toBe('PURPOSE_REQUIRED');
    expect(codeOf(await as({ roles: ['investigator'] }, PEOPLE, 'x'))).toBe('BAD_USER_INPUT');
  });

  it('subscriptions need a token too, and end when it does', async () => {
    const query = 'subscription { flagRaised { since } }';
    const told: Told[] = [];
    const next = (authorization?: string) =>
      new Promise<Told>((resolve) => {
        const params: Record<string, string> = authorization ? { authorization, 'x-purpose': 'CASE-1: a test' } : {};
        subscribe(
          url,
          query,
          {},
          (event) => {
            told.push(event);
            resolve(event);
          },
          params,
        );
      });
    expect(await next()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await next(`Bearer ${await issuer.token({ roles: ['admin'] })}`)).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    const short = await issuer.token({ roles: ['batch'], exp: Math.floor(Date.now() / 1000) + 2 });
    expect(await next(`Bearer ${short}`)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(told).toHaveLength(3);
  });
});

describe('a demonstration', () => {
  it('lets everybody in as its investigator, who names a purpose for what is sensitive', async () => {
    const bare = async (query: string) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(new URL('/graphql', demo.url), {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as Answer;
    };
    expect((await bare(CALLER)).data.caller).toMatchObject({
      subject: 'demo-investigator',
      isDemoVisitor: true,
      purpose: null,
    });
    expect((await bare(PEOPLE)).errors).toBeUndefined();
    expect((await bare(LOOK_UPS)).errors[0]?.extensions).toMatchObject({
      code: 'PURPOSE_REQUIRED',
      argument: 'x-purpose',
    });
    expect((await ask(demo.url, LOOK_UPS)).errors).toEqual([]);
  });

  it('hands out a token for each role', async () => {
    for (const role of ROLES) {
      const response = await fetch(new URL('/demo-token', demo.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role }),
      });
      const { token } = (await response.json()) as { token: string };
      const { data } = await ask(demo.url, CALLER, {}, { authorization: `Bearer ${token}` });
      expect(data.caller).toMatchObject({ subject: `demo-${role.toLowerCase()}`, roles: [role], isDemoVisitor: false });
    }
    const refused = await fetch(new URL('/demo-token', demo.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'KING' }),
    });
    expect([refused.status, ((await refused.json()) as Answer).errors[0]?.extensions]).toEqual([
      400,
      { code: 'BAD_USER_INPUT', retryable: false, argument: 'role' },
    ]);
  });

  it('takes no token of another demonstration', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hopline-other-'));
    const token = await issueDemoToken(folder, demoUser('INVESTIGATOR'));
    await rm(folder, { recursive: true });
    expect((await ask(demo.url, CALLER, {}, { authorization: `Bearer ${token}` })).status).toBe(401);
  });
});
