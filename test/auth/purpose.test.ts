import { describe, expect, it } from '@jest/globals';
import { readPurpose } from '../../src/auth/purpose.js';

describe('a purpose', () => {
  it('is a reference and a reason', () => {
    expect(readPurpose('OP-TANNER-12: who looked up the witness')).toEqual({
      reference: 'OP-TANNER-12',
      text: 'OP-TANNER-12: who looked up the witness',
    });
    expect(readPurpose('  CASE/7   looks\tinto ')).toEqual({ reference: 'CASE/7', text: 'CASE/7 looks into' });
    expect(readPurpose(undefined)).toBeNull();
  });

  it('may be in any script', () => {
    const sent = Buffer.from('OP-Žižka: überprüfen', 'utf8').toString('latin1');
    expect(readPurpose(sent)?.text).toBe('OP-Žižka: überprüfen');
  });

  it.each([{ header: '' }, { header: '  ' }, { header: 'ab' }, { header: 'x'.repeat(501) }])(
    'is refused where it says nothing, or too much: $header.length letters',
    ({ header }) => {
      expect(() => readPurpose(header)).toThrow(/x-purpose: must be a case reference and a reason/);
    },
  );
});
