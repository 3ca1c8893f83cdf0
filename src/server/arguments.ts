import { BadUserInput } from '../errors.js';

const LONGEST_ID = 1_000;

/** Checks a number of hops: 1 to 8. */
export function hops(value: number, argument = 'within'): number {
  if (value < 1 || value > 8) throw new BadUserInput(argument, `must be 1 to 8 hops, not ${value}.`);
  return value;
}

/** Checks a whole number against what is allowed. */
export function between(argument: string, value: number, least: number, most: number): number {
  if (value < least || value > most) throw new BadUserInput(argument, `must be ${least} to ${most}, not ${value}.`);
  return value;
}

/** Checks an id: not empty, of a bounded length. What it names is another matter. */
export function entityId(argument: string, id: string): string {
  if (id === '') throw new BadUserInput(argument, 'is empty: give an id.');
  if (id.length > LONGEST_ID) throw new BadUserInput(argument, `is longer than any id (${LONGEST_ID} characters).`);
  return id;
}

/** Values that are chosen from; null where they do not narrow. An empty list is refused: it would find nothing. */
export function chosenOf<Value>(
  argument: string,
  values: readonly Value[] | null | undefined,
): readonly Value[] | null {
  if (values?.length === 0) throw new BadUserInput(argument, 'is an empty list: name at least one, or leave it out.');
  return values ?? null;
}

/** Checks a list of ids or texts: how many, and each of a bounded length. */
export function listOf(argument: string, values: readonly string[], least: number, most: number): string[] {
  if (values.length < least || values.length > most)
    throw new BadUserInput(argument, `takes ${least} to ${most} entries, not ${values.length}.`);
  return values.map((value, index) => entityId(`${argument}[${index}]`, value));
}
