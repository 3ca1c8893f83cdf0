import { describe, expect, it } from '@jest/globals';
import { type FlagMaker, flagsOf, takenBack, wokenPairs } from '../../src/flag/evaluate/flags-of.js';
import { pointBefore } from '../../src/flag/evaluate/step-teller.js';
import type { ToldChange } from '../../src/flag/evaluate/told-change.js';

const MAKER = {
  job: 'default\n2|',
  tokenKey: '00'.repeat(32),
  raise: ['NEW', 'CLOSER', 'CEASED'],
  ruleChanges: 0,
} as const;

function change(says: Partial<ToldChange> = {}): ToldChange {
  const step = { revision: 7, instant: 1_000 };
  const path = { entities: ['ann', 'kim', 'ring'], links: ['l1', 'l2'], point: step, cost: 0, weakest: 95 };
  const cause = { kind: 'LINK', links: ['l1', 'l2'], entity: null } as const;
  const pair = { employee: 'ann', group: 'ring', hopsBefore: 0, hopsAfter: 2 };
  return { step, isRevision: true, kind: 'NEW', ...pair, path, cause, ...says };
}

const maker: FlagMaker = { ...MAKER, raise: [...MAKER.raise] };
const idOf = (says: Partial<ToldChange>, by = maker) => flagsOf(by, [change(says)])[0]?.id;
const causeOf = (says: Partial<ToldChange>) => flagsOf(maker, [change(says)])[0]?.causeKey;

describe('flags of changes', () => {
  it('are of the kinds that the rules raise', () => {
    const kinds = (['NEW', 'STRONGER', 'FARTHER', 'WEAKER', 'CEASED'] as const).map((kind) => change({ kind }));
    expect(flagsOf(maker, kinds).map(({ kind }) => kind)).toEqual(['NEW', 'CEASED']);
  });

  it('have an id made of the job, the step, the kind and the pair, and of nothing else', () => {
    expect(idOf({})).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf({ hopsAfter: 3, path: { ...change().path, cost: 9 } })).toBe(idOf({}));
    const others = [
      idOf({ kind: 'CLOSER' }),
      idOf({ employee: 'bob' }),
      idOf({ group: 'gang' }),
      idOf({ step: { revision: 8, instant: 1_000 } }),
      idOf({ step: { revision: 7, instant: 1_001 } }),
      idOf({}, { ...maker, job: 'other\n2|' }),
      idOf({}, { ...maker, tokenKey: '11'.repeat(32) }),
    ];
    expect(new Set([idOf({}), ...others]).size).toBe(8);
  });

  it('of changed rules are new ones each time that rules change', () => {
    const cause = { kind: 'RULE', links: [], entity: null } as const;
    expect(idOf({ cause })).not.toBe(idOf({ cause }, { ...maker, ruleChanges: 1 }));
    expect(idOf({})).toBe(idOf({}, { ...maker, ruleChanges: 1 }));
  });

  it('have a cause in common by the step and the link nearest the group, or the entity', () => {
    const by = (links: string[], entity: string | null = null) => causeOf({ cause: { kind: 'LINK', links, entity } });
    expect(by(['other', 'l2'])).toBe(by(['l2']));
    expect(by(['l1'])).not.toBe(by(['l2']));
    expect(by([], 'ann')).not.toBe(by([], 'bob'));
    expect(causeOf({ employee: 'bob' })).toBe(causeOf({}));
  });
});

describe('what a correction takes back', () => {
  const pair = { employee: 'ann', group: 'ring', revision: 7, instant: 1_000 };

  it('is all of a pair that ceased, what is nearer than now, or what was stronger', () => {
    expect(takenBack([change({ kind: 'CEASED', hopsAfter: 0 })])).toEqual([
      { ...pair, kinds: ['NEW', 'CLOSER', 'STRONGER'], hopsBelow: 9 },
    ]);
    expect(takenBack([change({ kind: 'FARTHER', hopsAfter: 3 })])).toEqual([
      { ...pair, kinds: ['NEW', 'CLOSER', 'STRONGER'], hopsBelow: 3 },
    ]);
    expect(takenBack([change({ kind: 'WEAKER' })])).toEqual([{ ...pair, kinds: ['STRONGER'], hopsBelow: 9 }]);
  });

  it('is nothing where time passed, an employment or a status ended, or something came', () => {
    const cause = (kind: ToldChange['cause']['kind']) => ({ kind, links: [], entity: null });
    expect(
      takenBack([
        change({ kind: 'CEASED', isRevision: false, cause: cause('DATE') }),
        change({ kind: 'CEASED', cause: cause('EMPLOYMENT') }),
        change({ kind: 'CEASED', cause: cause('GROUP_STATUS') }),
        change({ kind: 'NEW' }),
      ]),
    ).toEqual([]);
  });
});

describe('what wakes a snoozed flag', () => {
  it('is a path that got shorter or stronger', () => {
    const kinds = (['NEW', 'CLOSER', 'STRONGER', 'WEAKER', 'CEASED'] as const).map((kind) =>
      change({ kind, employee: kind }),
    );
    expect(wokenPairs(kinds).map(({ employee }) => employee)).toEqual(['CLOSER', 'STRONGER']);
  });
});

describe('from where what ceased is shown', () => {
  it('is the revision before, in the second before; the same second where two revisions share it', () => {
    expect(pointBefore({ revision: 6, instant: 400 }, { revision: 7, instant: 1_000 })).toEqual({
      revision: 6,
      instant: 999,
    });
    expect(pointBefore({ revision: 6, instant: 1_000 }, { revision: 7, instant: 1_000 })).toEqual({
      revision: 6,
      instant: 1_000,
    });
  });
});
