import { describe, expect, it } from '@jest/globals';
import { typedForms } from '../../src/leak/case-look-ups.js';
import { type LookUp, visitsOf } from '../../src/leak/look-ups.js';

const lookUp = (minute: number, said: Partial<LookUp> = {}): LookUp => ({
  id: `a${minute}`,
  employee: 'ann',
  at: minute * 60,
  hasPurpose: false,
  subjects: ['kim'],
  ...said,
});

describe('visits', () => {
  it('are none of nothing', () => {
    expect(visitsOf([], 30)).toEqual([]);
  });

  it('are look-ups that are no more minutes apart than allowed, whatever order they come in', () => {
    const visits = visitsOf([lookUp(91), lookUp(0), lookUp(30), lookUp(60)], 30);
    expect(visits.map(({ at }) => at / 60)).toEqual([0, 91]);
  });

  it('concern whomever one of their look-ups concerns, and have a purpose where one of them has', () => {
    const [visit, ...more] = visitsOf([lookUp(0), lookUp(5, { subjects: ['lee'], hasPurpose: true })], 30);
    expect(more).toEqual([]);
    expect([...(visit?.subjects ?? [])].sort()).toEqual(['kim', 'lee']);
    expect(visit?.hasPurpose).toBe(true);
  });
});

describe('what somebody may type', () => {
  it('is what an entity is found by, and of people the name turned round', () => {
    const names = ['Ann Mary Smith'];
    const person = { id: '1', kind: 'PERSON' as const, names, forms: ['annmarysmith', 'x12'] };
    expect(typedForms(person)).toEqual(['annmarysmith', 'smithannmary']);
    expect(typedForms({ ...person, kind: 'GROUP' })).toEqual(['annmarysmith']);
  });
});
