import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, subscribe as subscribeTo } from 'graphql';
import { pino } from 'pino';
import { commandCaller } from '../../src/auth/caller.js';
import { recordLink } from '../../src/change/link-changes.js';
import { commandSubject } from '../../src/cli/command-subject.js';
import { checkEntries } from '../../src/cli/entered-graph.js';
import { createServices } from '../../src/index.js';
import { openPaths } from '../../src/open-paths.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { openContext } from '../../src/server/context.js';
import { revisionToken } from '../../src/server/cursor.js';
import { schema } from '../../src/server/schema.js';
import { ApprovalScene, admin, approvalOf, investigator } from '../approval/approval-scene.js';
import { friendship, viewer } from '../change/scene.js';
import { subscribe, type Told } from '../setup/subscriber.js';

const PATIENCE = 20_000;
const HERON = ['HERON'];
const PURPOSE = { reference: 'TEST-1', text: 'TEST-1: asked by a test' };
const [adam, eve] = [admin('adam'), admin('eve')];

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!holds() && Date.now() < end) await sleep(20);
}

describe('the entry to a compartment', () => {
  let approvals: ApprovalScene;
  let url: string;
  let secret: string;
  let open: string;
  const marking = { level: 'OFFICIAL' as const, compartments: HERON };

  beforeAll(async () => {
    approvals = await ApprovalScene.open();
    url = await approvals.listen();
    secret = await approvals.scene.person('Secret Person', marking, viewer('writer', 'SECRET', HERON));
    open = await approvals.scene.person('Open Person');
  }, 120_000);
  afterAll(() => approvals?.close());

  /** Whether somebody sees what is in the compartment, and which they are told they hold. */
  async function seen(subject: string, compartments: readonly string[] = HERON, at = url) {
    const query = 'query ($id: ID!) { node(id: $id) { id } caller { clearance { compartments } } }';
    const { data, errors } = await approvals.as(at, investigator(subject, compartments), query, { id: secret });
    expect(errors).toEqual([]);
    return { isSeen: data.node !== null, holds: data.caller.clearance.compartments };
  }

  it('takes an approval besides the claim, and a claim besides the approval', async () => {
    expect(await seen('cat')).toEqual({ isSeen: false, holds: [] });
    const { id } = approvalOf(await approvals.requestEntry(url, adam, 'cat', 'HERON'));
    expect((await seen('cat')).isSeen).toBe(false);
    approvalOf(await approvals.decide(url, eve, id));
    expect(await seen('cat')).toEqual({ isSeen: true, holds: HERON });
    expect(await seen('cat', [])).toEqual({ isSeen: false, holds: [] });
    // Of what a token claims, only what is approved.
    expect(await seen('cat', ['HERON', 'OSPREY'])).toEqual({ isSeen: true, holds: HERON });
    expect(await seen('dan')).toEqual({ isSeen: false, holds: [] });
  });

  it('is at an end at once when an administrator revokes it, and at its date', async () => {
    const id = await approvals.enter(url, 'rob', 'HERON');
    expect((await seen('rob')).isSeen).toBe(true);
    approvalOf(await approvals.withdraw(url, admin('sid'), id));
    expect(await seen('rob')).toEqual({ isSeen: false, holds: [] });
    const later = await approvals.enter(url, 'rob', 'HERON');
    expect((await seen('rob')).isSeen).toBe(true);
    const text = 'MATCH (a:Approval {id: $id}) SET a.until = a.requestedAt - 1';
    await approvals.test.database.write((tx) => tx.run({ name: 'test/over', text }, { id: later }));
    expect(await seen('rob')).toEqual({ isSeen: false, holds: [] });
  });

  it('was refused to whom it was refused', async () => {
    const { id } = approvalOf(await approvals.requestEntry(url, adam, 'fay', 'HERON'));
    approvalOf(await approvals.decide(url, eve, id, { decision: 'REFUSED' }));
    expect((await seen('fay')).isSeen).toBe(false);
  });

  it('lets nobody write into a compartment that they may not enter', async () => {
    const query = 'mutation ($input: AddPersonInput!) { addPerson(input: $input) { entity { id } } }';
    const input = { operationId: 'into', name: 'New', marking };
    const { errors } = await approvals.as(url, investigator('fay', HERON), query, { input });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.marking' });
  });

  it('is the claim alone where the issuer itself sees to two people', async () => {
    const claimed = await approvals.listen({ compartmentEntry: 'claimed' });
    expect(await seen('dan', HERON, claimed)).toEqual({ isSeen: true, holds: HERON });
  });

  it('ends for what is open: the next event shows nothing of the compartment', async () => {
    const id = await approvals.enter(url, 'sue', 'HERON');
    const told: Told[] = [];
    const headers = await approvals.bearer(investigator('sue', HERON));
    const around =
      'subscription ($around: [ID!]!) { linksChanged(around: $around) { changes { from { id } to { id } } } }';
    const params = { ...headers, 'x-purpose': 'TEST-1: asked by a test' };
    const stop = subscribe(url, around, { around: [open] }, (event) => told.push(event), params);
    await sleep(1_000);
    const insider = viewer('writer', 'SECRET', HERON);
    const link = async (to: string) =>
      recordLink(approvals.scene.deps, await approvals.scene.view(insider), friendship(open, to, { marking }));
    await link(secret);
    await until(() => told.length === 1);
    expect(told).toHaveLength(1);
    approvalOf(await approvals.withdraw(url, adam, id));
    const hidden = await approvals.scene.person('Another Secret', marking, insider);
    await link(hidden);
    const visible = await approvals.scene.person('Another Open');
    await recordLink(approvals.scene.deps, await approvals.scene.view(), friendship(open, visible));
    await until(() => told.length === 2);
    await sleep(300);
    await stop();
    const ends = told.map(({ data }) =>
      data.linksChanged.changes.flatMap(({ from, to }: { from: { id: string }; to: { id: string } }) => [
        from.id,
        to.id,
      ]),
    );
    expect(ends.map((ids) => ids.sort())).toEqual([[open, secret].sort(), [open, visible].sort()]);
  });

  it('ends between two events that were found at once', async () => {
    const id = await approvals.enter(url, 'may', 'HERON');
    const insider = viewer('writer', 'SECRET', HERON);
    const claims = { ...viewer('may', 'SECRET', HERON), needsEntry: true };
    const paths = await openPaths(approvals.test.database, { engine: { threads: 0 } });
    const services = createServices(approvals.test.database, paths, pino({ level: 'silent' }));
    const contextValue = await openContext(services, commandCaller(claims, PURPOSE), new AbortController().signal);
    const document = parse(
      'subscription ($around: [ID!]!, $since: String) { linksChanged(around: $around, since: $since) { changes { to { label } } } }',
    );
    const since = revisionToken(contextValue.view, contextValue.view.revision);
    for (const name of ['First Secret', 'Second Secret']) {
      const to = await approvals.scene.person(name, marking, insider);
      await recordLink(approvals.scene.deps, await approvals.scene.view(insider), friendship(open, to, { marking }));
    }
    const variableValues = { around: [open], since };
    const events = (await subscribeTo({ schema, document, variableValues, contextValue })) as AsyncGenerator<{
      data: { linksChanged: { changes: { to: { label: string } }[] } };
    }>;
    const next = async () => (await events.next()).value.data.linksChanged.changes;
    expect(await next()).toHaveLength(1);
    approvalOf(await approvals.withdraw(url, eve, id));
    const visible = await approvals.scene.person('Third Person');
    await recordLink(approvals.scene.deps, await approvals.scene.view(), friendship(open, visible));
    const second = await next();
    expect(JSON.stringify(second)).not.toContain('Second Secret');
    expect(second).toHaveLength(1);
    await events.return(undefined);
    await paths.close();
  });

  it('is needed by whoever runs a command on a real graph, who is told what to ask for', async () => {
    const { database } = approvals.test;
    const command = (compartments: string[]) => ({
      ...viewer('cli:ann@host', 'SECRET', compartments),
      needsEntry: true,
    });
    await expect(checkEntries(database, command([]))).resolves.toBeUndefined();
    await expect(checkEntries(database, command(HERON))).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(
        /^--compartments: cli:ann@host has no approved entry to HERON\. .*requestApproval/,
      ),
    });
    await approvals.enter(url, 'cli:ann@host', 'HERON');
    await expect(checkEntries(database, command(HERON))).resolves.toBeUndefined();
    await expect(checkEntries(database, command(['HERON', 'OSPREY']))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is what `hopline export` asks for on a Neo4j that is named, and no more than that', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hopline-entered-'));
    const { uri, user, password } = approvals.test.address;
    const hopline = (...args: string[]) => {
      const out = ['--format', 'graphml', '--out', join(folder, 'graph.graphml'), '--quiet'];
      const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, HOPLINE_DATA: folder };
      const command = ['--import', 'tsx', join(PROJECT_ROOT, 'src/cli/main.ts'), 'export', '--graph', ...out, ...args];
      const env = { ...process.env, ...given };
      return spawnSync(process.execPath, command, { cwd: PROJECT_ROOT, encoding: 'utf8', env, timeout: 100_000 });
    };
    const refused = hopline('--compartments', 'HERON');
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/^hopline: --compartments: cli:\S+ has no approved entry to HERON\. .+\n$/),
    ]);
    await approvals.enter(url, commandSubject(), 'HERON');
    expect(hopline('--compartments', 'HERON').status).toBe(0);
    await rm(folder, { recursive: true });
  }, 240_000);
});
