import { describe, expect, it } from '@jest/globals';
import { freeText, optionalText, text, texts } from '../../src/change/texts.js';

describe('text', () => {
  it('gives the text without the white space around it', () => {
    expect(text('input.name', '  Ann Ó Braonáin ', 500)).toBe('Ann Ó Braonáin');
  });

  it('allows as many characters as are allowed', () => {
    expect(text('input.name', 'a'.repeat(500), 500)).toBe('a'.repeat(500));
  });

  it.each([
    ['', 'input.name: must not be empty; 1 to 5 characters.'],
    [' \t', 'input.name: must not be empty; 1 to 5 characters.'],
    ['abcdef', 'input.name: has 6 characters; 1 to 5 are allowed.'],
    ['a\nb', 'input.name: must not hold control characters or line breaks.'],
    ['a\0b', 'input.name: must not hold control characters or line breaks.'],
    ['a\ud800', 'input.name: must not hold control characters or line breaks.'],
  ])('refuses %j', (value, message) => {
    expect(() => text('input.name', value, 5)).toThrow(message);
  });

  it('refuses a megabyte at once', () => {
    expect(() => text('input.name', 'x'.repeat(1_000_000), 500)).toThrow(
      'has 1000000 characters; 1 to 500 are allowed.',
    );
  });
});

describe('optionalText', () => {
  it('gives null where nothing is given', () => {
    expect(optionalText('input.role', undefined, 5)).toBeNull();
    expect(optionalText('input.role', null, 5)).toBeNull();
  });

  it('refuses an empty text', () => {
    expect(() => optionalText('input.role', '', 5)).toThrow('input.role: must not be empty');
  });
});

describe('freeText', () => {
  it('keeps line breaks', () => {
    expect(freeText('input.reason', 'He said\nit was not him.\n')).toBe('He said\nit was not him.');
  });

  it('refuses other control characters', () => {
    expect(() => freeText('input.reason', 'a\u0007')).toThrow('input.reason: must not hold control characters.');
  });

  it('refuses more than 2000 characters', () => {
    expect(() => freeText('input.reason', 'a'.repeat(2001))).toThrow('has 2001 characters; 1 to 2000 are allowed.');
  });
});

describe('texts', () => {
  it('leaves repeats out', () => {
    expect(texts('input.aliases', ['Ann', ' Ann', 'Nan'], 500, 50)).toEqual(['Ann', 'Nan']);
  });

  it('names the entry that is wrong', () => {
    expect(() => texts('input.aliases', ['Ann', ' '], 500, 50)).toThrow('input.aliases[1]: must not be empty');
  });

  it('refuses a list that is too long', () => {
    expect(() => texts('input.aliases', ['a', 'b', 'c'], 500, 2)).toThrow('has 3 entries; at most 2 are allowed.');
  });
});
