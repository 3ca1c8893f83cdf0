import { describe, expect, it } from '@jest/globals';
import { OWN_CLAIMS, viewerOf } from '../../src/auth/claims.js';

describe('who a token speaks of', () => {
  it('has the roles that are ours, however they are written', () => {
    const roles = ['hopline-auditor', 'Vetting', 'ROLE_OF_ANOTHER', 7];
    expect(viewerOf({ sub: 'ann', roles })).toEqual({
      subject: 'ann',
      level: 'OFFICIAL',
      compartments: [],
      roles: ['VETTING', 'AUDITOR'],
      employeeId: null,
    });
    expect(viewerOf({ sub: 'ann', roles: 'analyst batch' }).roles).toEqual(['ANALYST', 'BATCH']);
    expect(viewerOf({ sub: 'ann' }).roles).toEqual([]);
  });

  it('is read from wherever the issuer says it', () => {
    const names = { roles: 'realm_access.roles', level: 'urn:x:level', compartments: 'enquiries', employee: 'staff' };
    const said = {
      sub: 'ben',
      realm_access: { roles: ['analyst'] },
      'urn:x:level': 'official-sensitive',
      enquiries: ['HERON', 'ALDER', 'HERON'],
      staff: '4711',
    };
    expect(viewerOf(said, names)).toEqual({
      subject: 'ben',
      level: 'OFFICIAL_SENSITIVE',
      compartments: ['ALDER', 'HERON'],
      roles: ['ANALYST'],
      employeeId: '4711',
    });
  });

  it('never takes a name of the language for a claim', () => {
    const viewer = viewerOf({ sub: 'cat' }, { ...OWN_CLAIMS, roles: 'constructor.name', compartments: '__proto__' });
    expect([viewer.roles, viewer.compartments]).toEqual([[], []]);
  });

  it.each([
    { claims: {}, message: /names no subject/ },
    { claims: { sub: '' }, message: /names no subject/ },
    { claims: { sub: 'dan', clearance: 'TOP' }, message: /clearance is none of OFFICIAL/ },
  ])('is refused without a name or a level that exists: $claims', ({ claims, message }) => {
    expect(() => viewerOf(claims)).toThrow(message);
  });
});
