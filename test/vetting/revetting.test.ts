import { describe, expect, it } from '@jest/globals';
import { candidatesOf } from '../../src/vetting/revetting/candidates.js';
import { clearanceOf, type HeldClearance } from '../../src/vetting/revetting/clearance.js';
import { causeOf, knowableOf, knownSince } from '../../src/vetting/revetting/knowable.js';
import { AT, concern, day, weighedLink } from './weighed-paths.js';

const REACH = { searchedHops: 3, hubsSkipped: 0, truncated: false, unknownIds: [] };

function held(more: Partial<HeldClearance> = {}): HeldClearance {
  return { id: 'a', employed: true, hiredAt: null, applications: [], ...more };
}
function applied(application: string, received: string, more: object = {}) {
  return { application, receivedAt: day(received), standard: null, decision: null, decidedAt: null, ...more };
}

describe('a clearance', () => {
  it('is none of somebody who is not employed', () => {
    expect(clearanceOf([])).toBeNull();
    expect(clearanceOf([held({ employed: false })])).toBeNull();
  });

  it('is the last decision, by the standard of the last application', () => {
    const applications = [
      applied('2', '2016-01-01', { standard: 'ADJUSTED' }),
      applied('1', '2014-01-01', { standard: 'STANDARD', decision: 'd1', decidedAt: day('2014-03-01') }),
      applied('1', '2014-01-01', { standard: 'STANDARD', decision: 'd2', decidedAt: day('2014-06-01') }),
    ];
    expect(clearanceOf([held({ applications, hiredAt: day('2014-09-01') })])).toEqual({
      standard: 'ADJUSTED',
      decision: { id: 'd2', application: '1', at: day('2014-06-01') },
      hiredAt: day('2014-09-01'),
      at: day('2014-06-01'),
    });
  });

  it('is the day of hiring where nothing was decided, and of no day where that is not known either', () => {
    const records = [
      held({ hiredAt: day('2010-01-01') }),
      held({ id: 'b', employed: false, hiredAt: day('2005-01-01') }),
    ];
    expect(clearanceOf(records)).toMatchObject({ standard: 'STANDARD', decision: null, at: day('2005-01-01') });
    expect(clearanceOf([held()])?.at).toBeNull();
  });
});

describe('the candidates of a re-vetting', () => {
  const cleared = (standard: 'STANDARD' | 'ADJUSTED') => ({ standard, decision: null, hiredAt: null, at: null });
  const fail = concern({ id: 'NEAR' });
  const refer = concern({ id: 'FAR', outcome: 'REFER' });
  const lenient = concern({ id: 'LENIENT' });
  const screened = (standard: 'STANDARD' | 'ADJUSTED', by: typeof fail, near: [string, number][]) => ({
    standard,
    concern: by,
    nearest: new Map(near),
    reach: REACH,
  });

  it('are each by the gravest concern of their own standard, the gravest and nearest first', () => {
    const clearances = new Map([
      ['a', cleared('STANDARD')],
      ['b', cleared('STANDARD')],
      ['c', cleared('ADJUSTED')],
      ['d', cleared('STANDARD')],
      ['e', cleared('STANDARD')],
    ]);
    const found = candidatesOf(
      [
        screened('STANDARD', fail, [
          ['e', 2],
          ['b', 2],
          ['a', 3],
          ['c', 1],
          ['gone', 1],
        ]),
        screened('STANDARD', refer, [
          ['a', 1],
          ['d', 1],
          ['c', 1],
        ]),
        screened('ADJUSTED', lenient, [
          ['b', 1],
          ['c', 2],
        ]),
      ],
      clearances,
    );
    expect(found.map(({ employee, concern: by, hops }) => `${employee} ${by.id} ${hops}`)).toEqual([
      'b NEAR 2',
      'e NEAR 2',
      'c LENIENT 2',
      'a NEAR 3',
      'd FAR 1',
    ]);
  });
});

describe('what was knowable', () => {
  it('is told by both times', () => {
    expect(knowableOf(true, true)).toBe('THEN_KNOWABLE');
    expect(knowableOf(true, false)).toBe('THEN_KNOWABLE');
    expect(knowableOf(false, true)).toBe('KNOWN_LATER');
    expect(knowableOf(false, false)).toBe('AROSE_LATER');
  });

  const known = (id: string, ...supports: [confidence: number, since: string][]) => ({
    ...weighedLink(id, 0),
    supports: supports.map(([confidence, since]) => ({ from: null, to: null, confidence, knownFrom: day(since) })),
  });

  it('is known since the first evidence that is good enough', () => {
    const link = known('a', [40, '2015-01-01'], [60, '2017-01-01'], [90, '2018-01-01']);
    expect(knownSince(link, concern(), AT)).toBe(day('2017-01-01'));
    expect(knownSince(link, concern({ minConfidence: 95 }), AT)).toBeNull();
  });

  it('came about by the link that was known last, of those that are new', () => {
    const links = [known('a', [90, '2018-01-01']), known('b', [90, '2016-01-01']), known('c', [90, '2017-01-01'])];
    expect(causeOf(links, concern(), AT, () => true)).toEqual({ place: 0, knownSince: day('2018-01-01') });
    expect(causeOf(links, concern(), AT, (place) => place > 0)).toEqual({ place: 2, knownSince: day('2017-01-01') });
    expect(causeOf(links, concern(), AT, () => false)).toEqual({ place: 0, knownSince: day('2018-01-01') });
    expect(causeOf([], concern(), AT, () => true)).toBeNull();
  });
});
