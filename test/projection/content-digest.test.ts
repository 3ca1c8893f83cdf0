import { describe, expect, it } from '@jest/globals';
import { contentDigest } from '../../src/projection/content-digest.js';
import { differences, sumsOfGraph } from '../../src/projection/sums.js';
import { group, link, person } from '../setup/graph-rows.js';
import { heldGraph, idsInOrder } from './held-graphs.js';

const IDS = idsInOrder(3);
const FRIENDS = link('FRIEND', 'ann', 'bob');
const ENTITIES = [person('ann', { employed: true }), person('bob'), group('ring')];
const held = (assertions = [FRIENDS, link('MEMBER_OF', 'bob', 'ring')], entities = ENTITIES) =>
  heldGraph({ entities, assertions }, 1, IDS);
const digest = contentDigest(held());

describe('the digest of what a graph holds', () => {
  it('is that of nothing for an empty graph, whatever its revision', () => {
    const empty = { entities: [], assertions: [] };
    expect(contentDigest(heldGraph(empty, 1))).toBe(contentDigest(heldGraph(empty, 2)));
  });

  it('does not hang on the order in which things were told', () => {
    expect(contentDigest(held([link('MEMBER_OF', 'bob', 'ring'), link('FRIEND', 'bob', 'ann')]))).toBe(digest);
  });

  it.each([
    { name: 'one is missing', assertions: [FRIENDS] },
    { name: 'one is said twice', assertions: [FRIENDS, FRIENDS, link('MEMBER_OF', 'bob', 'ring')] },
    { name: 'a confidence', assertions: [{ ...FRIENDS, confidence: 1 }, link('MEMBER_OF', 'bob', 'ring')] },
    { name: 'an end', assertions: [FRIENDS, link('MEMBER_OF', 'ann', 'ring')] },
    { name: 'a denial', assertions: [{ ...FRIENDS, refutes: true }, link('MEMBER_OF', 'bob', 'ring')] },
    { name: 'a time', assertions: [{ ...FRIENDS, validTo: 55 }, link('MEMBER_OF', 'bob', 'ring')] },
    { name: 'a subkind', assertions: [{ ...FRIENDS, subkind: 'debt' }, link('MEMBER_OF', 'bob', 'ring')] },
  ])('is another where something is another: $name', ({ assertions }) => {
    expect(contentDigest(held(assertions))).not.toBe(digest);
  });

  it('is another where an employment is another', () => {
    const entities = [person('ann'), person('bob'), group('ring')];
    expect(contentDigest(held([FRIENDS, link('MEMBER_OF', 'bob', 'ring')], entities))).not.toBe(digest);
  });
});

describe('the sums of what a graph holds', () => {
  it('are those of an equal graph', async () => {
    expect(differences(await sumsOfGraph(held().graph), await sumsOfGraph(held().graph))).toEqual([]);
  });

  it('say what differs', async () => {
    const other = held([{ ...FRIENDS, confidence: 1 }]);
    expect(differences(await sumsOfGraph(held().graph), await sumsOfGraph(other.graph))).toEqual([
      `FRIEND confidence ${FRIENDS.confidence}, not 1`,
      'MEMBER_OF count 1, not 0',
      'MEMBER_OF knownFrom -946684800, not 0',
    ]);
  });
});
