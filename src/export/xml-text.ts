/** What XML 1.0 has no place for, not even escaped: control characters, halves of pairs, and the two that are no characters. */
const NO_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Line ends and tabs among them: in an attribute a reader would take each for a space. */
const SPECIAL = /[&<>"\t\n\r]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text for an XML element or attribute in double quotes; what XML cannot hold is replaced by U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(NO_CHARACTER, '\uFFFD').replace(SPECIAL, (character) => ESCAPES[character] as string);
}
