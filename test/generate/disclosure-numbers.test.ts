import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disclosureNumbers } from '../../src/generate/assessment/disclosure-numbers.js';

const FIGURES = {
  received: 82,
  toCriminals: 66,
  toOrganisedCrime: 37,
  toFamilyOrFriends: 21,
  familyOrFriendsInGroups: 9,
  operationsCompromised: 22,
  operationsDropped: 0,
  policeActivityBefore: 24,
};

describe('disclosureNumbers', () => {
  it('takes totals apart into sorts that exclude each other', () => {
    expect(disclosureNumbers(FIGURES, 1)).toEqual({
      compromised: 22,
      dropped: 0,
      friendsInGroups: 11,
      friendsInGroupsPeople: 9,
      groups: 4,
      friends: 10,
      criminals: 19,
      toNoCriminal: 16,
      before: 24,
    });
  });

  it('lowers rounded numbers that do not fit together', () => {
    expect(disclosureNumbers({ ...FIGURES, toOrganisedCrime: 30 }, 0.025)).toEqual({
      compromised: 1,
      dropped: 0,
      friendsInGroups: 0,
      friendsInGroupsPeople: 0,
      groups: 0,
      friends: 1,
      criminals: 0,
      toNoCriminal: 0,
      before: 1,
    });
  });

  it('never has a negative sort, nor more than were received, at any size', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (scale) => {
        const numbers = disclosureNumbers(FIGURES, scale);
        const { compromised, dropped, friendsInGroups, groups, friends, criminals, toNoCriminal } = numbers;
        const sorts = [compromised, dropped, friendsInGroups, groups, friends, criminals, toNoCriminal];
        expect(Math.min(...sorts)).toBeGreaterThanOrEqual(0);
        expect(sorts.reduce((sum, count) => sum + count, 0)).toBe(Math.round(82 * scale));
        expect(numbers.friendsInGroupsPeople).toBeLessThanOrEqual(friendsInGroups);
      }),
    );
  });
});
