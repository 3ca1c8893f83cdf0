import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApprovalScene, admin, approvalOf, codeOf, investigator } from '../approval/approval-scene.js';
import { ask } from '../change/scene.js';

const DAY = 86_400_000;

describe('what needs two people', () => {
  let approvals: ApprovalScene;
  let url: string;
  let number = 0;
  /** A compartment that nobody has asked about. */
  const fresh = () => `C-${++number}`;
  const [adam, eve, sid] = [admin('adam'), admin('eve'), admin('sid')];

  beforeAll(async () => {
    approvals = await ApprovalScene.open();
    url = await approvals.listen();
  }, 120_000);
  afterAll(() => approvals?.close());

  it('is asked for by one and decided by another, and keeps both names with their reasons', async () => {
    const compartment = fresh();
    const asked = approvalOf(await approvals.requestEntry(url, adam, 'cat', compartment, { reason: 'Joins HERON.' }));
    expect(asked).toMatchObject({
      kind: 'COMPARTMENT_ENTRY',
      state: 'REQUESTED',
      subject: 'cat',
      compartment,
      allegation: null,
      requestedBy: 'adam',
      decidedBy: null,
      reason: 'Joins HERON.',
      version: 1,
    });
    const decided = approvalOf(await approvals.decide(url, eve, asked.id, { reason: 'Seen her vetting.' }));
    expect(decided).toMatchObject({ state: 'APPROVED', decidedBy: 'eve', version: 2, until: asked.until });
    const ended = approvalOf(await approvals.withdraw(url, sid, asked.id, { reason: 'Has left.' }));
    expect(ended).toMatchObject({ state: 'WITHDRAWN', requestedBy: 'adam', decidedBy: 'eve', version: 3 });
    expect(ended.history).toEqual([
      { to: 'REQUESTED', reason: 'Joins HERON.', by: 'adam' },
      { to: 'APPROVED', reason: 'Seen her vetting.', by: 'eve' },
      { to: 'WITHDRAWN', reason: 'Has left.', by: 'sid' },
    ]);
  });

  it('is decided neither by who asked, nor by whom it is about', async () => {
    const { id } = approvalOf(await approvals.requestEntry(url, adam, 'sid', fresh()));
    expect(codeOf(await approvals.decide(url, adam, id))).toBe('FORBIDDEN');
    expect(codeOf(await approvals.decide(url, sid, id))).toBe('FORBIDDEN');
    expect(codeOf(await approvals.decide(url, { ...adam, roles: ['admin', 'investigator'] }, id))).toBe('FORBIDDEN');
    expect(codeOf(await approvals.requestEntry(url, sid, 'sid', fresh()))).toBe('FORBIDDEN');
    expect(approvalOf(await approvals.decide(url, eve, id)).state).toBe('APPROVED');
  });

  it('is asked for and decided by those whose matter it is', async () => {
    expect(codeOf(await approvals.requestEntry(url, investigator('ivy'), 'cat', fresh()))).toBe('FORBIDDEN');
    const { id } = approvalOf(await approvals.requestEntry(url, adam, 'cat', fresh()));
    const refused = await approvals.decide(url, investigator('ivy'), id);
    const unknown = await approvals.decide(url, eve, '00000000-0000-4000-8000-000000000000');
    expect([codeOf(refused), refused.errors[0]?.message]).toEqual(['NOT_FOUND', unknown.errors[0]?.message]);
    expect(codeOf(await approvals.decide(url, { sub: 'al', roles: ['analyst'] }, id))).toBe('FORBIDDEN');
    expect(codeOf(await approvals.decide(url, { sub: 'au', roles: ['auditor'] }, id))).toBe('FORBIDDEN');
  });

  it('says what is missing, and takes no more than is meant', async () => {
    const argument = async (input: object) => {
      const { errors } = await approvals.request(url, adam, { kind: 'COMPARTMENT_ENTRY', ...input });
      return [errors[0]?.extensions.code, errors[0]?.extensions.argument];
    };
    const until = (days: number) => new Date(Date.now() + days * DAY).toISOString();
    const [subject, compartment] = ['cat', fresh()];
    expect(await argument({ compartment, until: until(1) })).toEqual(['BAD_USER_INPUT', 'input.subject']);
    expect(await argument({ subject, until: until(1) })).toEqual(['BAD_USER_INPUT', 'input.compartment']);
    expect(await argument({ subject, compartment })).toEqual(['BAD_USER_INPUT', 'input.until']);
    expect(await argument({ subject, compartment, until: until(-1) })).toEqual(['BAD_USER_INPUT', 'input.until']);
    expect(await argument({ subject, compartment, until: until(367) })).toEqual(['BAD_USER_INPUT', 'input.until']);
    expect(await argument({ subject, compartment: 'A;B', until: until(1) })).toEqual([
      'BAD_USER_INPUT',
      'input.compartment',
    ]);
    expect(await argument({ subject, compartment, until: until(1), allegation: 'x' })).toEqual([
      'BAD_USER_INPUT',
      'input.allegation',
    ]);
    expect(await argument({ subject, compartment, until: until(1), reason: ' ' })).toEqual([
      'BAD_USER_INPUT',
      'input.reason',
    ]);
    const { id } = approvalOf(await approvals.requestEntry(url, adam, subject, compartment));
    expect(codeOf(await approvals.decide(url, eve, id, { reason: '' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await approvals.withdraw(url, eve, id, { reason: '', version: 1 }))).toBe('BAD_USER_INPUT');
  });

  it('waits once: who asks again is told who asked, and a later approval takes the place of the one before', async () => {
    const compartment = fresh();
    const first = approvalOf(await approvals.requestEntry(url, adam, 'cat', compartment));
    const again = await approvals.requestEntry(url, eve, 'cat', compartment);
    expect([codeOf(again), again.errors[0]?.message]).toEqual(['CONFLICT', expect.stringContaining('adam')]);
    approvalOf(await approvals.decide(url, eve, first.id));
    const second = approvalOf(await approvals.requestEntry(url, eve, 'cat', compartment, { reason: 'Goes on.' }));
    approvalOf(await approvals.decide(url, adam, second.id));
    const query = `{ approvals(filter: { compartments: ["${compartment}"] }) { edges { node { id state } } } }`;
    const { edges } = (await approvals.as(url, sid, query)).data.approvals;
    expect(
      new Set(edges.map(({ node }: { node: { id: string; state: string } }) => `${node.id} ${node.state}`)),
    ).toEqual(new Set([`${first.id} WITHDRAWN`, `${second.id} APPROVED`]));
  });

  it('is decided once: of two at once one is told of the other, and a refusal stays one', async () => {
    const { id } = approvalOf(await approvals.requestEntry(url, adam, 'cat', fresh()));
    const both = await Promise.all([
      approvals.decide(url, eve, id),
      approvals.decide(url, sid, id, { decision: 'REFUSED' }),
    ]);
    expect(both.map((answer) => codeOf(answer) ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
    const late = both.find(({ errors }) => errors.length > 0);
    expect(late?.errors[0]?.message).toMatch(/version 2 by now: (APPROVED by eve|REFUSED by sid) on /);
    const other = approvalOf(await approvals.requestEntry(url, adam, 'cat', fresh()));
    expect(approvalOf(await approvals.decide(url, eve, other.id, { decision: 'REFUSED' })).state).toBe('REFUSED');
    expect(codeOf(await approvals.decide(url, sid, other.id, { version: 2 }))).toBe('CONFLICT');
    expect(codeOf(await approvals.withdraw(url, sid, other.id))).toBe('CONFLICT');
  });

  it('is done once by the operation id', async () => {
    const compartment = fresh();
    const same = { operationId: `ask ${compartment}`, until: new Date(Date.now() + DAY).toISOString() };
    const [one, two] = [
      approvalOf(await approvals.requestEntry(url, adam, 'cat', compartment, same)),
      approvalOf(await approvals.requestEntry(url, adam, 'cat', compartment, same)),
    ];
    expect(two.id).toBe(one.id);
    const decision = { operationId: `decide ${compartment}` };
    await approvals.decide(url, eve, one.id, decision);
    expect(approvalOf(await approvals.decide(url, eve, one.id, decision))).toMatchObject({ version: 2 });
    expect(codeOf(await approvals.decide(url, eve, one.id, { ...decision, decision: 'REFUSED' }))).toBe('CONFLICT');
  });

  it('is over at its end, also where nobody had decided', async () => {
    const { id } = approvalOf(await approvals.requestEntry(url, adam, 'cat', fresh()));
    await approvals.test.database.write((tx) =>
      tx.run({ name: 'test/over', text: 'MATCH (a:Approval {id: $id}) SET a.until = a.requestedAt - 1' }, { id }),
    );
    expect(codeOf(await approvals.decide(url, eve, id))).toBe('CONFLICT');
    const { data } = await approvals.as(url, eve, `{ approval(id: "${id}") { state } }`);
    expect(data.approval).toEqual({ state: 'EXPIRED' });
    const expired = await approvals.as(
      url,
      eve,
      '{ approvals(filter: { states: [EXPIRED] }) { edges { node { id } } } }',
    );
    expect(expired.data.approvals.edges).toEqual([{ node: { id } }]);
  });

  it('is listed last first, page by page: entries for administrators and auditors, to nobody else', async () => {
    const query =
      'query ($after: String) { approvals(first: 3, after: $after) { edges { node { id kind requestedBy } } pageInfo { hasNextPage endCursor } } }';
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = await approvals.as(url, { sub: 'au', roles: ['auditor'] }, query, { after });
      expect(errors).toEqual([]);
      ids.push(...data.approvals.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = data.approvals.pageInfo.endCursor;
      more = data.approvals.pageInfo.hasNextPage;
    }
    const held = await ask<{ id: string }>(
      approvals.test.database,
      "MATCH (a:Approval {kind: 'COMPARTMENT_ENTRY'}) RETURN a.id AS id ORDER BY a.requestedAt DESC, a.id DESC",
    );
    expect(ids).toEqual(held.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(6);
    const { data } = await approvals.as(url, investigator('ivy'), query, {});
    expect(data.approvals.edges).toEqual([]);
    const one = await approvals.as(url, investigator('ivy'), `{ approval(id: "${ids[0]}") { id } }`);
    expect([one.data, one.errors]).toEqual([{ approval: null }, []]);
    expect(codeOf(await approvals.as(url, { sub: 'al', roles: ['analyst'] }, query))).toBe('FORBIDDEN');
  });
});
