import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordAllegation } from '../../src/change/allegation-changes.js';
import { addOperation } from '../../src/change/entity-changes.js';
import { addEmployment } from '../../src/change/facet-changes.js';
import type { RecipientKind } from '../../src/generated/schema.js';
import { ApprovalScene, admin, approvalOf, codeOf, investigator } from '../approval/approval-scene.js';
import { operation } from '../change/scene.js';

const DAY = 86_400_000;
const LEAKS =
  'query ($allegation: ID, $operation: ID) { leakCandidates(allegation: $allegation, operation: $operation) { totalCount isProtected } }';

describe('leak analysis on a protected allegation', () => {
  let approvals: ApprovalScene;
  let url: string;
  const [ivy, ida, low] = [investigator('ivy'), investigator('ida'), investigator('low', [], 'OFFICIAL')];

  beforeAll(async () => {
    approvals = await ApprovalScene.open();
    url = await approvals.listen();
  }, 120_000);
  afterAll(() => approvals?.close());

  /** A compromised operation, and an allegation of it that names a recipient of a kind. */
  async function alleged(
    recipientKind: RecipientKind,
    options: { operation?: string; level?: 'SECRET'; subjects?: string[] } = {},
  ) {
    const { scene } = approvals;
    const view = await scene.view();
    const executed = view.now - 86_400;
    const added =
      options.operation ??
      (await addOperation(scene.deps, view, { operationId: operation(), name: 'Operation Plover', executed })).entityId;
    const said = { kind: 'DISCLOSURE_OF_INFORMATION', receivedAt: view.now - 60, effect: 'COMPROMISED' } as const;
    const allegation = await recordAllegation(scene.deps, await scene.view(), {
      operationId: operation(),
      ...said,
      operation: added,
      recipients: [{ recipientKind }],
      subjects: options.subjects ?? [],
      ...(options.level ? { marking: { level: options.level } } : {}),
    });
    return { allegation: allegation.entityId, operation: added };
  }
  const leaks = (claims: typeof ivy, variables: object) => approvals.as(url, claims, LEAKS, { ...variables });
  const requested = async (allegation: string) =>
    approvalOf(await approvals.request(url, ivy, { kind: 'LEAK_ANALYSIS', allegation })).id as string;

  it.each([{ kind: 'JOURNALIST' as const }, { kind: 'PROTECTED_DISCLOSURE' as const }])(
    'of $kind is refused, and says what to ask for, until a second investigator approves',
    async ({ kind }) => {
      const { allegation, operation: of } = await alleged(kind);
      for (const variables of [{ allegation }, { operation: of }]) {
        const { data, errors } = await leaks(ivy, variables);
        expect(data).toEqual({ leakCandidates: null });
        expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
        expect(errors[0]?.message).toContain(`requestApproval (kind LEAK_ANALYSIS, allegation ${allegation})`);
      }
      const id = await requested(allegation);
      expect(codeOf(await leaks(ivy, { allegation }))).toBe('FORBIDDEN');
      expect(codeOf(await approvals.decide(url, ivy, id))).toBe('FORBIDDEN');
      expect(codeOf(await approvals.decide(url, admin('adam'), id))).toBe('NOT_FOUND');
      const approved = approvalOf(await approvals.decide(url, ida, id));
      expect(approved).toMatchObject({
        state: 'APPROVED',
        allegation: { id: allegation },
        requestedBy: 'ivy',
        decidedBy: 'ida',
      });
      const days = (Date.parse(approved.until) - Date.now()) / DAY;
      expect(days).toBeGreaterThan(89.9);
      expect(days).toBeLessThanOrEqual(90);
      for (const variables of [{ allegation }, { operation: of }])
        expect(await leaks(ida, variables)).toMatchObject({ data: { leakCandidates: { totalCount: 0 } }, errors: [] });
      approvalOf(await approvals.withdraw(url, ida, id));
      expect(codeOf(await leaks(ivy, { allegation }))).toBe('FORBIDDEN');
    },
  );

  it('is over after its time', async () => {
    const { allegation } = await alleged('JOURNALIST');
    const id = await requested(allegation);
    approvalOf(await approvals.decide(url, ida, id));
    const text = 'MATCH (a:Approval {id: $id}) SET a.until = a.requestedAt - 1';
    await approvals.test.database.write((tx) => tx.run({ name: 'test/over', text }, { id }));
    expect(codeOf(await leaks(ivy, { allegation }))).toBe('FORBIDDEN');
  });

  it('is not asked for where nothing is protected, nor of what is not there', async () => {
    const { allegation } = await alleged('CRIMINAL');
    expect(await leaks(ivy, { allegation })).toMatchObject({
      data: { leakCandidates: { isProtected: false } },
      errors: [],
    });
    const ask = (id: string) => approvals.request(url, ivy, { kind: 'LEAK_ANALYSIS', allegation: id });
    expect((await ask(allegation)).errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.allegation',
    });
    expect(codeOf(await ask('00000000-0000-4000-8000-000000000000'))).toBe('NOT_FOUND');
    expect(codeOf(await approvals.request(url, admin('adam'), { kind: 'LEAK_ANALYSIS', allegation }))).toBe(
      'FORBIDDEN',
    );
  });

  it('goes on by an allegation that is not protected, though another of the same operation is', async () => {
    const first = await alleged('CRIMINAL');
    const second = await alleged('JOURNALIST', { operation: first.operation });
    expect(codeOf(await leaks(ivy, { operation: first.operation }))).toBe('FORBIDDEN');
    expect((await leaks(ivy, { allegation: first.allegation })).errors).toEqual([]);
    expect(codeOf(await leaks(ivy, { allegation: second.allegation }))).toBe('FORBIDDEN');
  });

  it('is left out of a question about many, which says so at each', async () => {
    const open = await alleged('CRIMINAL');
    const shut = await alleged('JOURNALIST');
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Allegation { isProtected leakCandidates { totalCount } } } }`;
    const ids = [open.allegation, shut.allegation];
    const { data, errors } = await approvals.as(url, ivy, query, { ids });
    expect(data.nodes).toEqual([
      { id: open.allegation, isProtected: false, leakCandidates: { totalCount: 0 } },
      { id: shut.allegation, isProtected: true, leakCandidates: null },
    ]);
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['nodes', 1, 'leakCandidates'], 'FORBIDDEN'],
    ]);
  });

  it('does not exist for whom the allegation concerns, who cannot approve it either', async () => {
    const { scene } = approvals;
    const person = await scene.person('Sub Ject');
    const times = { validFrom: (await scene.view()).now - 86_400 };
    await addEmployment(scene.deps, await scene.view(), {
      operationId: operation(),
      person,
      staffNumber: 'PC 9',
      times,
    });
    const { allegation } = await alleged('PROTECTED_DISCLOSURE', { subjects: [person] });
    const id = await requested(allegation);
    const subject = { ...investigator('sub'), employee_id: 'PC 9' };
    const { data } = await approvals.as(
      url,
      subject,
      `{ approval(id: "${id}") { id } allegation(id: "${allegation}") { id } }`,
    );
    expect(data).toEqual({ approval: null, allegation: null });
    expect(codeOf(await approvals.decide(url, subject, id))).toBe('NOT_FOUND');
    expect(approvalOf(await approvals.decide(url, ida, id)).state).toBe('APPROVED');
  });

  it('does not exist for whoever may not see the allegation', async () => {
    const { allegation, operation: of } = await alleged('JOURNALIST', { level: 'SECRET' });
    const id = await requested(allegation);
    const unknown = '00000000-0000-4000-8000-000000000000';
    // As if it had never been: its operation may be asked about.
    expect(await leaks(low, { operation: of })).toMatchObject({
      data: { leakCandidates: { isProtected: false } },
      errors: [],
    });
    expect(await leaks(low, { allegation })).toMatchObject({ data: { leakCandidates: null }, errors: [] });
    const { data } = await approvals.as(
      url,
      low,
      `{ approval(id: "${id}") { id } approvals(filter: { allegations: ["${allegation}"] }) { edges { node { id } } } }`,
    );
    expect(data).toEqual({ approval: null, approvals: { edges: [] } });
    const errorOf = ({ errors: [error] }: Awaited<ReturnType<typeof leaks>>) => [
      error?.extensions.code,
      error?.message,
    ];
    const ask = (one: string) => approvals.request(url, low, { kind: 'LEAK_ANALYSIS', allegation: one });
    expect(errorOf(await ask(allegation))).toEqual(errorOf(await ask(unknown)));
    expect(errorOf(await approvals.decide(url, low, id))).toEqual(errorOf(await approvals.decide(url, low, unknown)));
    expect(errorOf(await approvals.withdraw(url, low, id))).toEqual(
      errorOf(await approvals.withdraw(url, low, unknown)),
    );
    expect(codeOf(await approvals.decide(url, low, id))).toBe('NOT_FOUND');
  });
});
