import type { BIRTH } from './weights.js';

/** How two dates of birth agree. */
export type BirthAgreement = keyof typeof BIRTH;

const WHOLE = 10;
const MONTH = 7;

/** Digits of a month and a day: two dates that differ in more have nothing in common. */
const FEW = 4;

function digitsApart(a: string, b: string): number {
  let apart = 0;
  for (let at = 0; at < a.length && apart <= FEW; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) apart++;
  return apart;
}

function swapped(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, 4)) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7);
}

/** Compares two dates of birth (`1980-02-11`, `1980-02` or `1980`), as far as both are known; null where either is not. */
export function compareBirths(a: string | null, b: string | null): BirthAgreement | null {
  if (a === null || b === null) return null;
  if (a.length === WHOLE && b.length === WHOLE) {
    if (a === b) return 'SAME';
    const apart = digitsApart(a, b);
    if (apart === 1) return 'ONE_DIGIT';
    return apart <= FEW && swapped(a, b) ? 'SWAPPED' : 'CONTRADICTION';
  }
  const known = Math.min(a.length, b.length);
  if (a.slice(0, known) !== b.slice(0, known)) return 'CONTRADICTION';
  return known === MONTH ? 'SAME_MONTH' : 'SAME_YEAR';
}
