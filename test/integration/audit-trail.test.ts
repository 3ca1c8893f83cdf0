import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { Audit } from '../../src/audit/audit.js';
import { provesInclusion } from '../../src/audit/merkle/verify-proofs.js';
import type { Identify } from '../../src/auth/identify.js';
import { readPurpose } from '../../src/auth/purpose.js';
import { DEMO_INVESTIGATOR, type Role } from '../../src/auth/viewer.js';
import { createService } from '../../src/index.js';
import { ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const ENTRIES = `query ($filter: AuditFilter, $first: Int!, $after: String) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    edges { node { trail index kind subject operationName fields outcome codes status purpose } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Who asks is what their token says: a role. */
const identify: Identify = async (presented, address) => {
  const role = String(presented.authorization) as Role;
  const viewer = { ...DEMO_INVESTIGATOR, subject: role.toLowerCase(), roles: [role] };
  const purpose = readPurpose(presented['x-purpose'] as string | undefined);
  return { viewer, purpose, address, expiresAt: null, isDemoVisitor: false };
};
const AUDITOR = { authorization: 'AUDITOR' };

let test: TestDatabase;
let folder: string;
let audit: Audit;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  test = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'hopline-audit-trail-'));
  audit = await Audit.open(folder);
  const logger = pino({ level: 'silent' });
  app = await createService({ database: test.database, logger, audit, identify, paths: { engine: { threads: 0 } } });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  for (let index = 0; index < 10; index += 1)
    await ask(url, `query Q${index} { groups(first: 1) { edges { cursor } } }`, {}, { authorization: 'ANALYST' });
}, 240_000);
afterAll(async () => {
  await app?.close();
  await audit?.close();
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('auditTrail', () => {
  it('tells an auditor who asked what, page by page, the asking of it among the rest', async () => {
    const names: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { data, errors } = await ask(url, ENTRIES, { filter: { subjects: ['analyst'] }, first: 4, after }, AUDITOR);
      expect(errors).toEqual([]);
      names.push(...data.auditTrail.edges.map(({ node }: { node: { operationName: string } }) => node.operationName));
      after = data.auditTrail.pageInfo.endCursor;
      if (!data.auditTrail.pageInfo.hasNextPage) break;
    }
    expect(names).toEqual(['Q9', 'Q8', 'Q7', 'Q6', 'Q5', 'Q4', 'Q3', 'Q2', 'Q1', 'Q0']);
    const { data } = await ask(url, ENTRIES, { filter: { fields: ['auditTrail'] }, first: 1 }, AUDITOR);
    expect(data.auditTrail.edges[0].node).toMatchObject({
      trail: audit.trail,
      kind: 'REQUEST',
      subject: 'auditor',
      fields: ['auditTrail'],
      outcome: 'ANSWERED',
      purpose: 'TEST-1: asked by a test',
    });
  });

  it('is for auditors only, who name a purpose, and every refusal is recorded', async () => {
    const refused: string[] = [];
    for (const role of ['ANALYST', 'VETTING', 'INVESTIGATOR', 'ADMIN', 'BATCH']) {
      const { data, errors } = await ask(url, ENTRIES, { first: 1 }, { authorization: role });
      expect(data ?? null).toBeNull();
      refused.push(errors[0]?.extensions.code as string);
    }
    expect(refused).toEqual(Array(5).fill('FORBIDDEN'));
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...AUDITOR },
      body: JSON.stringify({ query: ENTRIES, variables: { first: 1 } }),
    });
    expect(JSON.parse(await response.text()).errors[0].extensions.code).toBe('PURPOSE_REQUIRED');
    const { data } = await ask(
      url,
      ENTRIES,
      { filter: { codes: ['FORBIDDEN', 'PURPOSE_REQUIRED'] }, first: 50 },
      AUDITOR,
    );
    const told = data.auditTrail.edges.map(({ node }: { node: { subject: string; outcome: string } }) => [
      node.subject,
      node.outcome,
    ]);
    expect(told).toEqual(
      ['auditor', 'batch', 'admin', 'investigator', 'vetting', 'analyst'].map((subject) => [subject, 'REFUSED']),
    );
  });

  it('refuses a cursor of another question', async () => {
    const { data } = await ask(url, ENTRIES, { first: 1 }, AUDITOR);
    const after = data.auditTrail.pageInfo.endCursor;
    const { errors } = await ask(url, ENTRIES, { first: 1, after, filter: { kinds: ['EVENT'] } }, AUDITOR);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});

describe('auditProof', () => {
  it('proves an entry, once a checkpoint holds it', async () => {
    const PROOF =
      'query ($trail: String!, $index: Int!) { auditProof(trail: $trail, index: $index) { index size leafHash hashes root } }';
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const { data, errors } = await ask(url, PROOF, { trail: audit.trail, index: 2 }, AUDITOR);
    expect(errors).toEqual([]);
    const { index, size, leafHash, hashes, root } = data.auditProof;
    const bytes = (text: string) => Buffer.from(text, 'hex');
    expect(provesInclusion(bytes(leafHash), index, size, hashes.map(bytes), bytes(root))).toBe(true);
    const unknown = await ask(url, PROOF, { trail: '../..', index: 2 }, AUDITOR);
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'trail' });
    const beyond = await ask(url, PROOF, { trail: audit.trail, index: 100_000 }, AUDITOR);
    expect(beyond.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'index' });
  });
});
