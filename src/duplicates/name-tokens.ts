import { doubleMetaphone } from 'double-metaphone';
import { LRUCache } from 'lru-cache';
import { inAscii, transliterations } from '../entity/normal-forms/transliteration.js';
import { wordsOf } from '../entity/search-score.js';

/** A word of a name in plain letters, with how it sounds: its two codes by Double Metaphone (Philips 2000), often equal. */
export interface NameToken {
  readonly text: string;
  readonly sounds: readonly [string, string];
}

const MOST_TOKENS = 4;
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'pc', 'dc', 'ps', 'ds']);

// The same words come again and again in names.
const seen = new LRUCache<string, NameToken>({ max: 50_000 });

function tokenOf(text: string): NameToken {
  const known = seen.get(text);
  if (known) return known;
  const token = { text, sounds: doubleMetaphone(text) };
  seen.set(text, token);
  return token;
}

/** The words of a name in plain letters, titles left out, at most four: the first three and the last. */
export function nameTokens(name: string): NameToken[] {
  const words = wordsOf(inAscii(name).replace(/['’`]/g, ''));
  const meant = words.filter((word) => !TITLES.has(word));
  const kept = meant.length <= MOST_TOKENS ? meant : [...meant.slice(0, MOST_TOKENS - 1), meant.at(-1) as string];
  return kept.map(tokenOf);
}

/** The ways a name is written in plain letters, as tokens. */
export function spellingsOf(name: string): NameToken[][] {
  const spellings = [name, ...transliterations(name)].map(nameTokens).filter((tokens) => tokens.length > 0);
  const told = new Map(spellings.map((tokens) => [tokens.map(({ text }) => text).join(' '), tokens]));
  return [...told.values()];
}
