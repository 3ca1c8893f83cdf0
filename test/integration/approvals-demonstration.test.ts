import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { identifyBy } from '../../src/auth/identify.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import { createService } from '../../src/index.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { approvalOf, codeOf } from '../approval/approval-scene.js';
import { type Answer, ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

describe('what takes two people, in the demonstration', () => {
  let test: TestDatabase;
  let folder: string;
  let app: FastifyInstance;
  let url: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'hopline-approvals-'));
    await loadDemo(test.database, { folder, employees: 100 });
    const identify = identifyBy({ kind: 'demo', folder });
    const paths = { engine: { threads: 0 } };
    app = await createService({ database: test.database, logger: pino({ level: 'silent' }), identify, paths });
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  }, 240_000);
  afterAll(async () => {
    await app?.close();
    await test?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  function hopline(...args: string[]) {
    return spawnSync(process.execPath, ['--import', 'tsx', join(PROJECT_ROOT, 'src/cli/main.ts'), ...args], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      env: { ...process.env, HOPLINE_DATA: folder },
      timeout: 100_000,
    });
  }
  const tokenOf = (...args: string[]) => hopline('token', '--role', ...args).stdout.trim();
  const as = (token: string, query: string): Promise<Answer> =>
    ask(url, query, {}, { authorization: `Bearer ${token}` });

  it('is shown by two users of one role, each with a token', async () => {
    const [first, second] = [tokenOf('investigator'), tokenOf('investigator', '--name', 'second')];
    const { operations } = (await as(first, '{ operations(first: 1) { edges { node { id } } } }')).data;
    const said = `kind: DISCLOSURE_OF_INFORMATION, receivedAt: "2019-04-30T12:00:00Z", recipients: [{ recipientKind: JOURNALIST }]`;
    const input = `operationId: "a", ${said}, operation: "${operations.edges[0].node.id}"`;
    const recorded = await as(first, `mutation { recordAllegation(input: { ${input} }) { entity { id } } }`);
    const { id } = recorded.data.recordAllegation.entity;
    const { node } = (await as(first, `{ node(id: "${id}") { id ... on Allegation { isProtected } } }`)).data;
    expect(node.isProtected).toBe(true);
    const leaks = `{ leakCandidates(allegation: "${node.id}") { isProtected } }`;
    expect(codeOf(await as(first, leaks))).toBe('FORBIDDEN');
    const asked = `operationId: "r", kind: LEAK_ANALYSIS, allegation: "${node.id}", reason: "Life at risk."`;
    const requested = approvalOf(
      await as(first, `mutation { requestApproval(input: { ${asked} }) { approval { id version requestedBy } } }`),
    );
    expect(requested).toMatchObject({ version: 1, requestedBy: 'demo-investigator' });
    const decision = `operationId: "d", id: "${requested.id}", version: 1, decision: APPROVED, reason: "Agreed."`;
    const decide = `mutation { decideApproval(input: { ${decision} }) { approval { state decidedBy } } }`;
    expect(codeOf(await as(first, decide))).toBe('FORBIDDEN');
    expect(approvalOf(await as(second, decide))).toEqual({ state: 'APPROVED', decidedBy: 'demo-second' });
    expect(codeOf(await as(first, leaks))).not.toBe('FORBIDDEN');
  });

  it('is not asked of compartments, which the tokens of its own key name', async () => {
    const token = tokenOf('analyst', '--compartments', 'HERON');
    const { data } = await as(token, '{ caller { clearance { compartments } } }');
    expect(data.caller.clearance.compartments).toEqual(['HERON']);
  });

  it('takes names that are names', () => {
    const { status, stderr } = hopline('token', '--role', 'admin', '--name', 'Two Words');
    expect([status, stderr]).toEqual([2, expect.stringContaining('--name')]);
  });
});
