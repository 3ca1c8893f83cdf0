import { describe, expect, it } from '@jest/globals';
import type { Connection } from '../../src/vetting/weigh/connection.js';
import { whatWouldChange } from '../../src/vetting/weigh/would-change.js';
import { AT, concern, connection, standard, weighedLink } from './weighed-paths.js';

const strict = standard(
  concern({ id: 'NEAR', minConfidence: 50, endedWithinYears: 2 }),
  concern({
    id: 'UNSURE',
    outcome: 'REFER',
    minConfidence: 20,
    endedWithinYears: 2,
    groupStatus: ['ACTIVE', 'DORMANT'],
  }),
);
const lenient = { ...standard(concern({ within: 1 })), name: 'ADJUSTED' } as const;

function changes(...connections: Connection[]): string[] {
  return whatWouldChange({ connections, standard: strict, other: lenient, at: AT }).map(
    ({ by, outcome, link, confidence, on, standard: name, groupStatus }) =>
      [by, link, confidence, on === null ? null : new Date(on * 1000).toISOString(), name, groupStatus, outcome]
        .filter((part) => part !== null)
        .join(' '),
  );
}

describe('what would change the outcome', () => {
  const a = weighedLink('a', 80);
  const b = weighedLink('b', 70);

  it('is nothing where there is nothing', () => {
    expect(changes()).toEqual([]);
  });

  it('is each link of the only path, gone or graded lower, the other standard, and another status of the group', () => {
    expect(changes(connection([a, b]))).toEqual([
      'STANDARD ADJUSTED PASS',
      'LINK a PASS',
      'GRADE a 50 REFER',
      'LINK b PASS',
      'GRADE b 50 REFER',
      'GROUP_STATUS EMERGING PASS',
    ]);
  });

  it('is no link that another path does without', () => {
    const other = connection([weighedLink('c', 90), weighedLink('d', 90)], 'ACTIVE', 'H');
    expect(changes(connection([a, b]), other)).toEqual(['STANDARD ADJUSTED PASS']);
    const shared = connection([a, weighedLink('d', 90)], 'ACTIVE', 'H');
    expect(changes(connection([a, b]), shared)).toEqual(['STANDARD ADJUSTED PASS', 'LINK a PASS', 'GRADE a 50 REFER']);
  });

  it('leaves what a lesser path comes to', () => {
    const lesser = connection([weighedLink('c', 30)], 'ACTIVE', 'H');
    expect(changes(connection([a]), lesser)).toEqual([
      'LINK a REFER',
      'GRADE a 50 REFER',
      'GROUP_STATUS EMERGING REFER',
    ]);
  });

  it('is a better grade of a weak link', () => {
    expect(changes(connection([a, weighedLink('c', 30)]))).toEqual([
      'STANDARD ADJUSTED PASS',
      'LINK a PASS',
      'GRADE a 20 PASS',
      'LINK c PASS',
      'GRADE c 20 PASS',
      'GRADE c 50 FAIL',
      'GROUP_STATUS EMERGING PASS',
    ]);
    expect(changes(connection([weighedLink('c', 5)]))).toEqual(['GRADE c 20 REFER']);
  });

  it('is the day on which what has ended is old enough', () => {
    const ended = weighedLink('c', 80, { to: '2018-07-01T00:00:00Z' });
    expect(changes(connection([a, ended]))).toContain('TIME c 2020-07-01T00:00:00.000Z PASS');
    expect(changes(connection([a, b])).filter((change) => change.startsWith('TIME'))).toEqual([]);
  });
});
