import anyAscii from 'any-ascii';

/** Letters that a language writes as two where it has to do without them: German, and the Nordic languages. */
const DIGRAPHS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Ø: 'Oe',
  Å: 'Aa',
  Æ: 'Ae',
};
const ASCII = /^[\0-\x7f]*$/;

/** The soft signs of Cyrillic, which any-ascii writes as apostrophes, become nothing. */
function plain(text: string): string {
  return anyAscii(text).replace(/['`]/g, '').replace(/\s+/g, ' ').trim();
}

/** A text in plain letters: `Иванов` is `Ivanov`, `Łukasz` is `Lukasz`, `Müller` is `Muller`. */
export function inAscii(text: string): string {
  return ASCII.test(text) ? text : plain(text.normalize('NFC'));
}

/**
 * How else a name in other letters is written in plain ones: as it is read (any-ascii's tables), and with letters written as two, `Müller` as
 * `Muller` and `Mueller`. Empty for a name in plain letters.
 */
export function transliterations(text: string): string[] {
  if (ASCII.test(text)) return [];
  const composed = text.normalize('NFC');
  const doubled = composed.replace(/[äöüßøåæÄÖÜØÅÆ]/g, (letter) => DIGRAPHS[letter] ?? letter);
  return [...new Set([plain(composed), plain(doubled)])].filter((form) => form !== '' && form !== text);
}
