import type { EntityKind } from '../../generated/schema.js';
import { e164 } from './phone-number.js';
import { certainMark } from './registration-mark.js';
import { transliterations } from './transliteration.js';

/** An identifier in normal form: lower case, letters and digits only, accents folded; empty where nothing is left. */
export function normaliseIdentifier(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function normalised(texts: readonly (string | null)[]): string[] {
  const forms = texts.flatMap((text) => (text === null ? [] : normaliseIdentifier(text)));
  return [...new Set(forms)].filter((form) => form !== '');
}

/** The normal forms that a stored name or identifier is found by: its own, its transliterations', and the mark's that it must be. */
export function storedForms(kind: EntityKind, text: string): string[] {
  return normalised([text, ...transliterations(text), kind === 'VEHICLE' ? certainMark(text) : null]);
}

/**
 * Every normal form that a text asked for can mean: as it stands, transliterated, as a telephone number in E.164, and as the registration mark
 * that it must be. The first is its own; none where it has no letter or digit.
 */
export function identifierForms(text: string): string[] {
  return normalised([text, ...transliterations(text), e164(text), certainMark(text)]);
}
