import distance from 'damerau-levenshtein';

/** The words of a text for comparison: lower case, accents folded, letters and digits only. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A Lucene query that finds names with any of the words, misspelt by up to two letters, or begun. */
export function fuzzyQuery(words: readonly string[]): string {
  return words
    .map((word) => {
      if (word.length < 3) return word;
      return `(${word} OR ${word}~${word.length < 5 ? 1 : 2} OR ${word}*)`;
    })
    .join(' OR ');
}

function likeness(a: string, b: string): number {
  return distance(a, b).similarity;
}

/**
 * How like a name is to the words sought, 0 to 1: each word sought by its best counterpart (edit distance with swapped letters,
 * Damerau 1964, over the longer length), less a little for words of the name that were not sought. Knows nothing but the two texts.
 */
export function nameScore(sought: readonly string[], name: string): number {
  const words = wordsOf(name);
  if (sought.length === 0 || words.length === 0) return 0;
  const best = sought.map((word) => Math.max(...words.map((other) => likeness(word, other))));
  const mean = best.reduce((sum, value) => sum + value, 0) / sought.length;
  const surplus = Math.max(0, words.length - sought.length);
  return mean / (1 + 0.05 * surplus);
}
