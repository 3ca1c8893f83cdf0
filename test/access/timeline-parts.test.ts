import { describe, expect, it } from '@jest/globals';
import { countedParts } from '../../src/access/timeline-model.js';
import { timelineParts } from '../../src/access/timeline-parts.js';
import { formatInstant } from '../../src/time/london.js';

const at = (instant: string) => Date.parse(instant) / 1000;
const parts = (from: string, to: string, bucket: 'DAY' | 'WEEK' | 'MONTH', most = 100) =>
  timelineParts({ from: at(from), to: at(to) }, bucket, most).map(
    (part) => `${formatInstant(part.from)} ${formatInstant(part.to)}`,
  );

describe('the parts of a timeline', () => {
  it('are London days, the first and last cut at the ends of the period', () => {
    expect(parts('2019-01-01T10:00:00Z', '2019-01-03T09:00:00Z', 'DAY')).toEqual([
      '2019-01-01T10:00:00Z 2019-01-02T00:00:00Z',
      '2019-01-02T00:00:00Z 2019-01-03T00:00:00Z',
      '2019-01-03T00:00:00Z 2019-01-03T09:00:00Z',
    ]);
  });

  it('are a day of 23 hours where summer time begins, and of 25 where it ends', () => {
    expect(parts('2019-03-31T00:00:00Z', '2019-04-01T23:00:00Z', 'DAY')).toEqual([
      '2019-03-31T00:00:00Z 2019-03-31T23:00:00Z',
      '2019-03-31T23:00:00Z 2019-04-01T23:00:00Z',
    ]);
    expect(parts('2019-10-26T23:00:00Z', '2019-10-28T00:00:00Z', 'DAY')).toEqual([
      '2019-10-26T23:00:00Z 2019-10-28T00:00:00Z',
    ]);
  });

  it('are weeks from Monday, and months', () => {
    expect(parts('2019-01-02T00:00:00Z', '2019-01-15T00:00:00Z', 'WEEK')).toEqual([
      '2019-01-02T00:00:00Z 2019-01-07T00:00:00Z',
      '2019-01-07T00:00:00Z 2019-01-14T00:00:00Z',
      '2019-01-14T00:00:00Z 2019-01-15T00:00:00Z',
    ]);
    expect(parts('2019-03-15T00:00:00Z', '2019-04-30T23:00:00Z', 'MONTH')).toEqual([
      '2019-03-15T00:00:00Z 2019-03-31T23:00:00Z',
      '2019-03-31T23:00:00Z 2019-04-30T23:00:00Z',
    ]);
  });

  it('are one more than the most where there are too many', () => {
    expect(parts('2019-01-01T00:00:00Z', '2019-12-01T00:00:00Z', 'DAY', 3)).toHaveLength(4);
    expect(parts('2019-01-01T00:00:00Z', '2019-01-04T00:00:00Z', 'DAY', 3)).toHaveLength(3);
  });

  it('say what was counted in each, also where nothing was', () => {
    const row = { action: 'VIEW', withoutPurpose: 1 } as const;
    const counted = [
      { ...row, part: 1, system: 'CRIME' as const, count: 2 },
      { ...row, part: 1, system: 'CRIME' as const, action: 'PRINT' as const, count: 3, withoutPurpose: 0 },
      { ...row, part: 1, system: 'CUSTODY' as const, count: 1 },
    ];
    const spans = [
      { from: 0, to: 10 },
      { from: 10, to: 20 },
    ];
    expect(countedParts(spans, counted)).toEqual([
      { from: 0, to: 10, count: 0, withoutPurpose: 0, bySystem: [], byAction: [] },
      {
        from: 10,
        to: 20,
        count: 6,
        withoutPurpose: 2,
        bySystem: [
          { system: 'CRIME', count: 5 },
          { system: 'CUSTODY', count: 1 },
        ],
        byAction: [
          { action: 'PRINT', count: 3 },
          { action: 'VIEW', count: 3 },
        ],
      },
    ]);
  });
});
