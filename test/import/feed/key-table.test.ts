import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyTable } from '../../../src/import/feed/key-table.js';

describe('a table of keys', () => {
  it('knows what a map knows, and keeps the number of the first', () => {
    const keys = fc.array(
      fc.tuple(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'grapheme' })), fc.nat(254)),
    );
    fc.assert(
      fc.property(keys, fc.array(fc.string({ maxLength: 3 })), (added, asked) => {
        const table = new KeyTable();
        const map = new Map<string, number>();
        for (const [key, value] of added) {
          expect(table.add(key, value)).toBe(!map.has(key));
          if (!map.has(key)) map.set(key, value);
          expect(table.size).toBe(map.size);
        }
        for (const key of [...asked, ...map.keys()]) {
          expect(table.get(key)).toBe(map.get(key) ?? null);
          expect(table.has(key)).toBe(map.has(key));
        }
      }),
    );
  });

  it('holds a hundred thousand keys, those that were there before it grew too', () => {
    const table = new KeyTable();
    for (let index = 0; index < 100_000; index++) expect(table.add(`source\nkey ${index}`, index % 255)).toBe(true);
    expect(table.size).toBe(100_000);
    for (let index = 0; index < 100_000; index += 7) expect(table.get(`source\nkey ${index}`)).toBe(index % 255);
    expect(table.has('source\nkey 100000')).toBe(false);
    expect(table.add('source\nkey 42')).toBe(false);
  });
});
