import { describe, expect, it } from '@jest/globals';
import { isOfficerRank } from '../../src/assessment/officer-ranks.js';

describe('the rank of a police officer', () => {
  it.each([
    'Constable',
    'Police Constable',
    'PC',
    'Detective Sergeant',
    'DS',
    'T/Inspector',
    'Acting Chief Inspector',
    'Detective Chief Inspector',
    'Chief  Superintendent',
    'Deputy Chief Constable',
    'commissioner',
  ])('is %s', (rank) => {
    expect(isOfficerRank(rank)).toBe(true);
  });

  it.each(['Police Staff', 'PCSO', 'Analyst', 'Inspector of taxes', 'Detention Officer', 'Special Constable', ''])(
    'is not %p',
    (rank) => {
      expect(isOfficerRank(rank)).toBe(false);
    },
  );
});
