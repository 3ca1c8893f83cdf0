interface MarkFormat {
  readonly pattern: RegExp;
  /** Where the parts are divided by a space, as they are on a plate. */
  readonly parts: string;
}

/**
 * The forms of United Kingdom registration marks, as the DVLA's INF104 (Vehicle registration numbers and number plates) lists them: since
 * 2001, prefix (1983 to 2001), suffix (1963 to 1983), diplomatic, military, and dateless, among them those of Northern Ireland.
 */
const FORMATS: readonly MarkFormat[] = [
  { pattern: /^([A-HJ-PR-Y]{2}\d{2})([A-HJ-PR-Z]{3})$/, parts: '$1 $2' },
  { pattern: /^([A-HJ-NP-TV-Y][1-9]\d{0,2})([A-HJ-PR-Z]{3})$/, parts: '$1 $2' },
  { pattern: /^([A-HJ-PR-Z]{3})([1-9]\d{0,2}[A-HJ-NPR-TV-Y])$/, parts: '$1 $2' },
  { pattern: /^(\d{3})([DX])(\d{3})$/, parts: '$1 $2 $3' },
  { pattern: /^(\d{2})([A-HJ-NPR-Z]{2})(\d{2})$/, parts: '$1 $2 $3' },
  { pattern: /^([A-Z]{1,3})([1-9]\d{0,3})$/, parts: '$1 $2' },
  { pattern: /^([1-9]\d{0,3})([A-Z]{1,3})$/, parts: '$1 $2' },
];

/** Most characters of a United Kingdom mark. */
const LONGEST = 7;

const TWINS: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', '1': 'I' };

function joined(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function spaced(mark: string): string | null {
  const format = FORMATS.find(({ pattern }) => pattern.test(mark));
  return format ? mark.replace(format.pattern, format.parts) : null;
}

function readings(mark: string): string[] {
  let found = [''];
  for (const sign of mark) {
    const twin = TWINS[sign];
    found = found.flatMap((start) => (twin === undefined ? [start + sign] : [start + sign, start + twin]));
  }
  return found;
}

/**
 * A registration mark as it stands on a plate: upper case, spaced by its United Kingdom format (`JA65 XYZ`, `A123 BCD`, `ABC 123D`,
 * `AIZ 1234`). A mark of another form is upper case without signs and spaces; a text of signs alone stays as it is.
 */
export function registrationMark(text: string): string {
  const mark = joined(text);
  return mark === '' ? text : (spaced(mark) ?? mark);
}

/**
 * The mark that was meant where O and 0, or I and 1, were confused and only one way to read it has a United Kingdom format: `ABI2 CDE`
 * is `AB12 CDE`. Null where the text is such a mark as it stands, or can be read in no way or in several.
 */
export function certainMark(text: string): string | null {
  const mark = joined(text);
  if (mark.length > LONGEST || !/[OI01]/.test(mark) || spaced(mark) !== null) return null;
  const possible = readings(mark).flatMap((reading) => spaced(reading) ?? []);
  return possible.length === 1 ? (possible[0] as string) : null;
}
