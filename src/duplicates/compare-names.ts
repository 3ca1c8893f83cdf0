import { jaroWinkler } from '@skyra/jaro-winkler';
import type { NameToken } from './name-tokens.js';
import { NAME, WORD_LIKE, WORD_SOUND } from './weights.js';

/** How two names agree. */
export type NameAgreement = keyof typeof NAME;

/** A comparison of two names. */
export interface ComparedNames {
  readonly agreement: NameAgreement;
  /** 0 to 1: the mean likeness of the words that belong together (Jaro-Winkler, Winkler 1990). */
  readonly likeness: number;
}

type WordAgreement = 'SAME' | 'LIKE' | 'INITIAL' | 'DIFFERENT';

/** The agreements, best first. */
export const NAME_ORDER = Object.keys(NAME) as NameAgreement[];

function soundAlike(a: NameToken, b: NameToken): boolean {
  return a.sounds.some((sound) => sound !== '' && b.sounds.includes(sound));
}

function wordAgreement(a: NameToken, b: NameToken, likeness: number): WordAgreement {
  if (a.text === b.text) return 'SAME';
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (short.length === 1) return long.startsWith(short) ? 'INITIAL' : 'DIFFERENT';
  return likeness >= WORD_LIKE || (likeness >= WORD_SOUND && soundAlike(a, b)) ? 'LIKE' : 'DIFFERENT';
}

function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  return a.length === 1 || b.length === 1 ? Number(a.charAt(0) === b.charAt(0)) * 0.9 : jaroWinkler(a, b);
}

function agreementOf(words: readonly WordAgreement[], surplus: number): NameAgreement {
  const count = (agreement: WordAgreement) => words.filter((word) => word === agreement).length;
  const [same, like] = [count('SAME'), count('LIKE')];
  if (count('DIFFERENT') > 0 || same + like === 0) return 'DIFFERENT';
  // One word, be it a nickname, is many people's.
  if (words.length === 1) return same === 1 ? 'PART' : 'DIFFERENT';
  if (count('INITIAL') > 0) return 'PART';
  if (surplus === 0 && like === 0) return 'SAME';
  return like + Math.min(surplus, 1) <= 1 ? 'VERY_LIKE' : 'LIKE';
}

/** Compares two names word by word, each with the word of the other that is likest to it, whatever their order. */
export function compareNames(a: readonly NameToken[], b: readonly NameToken[]): ComparedNames {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...long];
  const words: WordAgreement[] = [];
  let sum = 0;
  for (const token of short) {
    let best = 0;
    let likeness = -1;
    for (const [at, other] of left.entries()) {
      const found = likenessOf(token.text, other.text);
      if (found > likeness) [best, likeness] = [at, found];
    }
    const [other] = left.splice(best, 1) as [NameToken];
    words.push(wordAgreement(token, other, likeness));
    sum += likeness;
  }
  return { agreement: agreementOf(words, long.length - short.length), likeness: sum / short.length };
}
