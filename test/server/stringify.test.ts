import { describe, expect, it } from '@jest/globals';
import { stringifyInTurns } from '../../src/server/stringify.js';

const row = (index: number) => ({
  id: `n${index}`,
  nothing: null,
  words: ['a "b"', 'c\n'],
  deep: { list: [1, [2.5]] },
});

describe('stringifyInTurns', () => {
  it.each([
    { name: 'nothing', result: {} },
    { name: 'no data', result: { data: null } },
    { name: 'empty lists and objects', result: { data: { list: [], object: {} } } },
    {
      name: 'values of every kind',
      result: { data: { text: 'é "quoted" \u2028', number: -1.5, yes: true, none: null } },
    },
    { name: 'what is left out', result: { errors: undefined, data: { list: [undefined, 1], gone: undefined } } },
    { name: 'one row', result: { data: { rows: [row(1)] } } },
    { name: 'lists in lists', result: { data: { rows: [[1, 2], [], [[3]]] } } },
    {
      name: 'a long list',
      result: { data: { rows: Array.from({ length: 3_000 }, (_, index) => row(index)), end: 1 } },
    },
  ])('writes what JSON.stringify does: $name', async ({ result }) => {
    expect(await stringifyInTurns(result as never)).toBe(`${JSON.stringify(result)}\n`);
  });
});
