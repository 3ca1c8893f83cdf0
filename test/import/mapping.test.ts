import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../src/errors.js';
import { planMapping } from '../../src/import/mapping/plan-mapping.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { collect, TemporaryFolders } from './temporary-folder.js';

const folders = new TemporaryFolders();
afterAll(() => folders.remove());

const FOREIGN = {
  'staff.csv':
    'id,first,last,dept,born\n1,Ann,Archer,D1,3/9/1980\n2,,Bell,D2,\n3,Cat,Cole,D9,31/2/1980\n4,Dan,,D1,1/1/1981\n',
  'departments.csv': 'code,title,site\nD1,Crime,North\nD2,Roads,South\n',
  'calls.csv': 'from,to,when\na,b,1/8/2017 09:05\nb,a,1/8/2017 10:00\na,b,2/8/2017 09:00\n',
};

async function rowsOf(yaml: string, files: Record<string, string | Buffer> = FOREIGN) {
  const folder = await folders.with({ ...files, 'mapping.yaml': `source: {name: test}\n${yaml}` });
  const { files: sources } = await planMapping(folder, join(folder, 'mapping.yaml'));
  const all = [];
  for (const { into, rows } of sources)
    for (const row of await collect(rows({ bytes: 0 })))
      all.push(
        row.type === 'row'
          ? [into, row.line, row.cells]
          : row.type === 'left-out'
            ? 'left out'
            : [row.line, row.reason],
      );
  return all;
}

async function problem(yaml: string): Promise<string> {
  const error: unknown = await rowsOf(yaml).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as Error).message.replace(/^.*mapping\.yaml: /, '').replace(/\/tmp\S*/, 'FOLDER');
}

describe('a mapping', () => {
  it('fills columns by templates; empty cells leave no trace, and a template of empty cells only is empty', async () => {
    const yaml = `rows: [{file: staff.csv, into: people, set: {key: "s-{id}", name: "{first} {last}", aliases: "{{{last}}}", dateOfBirth: "{born}"}}]`;
    expect((await rowsOf(yaml)).slice(0, 2)).toEqual([
      ['people', 2, { key: 's-1', name: 'Ann Archer', aliases: '{Archer}', dateOfBirth: '3/9/1980' }],
      ['people', 3, { key: 's-2', name: 'Bell', aliases: '{Bell}', dateOfBirth: '' }],
    ]);
    const empty = `rows: [{file: staff.csv, into: people, set: {key: "{id}", name: "Mr {last}"}}]`;
    expect((await rowsOf(empty)).at(-1)).toEqual(['people', 5, { key: '4', name: '' }]);
  });

  it('reads dates by their format, and rejects those that do not exist', async () => {
    const yaml = `rows: [{file: staff.csv, into: people, set: {key: "{id}", name: x, dateOfBirth: {value: "{born}", date: d/M/yyyy}}}]`;
    expect(await rowsOf(yaml)).toEqual([
      ['people', 2, { key: '1', name: 'x', dateOfBirth: '1980-09-03' }],
      ['people', 3, { key: '2', name: 'x', dateOfBirth: '' }],
      [4, "dateOfBirth: '31/2/1980' is not a date of the form d/M/yyyy"],
      ['people', 5, { key: '4', name: 'x', dateOfBirth: '1981-01-01' }],
    ]);
  });

  it('reads times of day in London', async () => {
    const yaml = `rows: [{file: calls.csv, into: links, set: {key: "{when}", kind: FRIEND, from: "{from}", to: "{to}", validFrom: {value: "{when}", date: d/M/yyyy HH:mm}}}]`;
    expect((await rowsOf(yaml))[0]).toEqual([
      'links',
      2,
      { key: '1/8/2017 09:05', kind: 'FRIEND', from: 'a', to: 'b', validFrom: '2017-08-01T08:05:00Z' },
    ]);
  });

  it('translates values by a map; what is not in it takes else, or is rejected', async () => {
    const yaml = (otherwise: string) =>
      `rows: [{file: staff.csv, into: employments, set: {key: "{id}", person: "{id}", department: {value: "{dept}", map: {D1: Crime, D2: Roads}${otherwise}}}}]`;
    expect((await rowsOf(yaml('')))[2]).toEqual([4, "department: the mapping has no value for 'D9'; it has D1, D2"]);
    expect((await rowsOf(yaml(', else: Other')))[2]).toEqual([
      'employments',
      4,
      { key: '3', person: '3', department: 'Other' },
    ]);
  });

  it('joins tables by a key; what finds no row is rejected, left out or empty', async () => {
    const yaml = (join: string) => `
tables: {unit: {file: departments.csv, key: "{code}"}}
rows: [{file: staff.csv, into: employments, join: {unit: ${join}}, set: {key: "{id}", person: "{id}", department: "{unit.title} {unit.site}"}}]`;
    expect(await rowsOf(yaml('"{dept}"'))).toEqual([
      ['employments', 2, { key: '1', person: '1', department: 'Crime North' }],
      ['employments', 3, { key: '2', person: '2', department: 'Roads South' }],
      [4, "join.unit: has no row 'D9'"],
      ['employments', 5, { key: '4', person: '4', department: 'Crime North' }],
    ]);
    expect((await rowsOf(yaml('{on: "{dept}", missing: leave-out}')))[2]).toBe('left out');
    expect((await rowsOf(yaml('{on: "{dept}", missing: empty}')))[2]).toEqual([
      'employments',
      4,
      { key: '3', person: '3', department: '' },
    ]);
  });

  it('keeps the rows whose columns are as asked; conditions on the file come before the joins', async () => {
    const yaml = (where: string) => `
tables: {unit: {file: departments.csv, key: "{code}"}}
rows: [{file: staff.csv, into: people, join: {unit: "{dept}"}, where: ${where}, set: {key: "{id}", name: x}}]`;
    const keys = async (where: string) =>
      (await rowsOf(yaml(where))).map((row) => (Array.isArray(row) ? (row[2] as { key: string }).key : row));
    expect(await keys('{dept: [D1, D2]}')).toEqual(['1', '2', 'left out', '4']);
    expect(await keys('{dept: {not: D9}, first: {not: ""}}')).toEqual(['1', 'left out', 'left out', '4']);
    expect(await keys('{dept: {not: [D9]}, unit.site: South}')).toEqual(['left out', '2', 'left out', 'left out']);
  });

  it('counts rows as one by what once reads', async () => {
    const yaml = `rows: [{file: calls.csv, into: links, once: "{from}-{to}", set: {key: "{from}-{to}", kind: FRIEND, from: "{from}", to: "{to}", count: "{#}"}}]`;
    expect(await rowsOf(yaml)).toEqual([
      'left out',
      ['links', 2, { key: 'a-b', kind: 'FRIEND', from: 'a', to: 'b', count: '2' }],
      ['links', 3, { key: 'b-a', kind: 'FRIEND', from: 'b', to: 'a', count: '1' }],
    ]);
  });

  it('takes foreign delimiters and encodings', async () => {
    const yaml = `csv: {delimiter: ";", encoding: latin1}\nrows: [{file: x.csv, into: people, set: {key: "{id}", name: "{name}"}}]`;
    const files = { 'x.csv': Buffer.from('id;name\n1;Zo\u00EB\n', 'latin1') };
    expect(await rowsOf(yaml, files)).toEqual([['people', 2, { key: '1', name: 'Zoë' }]]);
  });

  it('reads entries in the order of the layout', async () => {
    const yaml = `
rows:
  - {file: staff.csv, into: employments, set: {key: "{id}", person: "{id}"}}
  - {file: staff.csv, into: people, set: {key: "{id}", name: "{last}"}}`;
    expect((await rowsOf(yaml)).map((row) => row[0])).toEqual([
      ...Array(4).fill('people'),
      ...Array(4).fill('employments'),
    ]);
  });
});

describe('the mapping in docs/import.md', () => {
  it('does what is said there', async () => {
    const text = await readFile(join(PROJECT_ROOT, 'docs/import.md'), 'utf8');
    const yaml = /```yaml\n(source:[\s\S]*?)```/.exec(text)?.[1] as string;
    const folder = await folders.with({
      'mapping.yaml': yaml,
      'staff.csv':
        'nr;first name;surname;born;left;unit_code;grade\n1;Ann;Archer;3/9/1980;;U1;2\n2;Bob;Bell;1/1/1970;2010;U1;1\n',
      'units.csv': 'code;title\nU1;Crime\n',
    });
    const { source, files } = await planMapping(folder, join(folder, 'mapping.yaml'));
    expect(source).toMatchObject({ name: 'payroll', defaults: { sourceEvaluation: '1', knownFrom: '2018-01-01' } });
    const [people, employments] = await Promise.all(files.map(({ rows }) => collect(rows({ bytes: 0 }))));
    expect(people).toMatchObject([
      { type: 'row', cells: { key: 'staff-1', name: 'Ann Archer', dateOfBirth: '1980-09-03' } },
      { type: 'left-out' },
    ]);
    expect(employments).toMatchObject([
      { cells: { key: 'staff-1', person: 'staff-1', department: 'Crime', rank: 'Sergeant' } },
      { cells: { key: 'staff-2', person: 'staff-2', department: 'Crime', rank: 'Constable' } },
    ]);
  });
});

describe('a mapping that is wrong is named by its place', () => {
  const people = (more: string, set = 'key: "{id}", name: x') =>
    `rows: [{file: staff.csv, into: people, ${more} set: {${set}}}]`;

  it.each([
    ['', 'rows: '],
    ['rows: []', 'rows: '],
    ['rows: [{file: staff.csv, into: persons, set: {}}]', 'rows[0].into: '],
    ['rows: [{file: ../staff.csv, into: people, set: {}}]', 'rows[0].file: must be the name of a file in the folder'],
    ['rows: [{file: none.csv, into: people, set: {key: a, name: b}}]', "rows[0].file: 'none.csv' is not in FOLDER"],
    [people('colour: red,'), 'rows[0]: Unrecognized key: "colour"'],
    [people('', 'key: "{id}"'), "rows[0].set: column 'name' is missing; people needs key, name"],
    [people('', 'key: "{id}", name: x, colour: red'), "rows[0].set: unknown column 'colour'; allowed are key, name"],
    [people('', 'key: "{nr}", name: x'), 'rows[0].set.key: {nr} is no column; there are id, first, last, dept, born'],
    [people('', 'key: "{id", name: x'), "rows[0].set.key: '{id' has a brace without its partner"],
    [people('', 'key: "{#}", name: x'), 'rows[0].set.key: {#} is no column'],
    [people('', 'key: [a], name: x'), 'rows[0].set.key: must be a template'],
    [people('', 'key: "{id}", name: {value: "{last}", mop: {}}'), 'rows[0].set.name: '],
    [people('where: {age: 1},'), 'rows[0].where.age: {age} is no column'],
    [people('where: {id: {is: 1}},'), 'rows[0].where.id.not: must be a text or a list of texts'],
    [people('join: {unit: "{dept}"},'), 'rows[0].join.unit: is no table; there are none'],
    [people('once: "{nr}",'), 'rows[0].once: {nr} is no column'],
    [
      `tables: {unit: {file: departments.csv, key: "{nr}"}}\n${people('')}`,
      'tables.unit.key: {nr} is no column; there are code',
    ],
    [`tables: {unit: {file: none.csv, key: "{nr}"}}\n${people('')}`, "tables.unit.file: 'none.csv' is not in FOLDER"],
    [`tables: {"1": {file: departments.csv, key: "{code}"}}\n${people('')}`, 'tables.1: '],
    [`csv: {delimiter: ";;"}\n${people('')}`, 'csv.delimiter: '],
    ['rows: [', ''],
  ])('%s', async (yaml, expected) => {
    expect(await problem(yaml)).toContain(expected);
  });

  it('names its own file, and the source in it', async () => {
    const folder = await folders.with({ ...FOREIGN, 'mapping.yaml': `source: {name: "a b"}\n${people('')}` });
    const file = join(folder, 'mapping.yaml');
    await expect(planMapping(folder, file)).rejects.toThrow(`${file}: source.name: must be 1 to 100 letters`);
    await expect(planMapping(folder, join(folder, 'none.yaml'))).rejects.toThrow("none.yaml' does not exist");
  });
});
