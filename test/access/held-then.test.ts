import { describe, expect, it } from '@jest/globals';
import { surelyHeld } from '../../src/access/held-then.js';
import type { Assertion } from '../../src/link/assertion.js';
import type { LinkFacts } from '../../src/link/link-model.js';
import type { FoundPath } from '../../src/path/path-finder.js';
import { walkFilter } from '../../src/path/walk-filter.js';

const facts = (...said: Partial<Assertion>[]): LinkFacts => ({
  id: 'link',
  folded: {} as LinkFacts['folded'],
  assertions: said.map(
    (more) =>
      ({
        provenance: 'INTELLIGENCE',
        context: 'PERSONAL',
        confidence: 50,
        refutes: false,
        validFrom: null,
        validTo: null,
        ...more,
      }) as Assertion,
  ),
});

const hop = (from: string, to: string) => ({
  key: { kind: 'FRIEND' as const, subkind: null, from, to },
  from,
  to,
  parallel: 1,
});
const PATH: FoundPath = { entities: ['ann', 'kim', 'hal'], links: [hop('ann', 'kim'), hop('kim', 'hal')] };
const ANY = walkFilter(null);
const ever = facts({});

describe('a path of a period surely held at an instant', () => {
  it.each([
    { name: 'links without dates', second: ever, held: true },
    { name: 'a link from that second on', second: facts({ validFrom: 100 }), held: true },
    { name: 'a link from the next second on', second: facts({ validFrom: 101 }), held: false },
    { name: 'a link up to that second', second: facts({ validTo: 100 }), held: false },
    { name: 'a link up to the next', second: facts({ validTo: 101 }), held: true },
    { name: 'one of two sources of the time', second: facts({ validTo: 50 }, { validFrom: 60 }), held: true },
    { name: 'a source against it only', second: facts({ refutes: true }), held: false },
    { name: 'no facts', second: null, held: false },
  ])('with $name: $held', ({ second, held }) => {
    expect(surelyHeld(PATH, [ever, second], ANY, 100)).toBe(held);
  });

  it('not by what the filter leaves out then', () => {
    const better = facts({ validTo: 50, confidence: 90 }, { confidence: 40 });
    expect(surelyHeld(PATH, [ever, better], walkFilter({ minConfidence: 50 }), 100)).toBe(false);
    expect(surelyHeld(PATH, [ever, better], walkFilter({ minConfidence: 40 }), 100)).toBe(true);
  });

  it('not where another walk has to tell: merged ends, declared states, the status of a group', () => {
    const [first, second] = PATH.links;
    const merged = { ...PATH, links: [first, { ...second, from: 'kim2' }] } as FoundPath;
    expect(surelyHeld(merged, [ever, ever], ANY, 100)).toBe(false);
    expect(surelyHeld(PATH, [ever, ever], walkFilter({ declared: ['UNDECLARED'] }), 100)).toBe(false);
    expect(surelyHeld(PATH, [ever, ever], walkFilter({ groupStatus: ['ACTIVE'] }), 100)).toBe(false);
  });
});
