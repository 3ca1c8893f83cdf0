import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '../../src/audit/audit.js';
import type { AuditEntry } from '../../src/audit/audit-entry.js';
import { addAccessEvent } from '../../src/change/access-changes.js';
import { recordAllegation } from '../../src/change/allegation-changes.js';
import { addEmployment } from '../../src/change/facet-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { Unavailable } from '../../src/errors.js';
import { encodeLinkId } from '../../src/link/link-id.js';
import { type CallOptions, Database } from '../../src/neo4j/database.js';
import type { Statement } from '../../src/neo4j/statement.js';
import { ApprovalScene, type Claims, investigator } from '../approval/approval-scene.js';
import { trailEntries } from '../audit/trail-entries.js';
import { friendship, operation } from '../change/scene.js';
import { subscribe, type Told } from '../setup/subscriber.js';

/** Cannot be asked, at first, for colleagues. */
class Broken extends Database {
  isBroken = true;

  override async read<Params extends object, Row>(
    statement: Statement<Params, Row>,
    params: Params,
    options: CallOptions = {},
  ): Promise<Row[]> {
    if (this.isBroken && statement.name === 'viewer/own-department') throw new Unavailable('It is away.');
    return super.read(statement, params, options);
  }
}

const SINCE = Date.parse('2019-01-01T00:00:00Z') / 1000;
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

describe('what an auditor is told of a caller who is an employee', () => {
  let approvals: ApprovalScene;
  let folder: string;
  let audit: Audit;
  let url: string;
  let [ann, col, former, ned, friend, stranger] = ['', '', '', '', '', ''];
  let ann1: Claims;
  let broken: Broken | undefined;

  beforeAll(async () => {
    approvals = await ApprovalScene.open();
    folder = await mkdtemp(join(tmpdir(), 'hopline-concerns-'));
    audit = await Audit.open(folder);
    url = await approvals.listen({ audit });
    const { scene } = approvals;
    [ann, col, former, ned] = [
      await scene.person('Ann Officer'),
      await scene.person('Col League'),
      await scene.person('Former One'),
      await scene.person('Ned Elsewhere'),
    ];
    [friend, stranger] = [await scene.person('Close Friend'), await scene.person('Some Body')];
    const employed = async (person: string, staffNumber: string, department: string, validTo?: number) =>
      addEmployment(scene.deps, await scene.view(), {
        operationId: operation(),
        person,
        staffNumber,
        department,
        times: { validFrom: SINCE, validTo },
      });
    await employed(ann, 'PC 1', 'Intelligence');
    await employed(col, 'PC 2', 'Intelligence');
    await employed(former, 'PC 3', 'Intelligence', SINCE + 86_400);
    await employed(ned, 'PC 4', 'Custody');
    await recordLink(scene.deps, await scene.view(), friendship(ann, friend));
    ann1 = { ...investigator('ann'), employee_id: 'PC 1' };
  }, 120_000);
  afterAll(async () => {
    // The services before what they ask.
    await approvals?.close();
    await broken?.close();
    await audit?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  const entries = async (): Promise<AuditEntry[]> => trailEntries(folder);
  /** What the entry of a question says, and its answer. */
  async function concerns(claims: Claims, query: string, variables: Record<string, unknown>) {
    const before = (await entries()).length;
    const { data, errors } = await approvals.as(url, claims, query, variables);
    const since = (await entries()).slice(before);
    return { data, errors, told: since.map(({ concerns: told }) => told) };
  }

  it('is that they asked about themselves, or whom they are close to; they are told nothing', async () => {
    for (const id of [ann, friend]) {
      const { told, data, errors } = await concerns(ann1, NODES, { ids: [id] });
      expect([told, data, errors]).toEqual([[['CONFLICT_OF_INTEREST']], { nodes: [null] }, []]);
    }
    const link = encodeLinkId({ kind: 'FRIEND', subkind: null, from: friend, to: ann });
    expect((await concerns(ann1, NODES, { ids: [link] })).told).toEqual([['CONFLICT_OF_INTEREST']]);
  });

  it('is not that they asked about anybody else, nor whatever others ask', async () => {
    expect((await concerns(ann1, NODES, { ids: [stranger, ned, former] })).told).toEqual([[]]);
    expect((await concerns(ann1, '{ people(first: 5) { pageInfo { hasNextPage } } }', {})).told).toEqual([[]]);
    expect((await concerns(investigator('bob'), NODES, { ids: [ann, col, friend] })).told).toEqual([[]]);
  });

  it('is that what they asked about, or were shown, is of their own department', async () => {
    const asked = await concerns(ann1, NODES, { ids: [col, stranger] });
    expect([asked.told, asked.data.nodes]).toEqual([[['OWN_DEPARTMENT']], [{ id: col }, { id: stranger }]]);
    const shown = await concerns(ann1, '{ people(filter: { nameStartsWith: "Col" }) { edges { node { id } } } }', {});
    expect(shown.told).toEqual([['OWN_DEPARTMENT']]);
    const both = await concerns(ann1, NODES, { ids: [ann, col] });
    expect(both.told).toEqual([['CONFLICT_OF_INTEREST', 'OWN_DEPARTMENT']]);
    expect((await concerns(ann1, '{ caller { subject } }', {})).told).toEqual([[]]);
  });

  it('is so of what speaks of colleagues: their look-ups, and allegations against them', async () => {
    const { scene } = approvals;
    const lookUp = {
      operationId: operation(),
      account: 'col01',
      employee: col,
      system: 'CRIME',
      action: 'VIEW',
    } as const;
    const event = await addAccessEvent(scene.deps, await scene.view(), { ...lookUp, searchTerm: 'x', at: SINCE });
    const said = { kind: 'MISUSE_OF_SYSTEMS' as const, receivedAt: SINCE, subjects: [col] };
    const allegation = await recordAllegation(scene.deps, await scene.view(), { operationId: operation(), ...said });
    for (const { entityId } of [event, allegation]) {
      const { told, data } = await concerns(ann1, NODES, { ids: [entityId] });
      expect([told, data]).toEqual([[['OWN_DEPARTMENT']], { nodes: [{ id: entityId }] }]);
    }
  });

  it('is so of what they are told as it happens', async () => {
    const told: Told[] = [];
    const around = 'subscription ($around: [ID!]!) { linksChanged(around: $around) { changes { from { id } } } }';
    const params = { ...(await approvals.bearer(ann1)), 'x-purpose': 'TEST-1: asked by a test' };
    const before = (await entries()).length;
    const stop = subscribe(url, around, { around: [col] }, (event) => told.push(event), params);
    await sleep(1_000);
    await recordLink(approvals.scene.deps, await approvals.scene.view(), friendship(col, stranger));
    for (let left = 200; told.length === 0 && left > 0; left -= 1) await sleep(50);
    await stop();
    const since = (await entries()).slice(before).filter(({ kind }) => kind === 'SUBSCRIPTION' || kind === 'EVENT');
    expect(since.map(({ kind, concerns: marked }) => [kind, marked])).toEqual([
      ['SUBSCRIPTION', ['OWN_DEPARTMENT']],
      ['EVENT', ['OWN_DEPARTMENT']],
    ]);
  });

  it('is found by the auditor, and by nobody else', async () => {
    const query =
      'query ($concerns: [AuditConcern!]) { auditTrail(filter: { concerns: $concerns }, first: 500) { edges { node { subject concerns } } } }';
    const auditor = { sub: 'au', roles: ['auditor'] };
    const found = async (wanted: string[]) =>
      (await approvals.as(url, auditor, query, { concerns: wanted })).data.auditTrail.edges.map(
        ({ node }: { node: unknown }) => node,
      );
    const conflicts = await found(['CONFLICT_OF_INTEREST']);
    expect(conflicts).toHaveLength(4);
    for (const one of conflicts) expect(one).toMatchObject({ subject: 'ann' });
    const all = await found(['CONFLICT_OF_INTEREST', 'OWN_DEPARTMENT']);
    const marked = (await entries()).filter(({ concerns: told }) => (told?.length ?? 0) > 0);
    expect(all).toHaveLength(marked.length);
    expect(all.length).toBeGreaterThan(conflicts.length);
    expect((await approvals.as(url, ann1, query)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is never left out: where it cannot be found out nothing is answered, and that is recorded', async () => {
    broken = new Broken(approvals.test.address);
    const at = await approvals.listen({ audit, database: broken });
    const before = (await entries()).length;
    const { status, data, errors } = await approvals.as(at, ann1, NODES, { ids: [col] });
    expect([status, data, errors[0]?.extensions.code]).toEqual([503, undefined, 'UNAVAILABLE']);
    expect((await entries()).slice(before)).toMatchObject([{ subject: 'ann', outcome: 'FAILED', status: 503 }]);
    expect((await approvals.as(at, investigator('bob'), NODES, { ids: [col] })).status).toBe(200);
    broken.isBroken = false;
    expect((await approvals.as(at, ann1, NODES, { ids: [col] })).status).toBe(200);
  });

  it('costs one statement more, and nothing of whoever is no employee', async () => {
    const statements: string[] = [];
    approvals.test.database.observer = (name) => statements.push(name);
    await approvals.as(url, ann1, NODES, { ids: [col] });
    expect(statements.filter((name) => name === 'viewer/own-department')).toHaveLength(1);
    statements.length = 0;
    await approvals.as(url, investigator('bob'), NODES, { ids: [col] });
    expect(statements).toContain('entity/by-ids');
    expect(statements).not.toContain('viewer/own-department');
  });
});
