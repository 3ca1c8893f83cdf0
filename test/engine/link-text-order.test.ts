import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byLinkId, compareAsTexts } from '../../src/engine/link-text-order.js';
import { LINK_KINDS } from '../../src/graph/codes.js';
import type { LinkRef } from '../../src/graph/compact-graph.js';
import { encodeLinkId, type LinkKey } from '../../src/link/link-id.js';

const UUIDS = [0x00, 0x3f, 0x40, 0x7f, 0x80, 0xbf, 0xc0, 0xfe, 0xff].map((byte, place) =>
  `${byte.toString(16).padStart(2, '0')}000000-0000-4000-8000-00000000000${place}`.toLowerCase(),
);
const SUBKINDS = ['', 'a', 'ab', 'b', 'schulden', 'żółw'];

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ kind, subkind, from, to }: LinkRef): LinkKey {
  const name = LINK_KINDS[kind] as (typeof LINK_KINDS)[number];
  return { kind: name, subkind: SUBKINDS[subkind] || null, from: UUIDS[from] as string, to: UUIDS[to] as string };
}

const ref: fc.Arbitrary<LinkRef> = fc.record({
  kind: fc.nat(LINK_KINDS.length - 1),
  subkind: fc.nat(SUBKINDS.length - 1),
  from: fc.nat(UUIDS.length - 1),
  to: fc.nat(UUIDS.length - 1),
});

describe('the order of links by their ids', () => {
  it('is that of the texts', () => {
    const compare = byLinkId(keyOf);
    fc.assert(
      fc.property(ref, ref, (a, b) => {
        const texts = textOrder(encodeLinkId(keyOf(a)), encodeLinkId(keyOf(b)));
        expect(Math.sign(compare(a, b))).toBe(texts);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is that of base64url for bytes of any length', () => {
    const bytes = fc.uint8Array({ maxLength: 5 });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const text = (one: Uint8Array) => Buffer.from(one).toString('base64url');
        expect(Math.sign(compareAsTexts(a, b))).toBe(textOrder(text(a), text(b)));
      }),
      { numRuns: 2_000 },
    );
  });
});
