import { describe, expect, it } from '@jest/globals';
import type { AssociationRecord, Tie, TieAssertion } from '../../src/undeclared/association-model.js';
import { associationsOf, concernsOf, declarationOf } from '../../src/undeclared/find-associations.js';

const record = (id: string, employee: string, associate: string | null, more: Partial<AssociationRecord> = {}) => ({
  id,
  employee,
  associate,
  association: 'CRIMINAL' as const,
  origin: 'SELF_DECLARATION' as const,
  at: 100,
  ...more,
});

const said = (more: Partial<TieAssertion> = {}): TieAssertion => ({
  kind: 'FRIEND',
  subkind: null,
  from: 'ann',
  to: 'kim',
  own: 'ann',
  confidence: 50,
  isDeclaration: false,
  knownFrom: 100,
  ...more,
});

const tie = (
  employee: string,
  associate: string,
  assertions: readonly TieAssertion[],
  more: Partial<Tie> = {},
): Tie => ({
  employee,
  associate,
  isGroup: false,
  isMember: false,
  statuses: ['CONVICTED'],
  assertions,
  ...more,
});

describe('whether an association was declared', () => {
  const own = (knownFrom: number) => said({ isDeclaration: true, knownFrom });
  const self = (at: number) => record('r', 'ann', 'kim', { at });
  const found = (at: number) => record('r', 'ann', 'kim', { at, origin: 'INTELLIGENCE' });

  it.each([
    { name: 'by others only', records: [], links: [said()], state: 'UNDECLARED', delay: null },
    { name: 'by a finding only', records: [found(100)], links: [], state: 'UNDECLARED', delay: null },
    { name: 'by the employee only', records: [], links: [own(100)], state: 'DECLARED', delay: null },
    { name: 'by a record of their word', records: [self(100)], links: [], state: 'DECLARED', delay: null },
    { name: 'by both at once', records: [], links: [own(100), said()], state: 'DECLARED', delay: null },
    { name: 'by the employee first', records: [], links: [own(99), said()], state: 'DECLARED', delay: null },
    { name: 'by others first', records: [], links: [own(130), said()], state: 'DECLARED_LATE', delay: 30 },
    { name: 'by a finding first', records: [found(60), self(100)], links: [], state: 'DECLARED_LATE', delay: 40 },
    { name: 'by others before a record', records: [self(150)], links: [said()], state: 'DECLARED_LATE', delay: 50 },
  ])('said $name', ({ records, links, state, delay }) => {
    expect(declarationOf(records, links)).toMatchObject({ state, delay });
  });

  it('is told with when either came', () => {
    expect(declarationOf([self(150), self(140)], [said({ knownFrom: 120 }), said()])).toEqual({
      state: 'DECLARED_LATE',
      delay: 40,
      declaredAt: 140,
      knownElsewhereAt: 100,
    });
  });
});

describe('why somebody is of concern', () => {
  it('is told the gravest first, once each', () => {
    const statuses = ['SUSPECTED', 'CONVICTED', 'SUSPECTED', 'NONE_KNOWN'] as const;
    expect(concernsOf({ isGroup: false, isMember: true, statuses })).toEqual([
      'MEMBER_OF_ORGANISED_CRIME_GROUP',
      'CONVICTED',
      'SUSPECTED',
    ]);
    expect(concernsOf({ isGroup: true, isMember: false, statuses: [] })).toEqual(['ORGANISED_CRIME_GROUP']);
  });
});

describe('the associations of links and records', () => {
  it('are none of nothing', () => {
    expect(associationsOf([], [])).toEqual([]);
  });

  it('have each employee and associate once, with all their records and links', () => {
    const links = [said(), said({ kind: 'FAMILY', confidence: 90 })];
    const records = [record('r1', 'ann', 'kim'), record('r2', 'ann', 'kim', { association: 'BUSINESS' })];
    const [only, ...rest] = associationsOf([tie('ann', 'kim', links)], records);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      employee: 'ann',
      associate: 'kim',
      concerns: ['CONVICTED'],
      association: 'CRIMINAL',
      records,
      assertions: links,
      confidence: 90,
      state: 'DECLARED',
    });
  });

  it('join what records of one and the same person say', () => {
    const [only, ...rest] = associationsOf(
      [tie('ann', 'kim', [said()]), tie('ann', 'kim', [said({ own: 'ann2', isDeclaration: true, knownFrom: 160 })])],
      [],
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ state: 'DECLARED_LATE', delay: 60 });
  });

  it('keep records that name nobody apart', () => {
    const found = associationsOf([], [record('r1', 'ann', null), record('r2', 'ann', null)]);
    expect(found.map(({ associate, records }) => [associate, records.map(({ id }) => id)])).toEqual([
      [null, ['r1']],
      [null, ['r2']],
    ]);
  });

  it('come undeclared first, then latest declared, then without a record, then best known, then by ids', () => {
    const own = (knownFrom: number) => [said({ isDeclaration: true, knownFrom }), said()];
    const found = associationsOf(
      [
        tie('told', 'kim', [said({ isDeclaration: true })]),
        tie('late', 'kim', own(110)),
        tie('later', 'kim', own(120)),
        tie('recorded', 'kim', [said()]),
        tie('b', 'kim', [said()]),
        tie('a', 'kim', [said()]),
        tie('sure', 'kim', [said({ confidence: 95 })]),
      ],
      [record('r', 'recorded', 'kim', { origin: 'INTELLIGENCE' })],
    );
    expect(found.map(({ employee }) => employee)).toEqual(['sure', 'a', 'b', 'recorded', 'later', 'late', 'told']);
  });
});
