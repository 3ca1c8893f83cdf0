import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const EXPOSURE = `query ($employee: ID!, $within: Int! = 4, $filter: LinkFilter) {
  exposure(employee: $employee, within: $within, filter: $filter) {
    employee { id } hops within validAt knownAt
    baseline { comparable asClose share basis }
    byHops { hops baseline { comparable asClose share basis } }
  }
}`;

interface Row {
  employee: { id: string };
  group: { id: string };
  hops: number;
  exposure: { comparable: number; asClose: number; share: number };
}

describe('the exposure baseline', () => {
  let service: TestService;
  let rows: Row[];
  let staff: string[];

  beforeAll(async () => {
    service = await startTestService();
    const table = await ask(
      service.url,
      `{ employeeGroupLinks(within: 4, first: 500) {
        edges { node { hops employee { id } group { id } exposure { comparable asClose share basis } } } } }`,
    );
    expect(table.errors).toEqual([]);
    rows = table.data.employeeGroupLinks.edges.map(({ node }: { node: Row }) => node);
    const people = await ask(
      service.url,
      '{ people(filter: { employed: true }, first: 500) { edges { node { id } } } }',
    );
    staff = (people.data?.people.edges ?? []).map(({ node }: { node: { id: string } }) => node.id);
  }, 240_000);
  afterAll(() => service?.close());

  it('stands beside every row of the screening table', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const { exposure } of rows) {
      expect(exposure.asClose).toBeGreaterThanOrEqual(1);
      expect(exposure.asClose).toBeLessThanOrEqual(exposure.comparable);
      expect(exposure.share).toBeCloseTo(exposure.asClose / exposure.comparable, 12);
    }
  });

  it('is of an employee and their nearest group, and grows with the hops', async () => {
    const nearest = rows[0] as Row;
    const { data, errors } = await ask(service.url, EXPOSURE, { employee: nearest.employee.id });
    expect(errors).toEqual([]);
    const { exposure } = data;
    expect(exposure).toMatchObject({ employee: { id: nearest.employee.id }, hops: nearest.hops, within: 4 });
    expect(exposure.baseline).toMatchObject(nearest.exposure);
    const counts = exposure.byHops.map(({ baseline }: { baseline: { asClose: number } }) => baseline.asClose);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(exposure.byHops[nearest.hops - 1].baseline).toEqual(exposure.baseline);
  });

  it('says that everybody is as close as somebody without a path', async () => {
    const near = new Set(rows.map(({ employee }) => employee.id));
    const far = staff.find((id) => !near.has(id));
    if (far === undefined) return;
    const { data } = await ask(service.url, EXPOSURE, { employee: far });
    expect(data.exposure).toMatchObject({ hops: null, baseline: { share: 1 } });
  });

  it('is null for nobody, and for somebody who is no employee', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await ask(service.url, EXPOSURE, { employee: unknown })).data.exposure).toBeNull();
    const group = (rows[0] as Row).group.id;
    expect((await ask(service.url, EXPOSURE, { employee: group })).data.exposure).toBeNull();
  });

  it.each([
    { name: 'an empty id', variables: { employee: '' }, argument: 'employee' },
    { name: 'no hops', variables: { employee: 'x', within: 0 }, argument: 'within' },
    { name: 'a period', variables: { employee: 'x', filter: { validDuring: {} } }, argument: 'filter.validDuring' },
    { name: 'an empty list', variables: { employee: 'x', filter: { kinds: [] } }, argument: 'filter.kinds' },
  ])('refuses $name, naming the argument', async ({ variables, argument }) => {
    const { errors } = await ask(service.url, EXPOSURE, variables);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });
});
