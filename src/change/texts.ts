import { BadUserInput } from '../errors.js';

/** Most characters of a text, by what it holds. */
export const LONGEST = { operationId: 100, subkind: 100, key: 200, name: 500, freeText: 2000 } as const;

const CONTROL = /[\p{Cc}\p{Cs}]/u;
const CONTROL_BUT_LINES = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/**
 * A text on one line without the white space around it.
 * @throws BadUserInput where it is empty, longer than `longest` characters, or holds a control character
 */
export function text(argument: string, value: string, longest: number): string {
  const trimmed = value.trim();
  if (trimmed === '') throw new BadUserInput(argument, `must not be empty; 1 to ${longest} characters.`);
  if (value.length > longest)
    throw new BadUserInput(argument, `has ${value.length} characters; 1 to ${longest} are allowed.`);
  if (CONTROL.test(trimmed)) throw new BadUserInput(argument, 'must not hold control characters or line breaks.');
  return trimmed;
}

/** As `text`, or null where nothing was given. */
export function optionalText(argument: string, value: string | null | undefined, longest: number): string | null {
  return value === null || value === undefined ? null : text(argument, value, longest);
}

/** As `text`, 1 to 2000 characters, where line breaks are allowed. */
export function freeText(argument: string, value: string): string {
  if (CONTROL_BUT_LINES.test(value)) throw new BadUserInput(argument, 'must not hold control characters.');
  text(argument, value.replace(/[\t\n\r]/g, ' '), LONGEST.freeText);
  return value.trim();
}

/** As `freeText`, or null where nothing was given. */
export function optionalFreeText(argument: string, value: string | null | undefined): string | null {
  return value === null || value === undefined ? null : freeText(argument, value);
}

/** A list of at most `most` texts, repeats left out. */
export function texts(argument: string, values: readonly string[], longest: number, most: number): string[] {
  if (values.length > most)
    throw new BadUserInput(argument, `has ${values.length} entries; at most ${most} are allowed.`);
  return [...new Set(values.map((value, index) => text(`${argument}[${index}]`, value, longest)))];
}
