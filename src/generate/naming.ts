import { FIRST_NAMES, LAST_NAMES, NAME_VARIANTS } from './name-lists.js';
import type { Random } from './random.js';

/** A person's name in its two parts. */
export interface PersonName {
  readonly first: string;
  readonly last: string;
}

/** Draws a name; relatives keep a last name given to them. */
export function drawName(random: Random, last?: string): PersonName {
  const first = random.pick(FIRST_NAMES);
  return { first, last: last ?? random.pick(LAST_NAMES) };
}

/** A name as it is written. */
export function fullName(name: PersonName): string {
  return `${name.first} ${name.last}`;
}

/** Another form of the same name: a known variant of a part, a misspelling, an initial or a street name. */
export function drawAlias(random: Random, name: PersonName): string {
  const first = NAME_VARIANTS[name.first];
  const last = NAME_VARIANTS[name.last];
  if (last && random.chance(0.6)) return `${name.first} ${random.pick(last)}`;
  if (first && random.chance(0.8)) return `${random.pick(first)} ${name.last}`;
  if (random.chance(0.3)) return `${name.first.charAt(0)} ${name.last}`;
  if (random.chance(0.35)) return random.pick(STREET_NAMES);
  return misspell(random, name);
}

/** The same name with one slip of a typist or listener; never the name unchanged. */
export function misspell(random: Random, name: PersonName): string {
  if (random.chance(0.5)) return `${slip(random, name.first)} ${name.last}`;
  return `${name.first} ${slip(random, name.last)}`;
}

/** Nicknames that give nothing away. */
const STREET_NAMES =
  'Ace Biscuit Bones Boxer Chalky Digger Dusty Flash Ginge Jigsaw Lanky Nails Patch Razor Smiler Spud Tank Whisper'.split(
    ' ',
  );

/** How names are misheard; the first that applies is used. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['ie', 'ei'],
  ['ee', 'ea'],
  ['sh', 'sch'],
  ['y', 'i'],
  ['c', 'k'],
  ['v', 'w'],
];

function slip(random: Random, word: string): string {
  const sound = SOUNDS.find(([from]) => word.includes(from));
  if (sound && random.chance(0.5)) return word.replace(sound[0], sound[1]);
  const at = random.between(1, word.length - 1);
  if (word.length > 3 && random.chance(0.5)) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at) + word.slice(at);
}
