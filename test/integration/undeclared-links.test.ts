import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UndeclaredScene } from '../undeclared/undeclared-scene.js';

const ROWS = `edges { cursor node {
  employee { name } group { name } hops hopsWithDeclared path { entities { label } } pathWithDeclared { entities { label } } } }
  pageInfo { hasNextPage } completeness { searchedHops truncated unknownIds }`;

interface Row {
  readonly employee: { name: string };
  readonly group: { name: string };
  readonly hops: number;
  readonly hopsWithDeclared: number;
  readonly path: { entities: { label: string }[] };
  readonly pathWithDeclared: { entities: { label: string }[] };
}

describe('undeclared links', () => {
  let scene: UndeclaredScene;

  /** In an order of their own: of equal hops they come by ids, which are random. */
  const rows = async (args = '', who: 'high' | 'low' = 'high') => {
    const asked = args === '' ? '' : `(${args})`;
    const { undeclaredLinks } = await scene.dated.ask(`{ undeclaredLinks${asked} { ${ROWS} } }`, {}, who);
    const told = (entities: { label: string }[]) => entities.map(({ label }) => label).join(' ');
    return undeclaredLinks.edges
      .map(({ node }: { node: Row }) =>
        [told(node.path.entities), node.hops, '|', told(node.pathWithDeclared.entities), node.hopsWithDeclared].join(
          ' ',
        ),
      )
      .sort();
  };
  const refused = async (args: string) => {
    const { errors } = await scene.dated.answer(`{ undeclaredLinks(${args}) { ${ROWS} } }`);
    return errors.map(({ extensions }) => [extensions.code, extensions.argument]);
  };

  beforeAll(async () => {
    scene = await UndeclaredScene.open();
    await scene.person('Ann', 'North');
    await scene.person('Bob', 'North');
    await scene.person('Dan', 'South');
    await scene.person('Eve', 'South');
    for (const name of ['Fay', 'Kim', 'Max']) await scene.person(name);
    await scene.group('Ring');
    await scene.link('MEMBER_OF', 'Kim', 'Ring');
    await scene.link('FRIEND', 'Ann', 'Kim');
    await scene.link('FAMILY', 'Bob', 'Kim', { declaredBy: 'Bob' });
    await scene.link('ASSOCIATE', 'Bob', 'Max');
    await scene.link('FRIEND', 'Max', 'Kim');
    await scene.link('ASSOCIATE', 'Dan', 'Kim', { known: '2016-01-01' });
    await scene.link('ASSOCIATE', 'Dan', 'Kim', { known: '2016-03-01', declaredBy: 'Dan' });
    await scene.link('FRIEND', 'Eve', 'Kim', { hidden: true });
    await scene.link('FRIEND', 'Fay', 'Kim');
  }, 120_000);

  afterAll(() => scene?.dated.close());

  const ANN = 'Ann Kim Ring 2 | Ann Kim Ring 2';
  const BOB = 'Bob Max Kim Ring 3 | Bob Kim Ring 2';
  const EVE = 'Eve Kim Ring 2 | Eve Kim Ring 2';
  const DAN = 'Dan Kim Ring 2 | Dan Kim Ring 2';

  it('leave out what was declared, late or not, and say what the declared links would give', async () => {
    expect(await rows()).toEqual([ANN, BOB, EVE]);
    expect(await rows('within: 2')).toEqual([ANN, EVE]);
  });

  it('keep what was declared late where that is asked for', async () => {
    expect(await rows('withDeclaredLate: true')).toEqual([ANN, BOB, DAN, EVE]);
  });

  it('are as the force knew at the time: before the declaration it was undeclared', async () => {
    const before = 'filter: { at: { knownAt: "2016-02-01T00:00:00Z", validAt: "2019-01-01T00:00:00Z" } }';
    expect(await rows(`employee: "${scene.idOf('Dan')}", ${before}`)).toEqual([DAN]);
    expect(await rows(`employee: "${scene.idOf('Dan')}"`)).toEqual([]);
  });

  it('are of some departments, of one employee, or of an applicant', async () => {
    expect(await rows('departments: ["North"]')).toEqual([ANN, BOB]);
    expect(await rows(`employee: "${scene.idOf('Bob')}"`)).toEqual([BOB]);
    expect(await rows(`employee: "${scene.idOf('Fay')}"`)).toEqual(['Fay Kim Ring 2 | Fay Kim Ring 2']);
  });

  it('have nothing of what the viewer may not see', async () => {
    expect(await rows('', 'low')).toEqual([ANN, BOB]);
    expect(await rows(`employee: "${scene.idOf('Eve')}"`, 'low')).toEqual([]);
  });

  it('come page by page', async () => {
    const page = async (after: string | null) =>
      (
        await scene.dated.ask(`query ($after: String) { undeclaredLinks(first: 2, after: $after) { ${ROWS} } }`, {
          after,
        })
      ).undeclaredLinks;
    const first = await page(null);
    const names = ({ edges }: { edges: { node: Row }[] }) => edges.map(({ node }) => node.employee.name).sort();
    expect([names(first), first.pageInfo.hasNextPage]).toEqual([['Ann', 'Eve'], true]);
    const second = await page(first.edges[1].cursor);
    expect([names(second), second.pageInfo.hasNextPage]).toEqual([['Bob'], false]);
  });

  it('say of an id that names nobody that it does not, and nothing else', async () => {
    const id = '00000000-0000-4000-8000-00000000ffff';
    const { undeclaredLinks } = await scene.dated.ask(`{ undeclaredLinks(employee: "${id}") { ${ROWS} } }`);
    expect(undeclaredLinks).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false },
      completeness: { searchedHops: 4, truncated: false, unknownIds: [id] },
    });
  });

  it.each([
    { args: 'within: 0', argument: 'within' },
    { args: 'within: 9', argument: 'within' },
    { args: 'first: 501', argument: 'first' },
    { args: 'employee: ""', argument: 'employee' },
    { args: 'employee: "Ring"', argument: 'employee' },
    { args: 'departments: []', argument: 'departments' },
    { args: 'employee: "Ann", departments: ["North"]', argument: 'departments' },
    { args: 'filter: { declared: [DECLARED] }', argument: 'filter.declared' },
    { args: 'filter: { validDuring: {} }', argument: 'filter.validDuring' },
    { args: 'filter: { kinds: [] }', argument: 'filter.kinds' },
    { args: 'after: "nothing"', argument: 'after' },
  ])('refuse $args', async ({ args, argument }) => {
    const byId = args.replace(/"(Ring|Ann)"/, (_, name) => `"${scene.idOf(name)}"`);
    expect(await refused(byId)).toEqual([['BAD_USER_INPUT', argument]]);
  });
});
