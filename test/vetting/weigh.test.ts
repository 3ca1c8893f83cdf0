import { describe, expect, it } from '@jest/globals';
import { decisionOf, tolerancesOf, verdictOf, windowOf } from '../../src/vetting/weigh/weigh.js';
import { AT, concern, connection, day, standard, weighedLink } from './weighed-paths.js';

describe('a concern', () => {
  const grounds = (path: ReturnType<typeof connection>, more: Parameters<typeof concern>[0] = {}) =>
    tolerancesOf(path, concern(more), AT).map(({ by, link }) => `${by} ${link ?? '-'}`);
  const a = weighedLink('a', 80);
  const b = weighedLink('b', 50);

  it('reaches a path that is near, well known, so now, and to a group of its status', () => {
    expect(grounds(connection([a, b]))).toEqual([]);
    expect(grounds(connection([a]))).toEqual([]);
  });

  it.each([
    { name: 'of more hops', path: connection([a, b, weighedLink('c', 90)]), by: ['DISTANCE -'] },
    { name: 'of a weak link', path: connection([a, weighedLink('c', 49)]), by: ['GRADE c'] },
    {
      name: 'of a link that is over',
      path: connection([a, weighedLink('c', 90, { to: '2019-04-30' })]),
      by: ['AGE c'],
    },
    {
      name: 'of a link that is yet to come',
      path: connection([weighedLink('c', 90, { from: '2019-06-01' })]),
      by: ['AGE c'],
    },
    { name: 'of a refuted link', path: connection([weighedLink('c', 90, { refuted: true }), b]), by: ['DISPUTE c'] },
    { name: 'to a group of another status', path: connection([a], 'DORMANT'), by: ['GROUP_STATUS -'] },
    {
      name: 'of several of these',
      path: connection([a, weighedLink('c', 10), weighedLink('d', 20)], 'DISBANDED'),
      by: ['DISTANCE -', 'GRADE c', 'GRADE d', 'GROUP_STATUS -'],
    },
  ])('tolerates one $name', ({ path, by }) => {
    expect(grounds(path)).toEqual(by);
  });

  it('tolerates a path by kinds of link, counts what is disputed, and looks back, where it says so', () => {
    const calls = weighedLink('c', 90, { kind: 'COMMUNICATED' });
    expect(grounds(connection([calls]), { toleratedKinds: ['COMMUNICATED'] })).toEqual(['KIND c']);
    expect(grounds(connection([weighedLink('c', 90, { refuted: true })]), { disputed: true })).toEqual([]);
    const ended = connection([weighedLink('c', 90, { to: '2017-05-02' })]);
    expect(grounds(ended, { endedWithinYears: 2 })).toEqual([]);
    expect(grounds(ended, { endedWithinYears: 1 })).toEqual(['AGE c']);
  });

  it('takes the best of the evidence that is not too old', () => {
    const link = {
      ...weighedLink('c', 40),
      supports: [
        { from: null, to: day('2015-01-01'), confidence: 95, knownFrom: 0 },
        { from: null, to: null, confidence: 40, knownFrom: 0 },
      ],
    };
    expect(grounds(connection([link]))).toEqual(['GRADE c']);
    expect(grounds(connection([link]), { endedWithinYears: 5 })).toEqual([]);
  });

  it('says in words why it tolerates a path', () => {
    const path = connection([a, weighedLink('c', 49), weighedLink('d', 90, { to: '2010-01-01' })], 'DORMANT');
    expect(tolerancesOf(path, concern({ endedWithinYears: 5 }), AT).map(({ says }) => says)).toEqual([
      '3 hops, more than 2',
      'confidence 49, less than 50',
      'has been over for more than 5 years',
      'the group is DORMANT, none of ACTIVE',
    ]);
  });

  it('looks back by the calendar of London, summer time and leap days included', () => {
    const iso = (at: number) => new Date(at * 1000).toISOString();
    const { from, to } = windowOf({ endedWithinYears: 1 }, day('2016-02-29'));
    expect([iso(from), to]).toEqual(['2015-02-28T00:00:00.000Z', day('2016-02-29') + 1]);
    expect(iso(windowOf({ endedWithinYears: 1 }, day('2018-03-25T12:00:00Z')).from)).toBe('2017-03-25T13:00:00.000Z');
    expect(windowOf({ endedWithinYears: 0 }, AT)).toEqual({ from: AT, to: AT + 1 });
  });
});

describe('a decision', () => {
  const fail = concern({ id: 'NEAR' });
  const refer = concern({ id: 'FAR', outcome: 'REFER', within: 4, minConfidence: 20 });
  const strict = standard(fail, refer);
  const near = connection([weighedLink('a', 80), weighedLink('b', 80)]);
  const far = connection([weighedLink('c', 30)]);

  it('is a pass where there is no path, or none that counts', () => {
    expect(decisionOf([], strict, AT)).toEqual({ outcome: 'PASS', concern: null, deciding: null });
    expect(decisionOf([connection([weighedLink('a', 5)])], strict, AT).outcome).toBe('PASS');
  });

  it('is by the gravest concern that any path meets', () => {
    expect(decisionOf([far, near], strict, AT)).toEqual({ outcome: 'FAIL', concern: fail, deciding: 1 });
    expect(decisionOf([far], strict, AT)).toEqual({ outcome: 'REFER', concern: refer, deciding: 0 });
  });

  it('is by the shortest of the paths that meet it, then the first', () => {
    const one = connection([weighedLink('d', 60)]);
    expect(decisionOf([near, one], strict, AT).deciding).toBe(1);
    expect(decisionOf([near, near], strict, AT).deciding).toBe(0);
  });

  it('has a verdict of each path, with why the other concerns do not reach it', () => {
    expect(verdictOf(near, strict, AT)).toEqual({ outcome: 'FAIL', concern: fail, tolerances: [] });
    const { outcome, concern: by, tolerances } = verdictOf(far, strict, AT);
    expect([outcome, by?.id, tolerances.map((one) => [one.concern.id, one.by])]).toEqual([
      'REFER',
      'FAR',
      [['NEAR', 'GRADE']],
    ]);
    expect(verdictOf(connection([weighedLink('a', 5)]), strict, AT).concern).toBeNull();
  });
});
