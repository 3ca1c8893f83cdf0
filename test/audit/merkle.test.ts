import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Frontier } from '../../src/audit/merkle/frontier.js';
import { leafHash, nodeHash } from '../../src/audit/merkle/hashes.js';
import { LeafColumn } from '../../src/audit/merkle/leaf-column.js';
import { consistencyProof, inclusionProof, rootOf } from '../../src/audit/merkle/proofs.js';
import { provesConsistency, provesInclusion } from '../../src/audit/merkle/verify-proofs.js';

/** The entries and roots by which implementations of Certificate Transparency test themselves. */
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

function columnOf(entries: readonly Uint8Array[]): LeafColumn {
  const leaves = new LeafColumn();
  for (const entry of entries) leaves.add(leafHash(entry));
  return leaves;
}

const numbered = (size: number) => columnOf(Array.from({ length: size }, (_, index) => Buffer.from(`entry ${index}`)));

/** The definition in RFC 9162, word for word. */
function naiveRoot(leaves: LeafColumn, start: number, end: number): Buffer {
  if (end - start === 1) return leaves.at(start);
  const split = 2 ** Math.ceil(Math.log2(end - start) - 1);
  return nodeHash(naiveRoot(leaves, start, start + split), naiveRoot(leaves, start + split, end));
}

const SIZE = 67;
const LEAVES = numbered(SIZE);
const root = (size: number) => rootOf(LEAVES, 0, size);

describe('the tree', () => {
  it('has the roots that others compute', () => {
    const frontier = new Frontier();
    const roots = [frontier.root().toString('hex')];
    for (const entry of ENTRIES) {
      frontier.add(leafHash(Buffer.from(entry, 'hex')));
      roots.push(frontier.root().toString('hex'));
    }
    expect(roots).toEqual(ROOTS);
  });

  it('has the root that the definition gives, of every size', () => {
    for (let size = 1; size <= SIZE; size += 1) expect(root(size)).toEqual(naiveRoot(LEAVES, 0, size));
  });

  it('goes on from its subtrees as if it had never ended', () => {
    const frontier = new Frontier();
    for (let index = 0; index < 44; index += 1) frontier.add(LEAVES.at(index));
    const later = new Frontier(frontier.size, [...frontier.roots]);
    later.add(LEAVES.at(44));
    expect(later.root()).toEqual(root(45));
    expect(frontier.root()).toEqual(root(44));
  });
});

describe('a proof of inclusion', () => {
  it('is there for every entry of every size, and shows it', () => {
    for (let size = 1; size <= SIZE; size += 1)
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(LEAVES, index, size);
        expect([size, index, provesInclusion(LEAVES.at(index), index, size, proof, root(size))]).toEqual([
          size,
          index,
          true,
        ]);
      }
  });

  it('shows nothing of another entry, place, size or tree, nor once a hash is changed, left out or added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: SIZE - 1 }), fc.nat(), fc.nat(), (size, some, other) => {
        const index = some % size;
        const proof = inclusionProof(LEAVES, index, size);
        const wrong = (index + 1 + (other % (size - 1))) % size;
        const at = other % proof.length;
        const flipped = proof.map((hash, place) => (place === at ? leafHash(hash) : hash));
        const [leaf, of] = [LEAVES.at(index), root(size)];
        expect(provesInclusion(leaf, index, size, proof, of)).toBe(true);
        expect([
          provesInclusion(LEAVES.at(wrong), index, size, proof, of),
          provesInclusion(leaf, wrong, size, proof, of),
          provesInclusion(leaf, size, size, proof, of),
          provesInclusion(leaf, -1, size, proof, of),
          provesInclusion(leaf, index, size, proof, root(size + 1)),
          provesInclusion(leaf, index, size, flipped, of),
          provesInclusion(leaf, index, size, proof.slice(1), of),
          provesInclusion(leaf, index, size, [...proof, leaf], of),
        ]).toEqual(Array(8).fill(false));
      }),
      { numRuns: 200 },
    );
  });

  it('is refused where there is no such entry', () => {
    expect(() => inclusionProof(LEAVES, 5, 5)).toThrow(RangeError);
    expect(() => inclusionProof(LEAVES, -1, 5)).toThrow(RangeError);
    expect(() => inclusionProof(LEAVES, 0, SIZE + 1)).toThrow(RangeError);
  });
});

describe('a proof of consistency', () => {
  it('is there between any two sizes, and shows it', () => {
    for (let size = 0; size <= SIZE; size += 1)
      for (let before = 0; before <= size; before += 1) {
        const proof = consistencyProof(LEAVES, before, size);
        expect([before, size, provesConsistency(before, size, proof, root(before), root(size))]).toEqual([
          before,
          size,
          true,
        ]);
      }
  });

  it('shows nothing of a tree that was changed before that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: SIZE }), fc.nat(), fc.nat(), (size, some, place) => {
        const before = 1 + (some % (size - 1));
        const changed = columnOf(
          Array.from({ length: size }, (_, index) =>
            Buffer.from(index === place % before ? 'another' : `entry ${index}`),
          ),
        );
        const proof = consistencyProof(changed, before, size);
        const rootNow = rootOf(changed, 0, size);
        expect(provesConsistency(before, size, proof, rootOf(changed, 0, before), rootNow)).toBe(true);
        expect(provesConsistency(before, size, proof, root(before), rootNow)).toBe(false);
        expect(provesConsistency(before, size, proof.slice(1), rootOf(changed, 0, before), rootNow)).toBe(false);
        expect(provesConsistency(before, size, [...proof, rootNow], rootOf(changed, 0, before), rootNow)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused between sizes that are not there', () => {
    expect(() => consistencyProof(LEAVES, 6, 5)).toThrow(RangeError);
    expect(() => consistencyProof(LEAVES, 0, SIZE + 1)).toThrow(RangeError);
    expect(provesConsistency(6, 5, [], root(6), root(5))).toBe(false);
  });
});
