import { jaroWinkler } from '@skyra/jaro-winkler';
import type { DuplicateMeasure } from '../generated/schema.js';
import { compareBirths } from './compare-births.js';
import { compareNames, NAME_ORDER } from './compare-names.js';
import type { DuplicateReasonModel, Profile, SharedThing } from './duplicate-model.js';
import { type NameToken, nameTokens, spellingsOf } from './name-tokens.js';
import {
  ADDRESS,
  BIRTH,
  EXTERNAL_ID,
  IDENTIFIER,
  type Likelihood,
  NAME,
  POSTCODE,
  SHARED,
  weightOf,
} from './weights.js';

/** A profile with its names taken apart, once for all its comparisons. */
export interface PreparedProfile extends Profile {
  readonly spellings: readonly { readonly name: string; readonly tokens: readonly NameToken[] }[];
}

/** Takes a profile's names apart. */
export function prepared(profile: Profile): PreparedProfile {
  const spellings = profile.names.flatMap((name) => spellingsOf(name).map((tokens) => ({ name, tokens })));
  return { ...profile, spellings };
}

function reason(
  measure: DuplicateMeasure,
  compared: readonly [string, string],
  agreement: string,
  likeness: number,
  likelihood: Likelihood,
): DuplicateReasonModel {
  return { measure, compared, agreement, likeness, weight: weightOf(likelihood) };
}

/** How the names of two agree: by the two that agree best. */
export function nameReason(a: PreparedProfile, b: PreparedProfile): DuplicateReasonModel[] {
  let best: { names: [string, string]; rank: number; likeness: number } | null = null;
  for (const one of a.spellings)
    for (const other of b.spellings) {
      const { agreement, likeness } = compareNames(one.tokens, other.tokens);
      const rank = NAME_ORDER.indexOf(agreement);
      if (best === null || rank < best.rank || (rank === best.rank && likeness > best.likeness))
        best = { names: [one.name, other.name], rank, likeness };
    }
  if (best === null) return [];
  const agreement = NAME_ORDER[best.rank] as keyof typeof NAME;
  return [reason('NAME', best.names, agreement, best.likeness, NAME[agreement])];
}

const BIRTH_LIKENESS = { SAME: 1, SWAPPED: 0.9, ONE_DIGIT: 0.9, SAME_MONTH: 0.8, SAME_YEAR: 0.5, CONTRADICTION: 0 };

/** How the dates of birth of two agree; nothing where either is not known. */
export function birthReason(a: Profile, b: Profile): DuplicateReasonModel[] {
  const agreement = compareBirths(a.dateOfBirth, b.dateOfBirth);
  if (agreement === null) return [];
  const compared = [a.dateOfBirth as string, b.dateOfBirth as string] as const;
  return [reason('DATE_OF_BIRTH', compared, agreement, BIRTH_LIKENESS[agreement], BIRTH[agreement])];
}

/** What two share: each kind of thing counts once. */
export function sharedReasons(things: readonly SharedThing[]): DuplicateReasonModel[] {
  const first = new Map([...things].reverse().map((thing) => [thing.measure, thing]));
  return [...first.values()]
    .sort((a, b) => (a.measure < b.measure ? -1 : 1))
    .map(({ measure, label }) => reason(measure, [label, label], 'SAME', 1, SHARED[measure]));
}

/** An id that another system knows both by. */
export function externalReason(a: Profile, b: Profile): DuplicateReasonModel[] {
  const shared = a.externalIds.filter((id) => b.externalIds.includes(id)).sort()[0];
  if (shared === undefined) return [];
  const text = shared.replace('\n', ': ');
  return [reason('EXTERNAL_ID', [text, text], 'SAME', 1, EXTERNAL_ID)];
}

/** The number, mark or account name of two, where it is one. */
export function identifierReason(a: Profile, b: Profile): DuplicateReasonModel[] {
  if (a.identifier === null || b.identifier === null) return [];
  if (a.identifier.toLowerCase() !== b.identifier.toLowerCase()) return [];
  return [reason('IDENTIFIER', [a.identifier, b.identifier], 'SAME', 1, IDENTIFIER)];
}

function words(tokens: readonly NameToken[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

function numbersOf(text: string): string {
  return (text.match(/\d+\w*/g) ?? []).sort().join(' ');
}

/** How the addresses and the postcodes of two places agree. */
export function placeReasons(a: Profile, b: Profile): DuplicateReasonModel[] {
  const reasons: DuplicateReasonModel[] = [];
  if (a.address !== null && b.address !== null) {
    const [one, other] = [words(nameTokens(a.address)), words(nameTokens(b.address))];
    const likeness = one === other ? 1 : jaroWinkler(one, other);
    const like = numbersOf(a.address) === numbersOf(b.address) && likeness >= 0.9;
    const agreement = one === other ? 'SAME' : like ? 'LIKE' : 'DIFFERENT';
    reasons.push(reason('ADDRESS', [a.address, b.address], agreement, likeness, ADDRESS[agreement]));
  }
  if (a.postcode !== null && b.postcode !== null) {
    const agreement = a.postcode === b.postcode ? 'SAME' : 'DIFFERENT';
    reasons.push(
      reason('POSTCODE', [a.postcode, b.postcode], agreement, Number(agreement === 'SAME'), POSTCODE[agreement]),
    );
  }
  return reasons;
}
