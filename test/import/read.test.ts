import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { csvHeader, csvRows } from '../../src/import/read/csv-rows.js';
import { jsonLinesRows } from '../../src/import/read/json-lines-rows.js';
import type { RawRow } from '../../src/import/read/raw-row.js';
import { collect, TemporaryFolders } from './temporary-folder.js';

const folders = new TemporaryFolders();
afterAll(() => folders.remove());

async function csv(content: string | Buffer, format = {}): Promise<RawRow[]> {
  const folder = await folders.with({ 'rows.csv': content });
  return collect(csvRows(join(folder, 'rows.csv'), { bytes: 0 }, format));
}

async function jsonLines(content: string): Promise<RawRow[]> {
  const folder = await folders.with({ 'rows.jsonl': content });
  return collect(jsonLinesRows(join(folder, 'rows.jsonl'), { bytes: 0 }));
}

const brief = (rows: readonly RawRow[]) =>
  rows.map((row) =>
    row.type === 'row' ? [row.line, row.cells] : row.type === 'unreadable' ? [row.line, row.reason] : [],
  );

describe('CSV', () => {
  it('takes RFC 4180 with a byte order mark, either line end, quotes, blank lines and line breaks in a cell', async () => {
    const rows = await csv('\uFEFFkey,name\r\na,Anna\nb,"Bell, ""B"" \nand more"\r\n\r\nc,\n');
    expect(brief(rows)).toEqual([
      [2, { key: 'a', name: 'Anna' }],
      [3, { key: 'b', name: 'Bell, "B" \nand more' }],
      [6, { key: 'c', name: '' }],
    ]);
  });

  it('sets aside a row of the wrong width, and reads on', async () => {
    const rows = await csv('key,name\na\nb,Bell,more\nc,Cole\n');
    expect(rows.map(({ type }) => type)).toEqual(['unreadable', 'unreadable', 'row']);
    expect(brief(rows)[0]).toEqual([2, expect.stringContaining('length is 2, got 1')]);
    expect(brief(rows)[2]).toEqual([4, { key: 'c', name: 'Cole' }]);
  });

  it('takes a stray quote as it is, and loses no row after it', async () => {
    const rows = await csv('key,name\n"a"x,Anna\nb,6" pipe\nc,Cole\n"d","Di"\n');
    expect(brief(rows)).toEqual([
      [2, { key: '"a"x', name: 'Anna' }],
      [3, { key: 'b', name: '6" pipe' }],
      [4, { key: 'c', name: 'Cole' }],
      [5, { key: 'd', name: 'Di' }],
    ]);
  });

  it('says that a quote is not closed at the end', async () => {
    const rows = await csv('key,name\na,Anna\nb,"Bell\nc,Cole\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ type: 'unreadable', line: 3, reason: expect.stringContaining('Quote Not Closed') });
  });

  it('gives up a file whose row is longer than a megabyte, at once', async () => {
    const rows = await csv(`key,name\na,Anna\nb,"${'x,y\n'.repeat(800_000)}`);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      type: 'unreadable',
      line: 3,
      reason: expect.stringContaining('a quote is not closed'),
    });
  });

  it('takes another delimiter and encoding', async () => {
    const rows = await csv(Buffer.from('key;name\na;Zo\u00EB\n', 'latin1'), { delimiter: ';', encoding: 'latin1' });
    expect(brief(rows)).toEqual([[2, { key: 'a', name: 'Zoë' }]]);
  });

  it('reads a header by itself, and names what is wrong with one', async () => {
    const folder = await folders.with({ 'good.csv': '\uFEFFa, b\n1,2\n', 'twice.csv': 'a,b,a\n', 'empty.csv': '' });
    expect(await csvHeader(join(folder, 'good.csv'))).toEqual(['a', 'b']);
    await expect(csvHeader(join(folder, 'twice.csv'))).rejects.toThrow("column 'a' is there twice");
    await expect(csvHeader(join(folder, 'empty.csv'))).rejects.toThrow('is empty; a header row is needed');
  });

  it('counts the bytes it has read', async () => {
    const folder = await folders.with({ 'rows.csv': 'key\na\n' });
    const meter = { bytes: 0 };
    await collect(csvRows(join(folder, 'rows.csv'), meter));
    expect(meter.bytes).toBe(6);
  });
});

describe('JSON Lines', () => {
  it('takes texts, numbers, booleans, nulls and lists; blank lines and a missing last line end do no harm', async () => {
    const rows = await jsonLines(
      '\uFEFF{"key":"a","aliases":["x","y"],"count":2,"refutes":true,"role":null}\n\n{"key":"b"}',
    );
    expect(brief(rows)).toEqual([
      [1, { key: 'a', aliases: ['x', 'y'], count: '2', refutes: 'true', role: '' }],
      [3, { key: 'b' }],
    ]);
  });

  it('sets aside what is no object, and objects in cells', async () => {
    const rows = await jsonLines('{"key":\n[1]\n"a"\n{"key":{"a":1}}\n{"key":[1]}\n{"key":"b"}\n');
    expect(brief(rows)).toEqual([
      [1, expect.stringContaining('is not JSON')],
      [2, 'is not a JSON object'],
      [3, 'is not a JSON object'],
      [4, 'key: must be a text, a number, true, false, null or a list of texts'],
      [5, 'key: must be a text, a number, true, false, null or a list of texts'],
      [6, { key: 'b' }],
    ]);
  });

  it('sets aside a line longer than a megabyte, and reads on', async () => {
    const rows = await jsonLines(`{"key":"${'x'.repeat(1_200_000)}"}\n{"key":"b"}\n`);
    expect(brief(rows)).toEqual([
      [1, 'a line longer than 1000000 bytes'],
      [2, { key: 'b' }],
    ]);
  });
});
