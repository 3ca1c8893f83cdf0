import { describe, expect, it } from '@jest/globals';
import { overlap } from '../../../src/path/walk/overlap.js';

const during = { from: 0, to: 100 };
const span = (from: number | null, to: number | null) => [{ from, to }];

describe('overlap', () => {
  it.each([
    ['the same', span(10, 20), span(10, 20), true],
    ['one within another', span(10, 20), span(12, 13), true],
    ['one after another', span(10, 20), span(20, 30), false],
    ['unbounded', span(null, null), span(99, null), true],
    ['unbounded, after the period', span(null, null), span(100, null), false],
    ['only before the period', span(null, 5), span(null, 0), false],
    ['nothing', [], span(10, 20), false],
  ])('%s', (_, a, b, expected) => {
    expect(overlap(a, b, during)).toBe(expected);
    expect(overlap(b, a, during)).toBe(expected);
  });

  it('needs one interval of each and the period to share an instant', () => {
    const first = [...span(0, 10), ...span(50, 60)];
    expect(overlap(first, span(20, 55), during)).toBe(true);
    expect(overlap(first, span(20, 55), { from: 0, to: 50 })).toBe(false);
  });
});
