import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildGraph } from '../../src/graph/build/build-graph.js';
import type { CompactGraph } from '../../src/graph/compact-graph.js';
import { applyChange } from '../../src/graph/overlay/apply-change.js';
import { readSnapshot, UnreadableSnapshot } from '../../src/graph/snapshot/read-snapshot.js';
import { snapshotParts } from '../../src/graph/snapshot/write-snapshot.js';
import { randomGraph } from '../path/random-graphs.js';
import { group, link, person } from '../setup/graph-rows.js';
import { columnsOf, numberRows } from './columns-of-rows.js';
import { LITTLE_ROOM } from './graph-questions.js';
import { OverlaidGraph } from './overlaid-graph.js';
import { randomHistory } from './overlay-history.js';

function saved(graph: ReturnType<typeof buildGraph>, about = 'revision 7'): Uint8Array {
  return Buffer.concat([...snapshotParts(graph, about)].map((part) => Uint8Array.from(part)));
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

const rows = {
  entities: [person('ann', { employed: true }), person('bob'), group('ring')],
  assertions: [
    link('FRIEND', 'ann', 'bob'),
    link('MEMBER_OF', 'bob', 'ring'),
    link('OTHER', 'bob', 'ring', { subkind: 'debt' }),
  ],
};
const small = () => buildGraph(columnsOf(rows, 1, numberRows(rows, 1)), LITTLE_ROOM);

describe('a snapshot of the compact graph', () => {
  it('is read as the graph that was saved', () => {
    fc.assert(
      fc.property(randomGraph, (random) => {
        const graph = buildGraph(columnsOf(random, 3, numberRows(random, 3)), LITTLE_ROOM);
        const read = readSnapshot(shared(saved(graph)));
        expect(read.about).toBe('revision 7');
        expect(read.graph).toEqual(graph);
      }),
      { numRuns: 100 },
    );
    const nothing = { entities: [], assertions: [] };
    const empty = buildGraph(columnsOf(nothing, 1, numberRows(nothing, 1)), LITTLE_ROOM);
    expect(readSnapshot(shared(saved(empty))).graph).toEqual(empty);
  });

  it('holds what was appended: what is read goes on as the graph that was saved would', () => {
    fc.assert(
      fc.property(randomHistory, (history) => {
        const overlaid = new OverlaidGraph(history);
        let read: CompactGraph = overlaid.base;
        for (const { graph, change } of overlaid.versions()) {
          const applied = applyChange(read, change);
          read = readSnapshot(shared(saved(graph))).graph;
          expect(read).toEqual(graph);
          if (applied?.links === graph.links) expect(applied.neighbours).toEqual(graph.neighbours);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is refused whichever byte of it has changed, save in what fills it up', () => {
    const whole = saved(small());
    const isRefused = (bytes: Uint8Array) => {
      try {
        readSnapshot(shared(bytes));
        return false;
      } catch (error) {
        if (!(error instanceof UnreadableSnapshot)) throw error;
        return true;
      }
    };
    const unnoticed: number[] = [];
    for (let byte = 0; byte < whole.length; byte += 1) {
      const damaged = Uint8Array.from(whole);
      damaged[byte] = (damaged[byte] as number) ^ (1 << (byte & 7));
      if (!isRefused(damaged)) unnoticed.push(byte);
    }
    expect(unnoticed.every((byte) => whole[byte] === 0)).toBe(true);
    expect(unnoticed.length).toBeLessThan(200);
  });

  it('is refused where it is cut short, goes on, or is something else', () => {
    const whole = saved(small());
    for (let length = 0; length < whole.length; length += 1)
      expect(() => readSnapshot(shared(whole.subarray(0, length)))).toThrow(UnreadableSnapshot);
    expect(() => readSnapshot(shared(Buffer.concat([whole, Buffer.alloc(8)])))).toThrow('more bytes');
    expect(() => readSnapshot(shared(Buffer.alloc(100)))).toThrow('no snapshot');
    const other = Uint8Array.from(whole);
    other[8] = 99;
    expect(() => readSnapshot(shared(other))).toThrow('version 99');
  });
});
