import { normaliseIdentifier } from '../entity/normal-forms/identifier-forms.js';
import type { EntityKind } from '../generated/schema.js';
import { type NameToken, spellingsOf } from './name-tokens.js';

/** What block keys are made of; names and values as the graph holds them. */
export type BlockedProperties = Readonly<Record<string, unknown>>;

const MOST_NAMES = 12;

function texts(...values: readonly unknown[]): string[] {
  return values.flat().filter((value): value is string => typeof value === 'string' && value !== '');
}

/** For each two words of a name: how both sound, and each as it is written with the first sound of the other. */
function pairKeys(tokens: readonly NameToken[]): string[] {
  const keys: string[] = [];
  for (const [at, a] of tokens.entries())
    for (const b of tokens.slice(at + 1)) {
      keys.push(`s:${[a.sounds[0], b.sounds[0]].sort().join('|')}`);
      keys.push(`w:${a.text}|${b.sounds[0].charAt(0)}`, `w:${b.text}|${a.sounds[0].charAt(0)}`);
    }
  return keys;
}

function nameKeys(names: readonly string[]): string[] {
  const spellings = names.slice(0, MOST_NAMES).flatMap(spellingsOf);
  const alone = names
    .slice(0, 1)
    .flatMap(spellingsOf)
    .filter((tokens) => tokens.length === 1);
  return [...spellings.flatMap(pairKeys), ...alone.map(([token]) => `o:${(token as NameToken).sounds[0]}`)];
}

/** A whole date of birth, whichever of day and month comes first. */
function birthKeys(dateOfBirth: unknown): string[] {
  const [year, month, day] = typeof dateOfBirth === 'string' ? dateOfBirth.split('-') : [];
  return day === undefined ? [] : [`d:${year}:${[month, day].sort().join(':')}`];
}

function prefixed(prefix: string, values: readonly string[]): string[] {
  return values.flatMap((value) => {
    const form = normaliseIdentifier(value);
    return form === '' ? [] : `${prefix}:${form}`;
  });
}

function addressKeys(address: unknown): string[] {
  return texts(address)
    .flatMap(spellingsOf)
    .map(
      (tokens) =>
        `a:${tokens
          .map(({ text }) => text)
          .sort()
          .join('|')}`,
    );
}

const KEYS: { readonly [kind in EntityKind]?: (properties: BlockedProperties) => string[] } = {
  PERSON: ({ name, aliases, dateOfBirth }) => [...nameKeys(texts(name, aliases)), ...birthKeys(dateOfBirth)],
  GROUP: ({ name, aliases }) => nameKeys(texts(name, aliases)),
  PHONE: ({ number }) => prefixed('i', texts(number)),
  VEHICLE: ({ registration }) => prefixed('i', texts(registration)),
  ACCOUNT: ({ identifier }) => prefixed('i', texts(identifier)),
  LOCATION: ({ address, postcode }) => [...prefixed('p', texts(postcode)), ...addressKeys(address)],
};

/**
 * The blocks that an entity falls into: two that may be one have a block in common, and only those are compared (blocking, Fellegi and
 * Sunter 1969). Several to a person, so that one slip of the pen leaves another in common. None for what cannot be merged.
 */
export function blockKeys(kind: EntityKind, properties: BlockedProperties): string[] {
  const keys = KEYS[kind]?.(properties);
  return keys === undefined ? [] : [...new Set([...keys, ...prefixed('e', texts(properties.externalIds))])];
}
