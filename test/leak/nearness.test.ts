import { describe, expect, it } from '@jest/globals';
import { type NearOne, nearestOf, nearPerson } from '../../src/leak/nearness.js';

const near = (beneficiary: string, hops: Record<string, number>): NearOne => ({
  beneficiary,
  hops: new Map(Object.entries(hops)),
  pairOf: () => null,
});

describe('who is nearest to whom', () => {
  it('is by the share of employees who are as near, each beneficiary counted as a chance', () => {
    const nearest = nearestOf([near('ring', { ann: 2, bob: 3, cat: 3 }), near('shoots', { ann: 4 })], 100);
    expect(nearest.get('ann')).toMatchObject({ hops: 2, chance: 0.02, to: { beneficiary: 'ring' } });
    expect(nearest.get('bob')).toMatchObject({ hops: 3, chance: 0.06 });
    expect(nearest.has('dan')).toBe(false);
  });

  it('counts no beneficiary whom nobody is near to', () => {
    expect(nearestOf([near('ring', { ann: 2 }), near('quiet', {})], 100).get('ann')?.chance).toBe(0.01);
  });

  it('is the rarer of two ways, however many hops', () => {
    const crowded = Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`e${place}`, 2]));
    const nearest = nearestOf([near('crowded', { ...crowded, ann: 2 }), near('ring', { ann: 3 })], 100);
    expect(nearest.get('ann')).toMatchObject({ hops: 3, to: { beneficiary: 'ring' } });
  });

  it('is never more than certain', () => {
    expect(nearestOf([near('ring', { ann: 1 })], 0).get('ann')?.chance).toBe(1);
  });

  it('turns paths from a person round', () => {
    const one = nearPerson({ id: 'kim', kind: 'PERSON', reason: 'RECIPIENT' }, [
      { entities: ['kim', 'lee', 'ann'], links: [] },
    ]);
    expect(one.pathOf?.('ann')?.entities).toEqual(['ann', 'lee', 'kim']);
    expect(one.hops.get('ann')).toBe(0);
  });
});
