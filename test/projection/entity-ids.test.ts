import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { writeUuid } from '../../src/entity/uuid-bytes.js';
import { NONE } from '../../src/graph/columns.js';
import { EntityIds } from '../../src/projection/entity-ids.js';
import { orderIds } from '../../src/projection/order-ids.js';

function bytesOf(ids: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(ids.length * 16);
  for (const [index, id] of ids.entries()) writeUuid(bytes, index * 16, id);
  return bytes;
}

const random = Array.from({ length: 2_000 }, () => randomUUID());
const sorted = [...random].sort();

describe('the ids of entities', () => {
  it('are none in an empty graph', () => {
    const ids = EntityIds.ofBytes(new Uint8Array(0));
    expect(ids.count).toBe(0);
    expect(ids.numberOf(random[0] as string)).toBeUndefined();
    expect(() => ids.idOf(0)).toThrow('there is no entity 0');
  });

  it('are found by number, and numbers by id', () => {
    const ids = EntityIds.ofBytes(bytesOf(sorted));
    expect(sorted.map((_, number) => ids.idOf(number))).toEqual(sorted);
    expect(sorted.map((id) => ids.numberOf(id))).toEqual(sorted.map((_, number) => number));
    expect(ids.numberOf(randomUUID())).toBeUndefined();
  });

  it.each([{ id: '' }, { id: 'nobody' }, { id: '0'.repeat(36) }, { id: 'G0000000-0000-0000-0000-000000000000' }])(
    'are none for $id, which is no id of ours',
    ({ id }) => {
      expect(EntityIds.ofBytes(bytesOf(sorted)).numberOf(id)).toBeUndefined();
    },
  );

  it('go on after the base, in the same memory while there is room', () => {
    const base = EntityIds.ofBytes(bytesOf(sorted.slice(0, 1_000)));
    const one = base.append(sorted.slice(1_000, 1_500).reverse());
    expect(one.buffer).toBe(base.buffer);
    expect(one.idOf(1_000)).toBe(sorted[1_499]);
    expect(one.numberOf(sorted[1_499] as string)).toBe(1_000);
    expect(one.numberOf(sorted[0] as string)).toBe(0);
    expect(base.numberOf(sorted[1_499] as string)).toBeUndefined();
    const many = one.append(Array.from({ length: 10_000 }, () => randomUUID()));
    expect(many.buffer).not.toBe(base.buffer);
    expect(many.idOf(1_000)).toBe(sorted[1_499]);
  });

  it('say where an appended one stands among the base', () => {
    const ids = EntityIds.ofBytes(
      bytesOf(['20000000-0000-4000-8000-000000000000', '40000000-0000-4000-8000-000000000000']),
    ).append([
      '30000000-0000-4000-8000-000000000000',
      '10000000-0000-4000-8000-000000000000',
      'f0000000-0000-4000-8000-000000000000',
    ]);
    expect([2, 3, 4].map((entity) => ids.placeInBase(entity))).toEqual([1, 0, 2]);
    expect(ids.compare(2, 3)).toBeGreaterThan(0);
    expect(ids.compare(3, 0)).toBeLessThan(0);
  });

  it('take other numbers, and leave out what has none', () => {
    const ids = EntityIds.ofBytes(bytesOf(sorted.slice(1, 3))).append([sorted[0] as string, sorted[3] as string]);
    const renumbered = ids.renumber(Uint32Array.of(1, 2, 0, NONE));
    expect(renumbered).toMatchObject({ base: 3, count: 3 });
    expect([0, 1, 2].map((number) => renumbered.idOf(number))).toEqual(sorted.slice(0, 3));
  });
});

describe('ids in order', () => {
  it.each([
    { name: 'none', ids: [] },
    { name: 'random ones', ids: random },
    { name: 'ones that begin alike', ids: random.map((id) => `00000001-${id.slice(9)}`) },
  ])('are the same as sorted texts: $name', ({ ids }) => {
    expect(Array.from(orderIds(bytesOf(ids)), (row) => ids[row])).toEqual([...ids].sort());
  });
});
