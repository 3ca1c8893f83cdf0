import type { DuplicateMeasure, EntityKind } from '../generated/schema.js';

/**
 * How likely an outcome of a comparison is: `m` for two records of one, `u` for records of two. Its weight is the logarithm of their ratio, in bits
 * (I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", Journal of the American Statistical Association 64, 1969).
 * `m` is what the field reports of misspelt and mistyped police and health records; `u` was counted on pairs of
 * people of a synthetic force, rounded towards caution. They are constants, so that a score knows of the two records and nothing else.
 */
export interface Likelihood {
  readonly m: number;
  readonly u: number;
}

/** The share of pairs that are one, before anything is compared, by kind. */
export const PRIOR: { readonly [kind in EntityKind]?: number } = {
  PERSON: 2 ** -18,
  GROUP: 2 ** -10,
  PHONE: 2 ** -10,
  VEHICLE: 2 ** -10,
  ACCOUNT: 2 ** -10,
  LOCATION: 2 ** -15,
};

/** Names: the best agreement of any two names or aliases. */
export const NAME = {
  /** The same words in any order. */
  SAME: { m: 0.45, u: 2e-5 },
  /** One word spelt or sounding otherwise, or a middle name left out. */
  VERY_LIKE: { m: 0.4, u: 6e-5 },
  /** Several words spelt or sounding otherwise. */
  LIKE: { m: 0.06, u: 4e-4 },
  /** An initial for a word, or one word of several. */
  PART: { m: 0.05, u: 0.003 },
  DIFFERENT: { m: 0.04, u: 0.996 },
} as const satisfies Readonly<Record<string, Likelihood>>;

/** Dates of birth; where either is not known, nothing is compared. */
export const BIRTH = {
  SAME: { m: 0.78, u: 6e-5 },
  /** Day and month changed places. */
  SWAPPED: { m: 0.05, u: 2.5e-5 },
  /** One digit differs. */
  ONE_DIGIT: { m: 0.08, u: 0.0015 },
  SAME_MONTH: { m: 0.8, u: 0.0016 },
  SAME_YEAR: { m: 0.85, u: 0.02 },
  CONTRADICTION: { m: 0.02, u: 0.97 },
} as const satisfies Readonly<Record<string, Likelihood>>;

/** What both used or lived at during overlapping times; `u` is among people who have something in common already. */
export const SHARED = {
  SHARED_PHONE: { m: 0.3, u: 5e-4 },
  SHARED_VEHICLE: { m: 0.25, u: 1e-3 },
  SHARED_ACCOUNT: { m: 0.25, u: 3e-4 },
  SHARED_ADDRESS: { m: 0.5, u: 0.02 },
} as const satisfies { readonly [measure in DuplicateMeasure]?: Likelihood };

/** An id in the same other system. */
export const EXTERNAL_ID: Likelihood = { m: 0.3, u: 1e-6 };

/** Numbers, marks and account names in normal form. */
export const IDENTIFIER: Likelihood = { m: 0.99, u: 1e-7 };

/** Addresses. */
export const ADDRESS = {
  SAME: { m: 0.6, u: 1e-5 },
  /** Misspelt words, the same numbers. */
  LIKE: { m: 0.3, u: 1e-4 },
  DIFFERENT: { m: 0.1, u: 0.9999 },
} as const satisfies Readonly<Record<string, Likelihood>>;

/** Postcodes; where either is not known, nothing is compared. */
export const POSTCODE = {
  SAME: { m: 0.9, u: 1e-4 },
  DIFFERENT: { m: 0.1, u: 0.9999 },
} as const satisfies Readonly<Record<string, Likelihood>>;

/** Likeness by Jaro-Winkler from which two words count as one misspelt: the cut for partial agreement of T. Enamorado et al., "fastLink" (2019). */
export const WORD_LIKE = 0.88;

/** Likeness from which two words that sound the same count as one. */
export const WORD_SOUND = 0.7;

/** More holders than this, and that a thing is shared says nothing: a hostel, a works telephone. */
export const MOST_HOLDERS = 20;

/** The weight of an outcome, in bits: above 0 speaks for one, below for two. */
export function weightOf({ m, u }: Likelihood): number {
  return Math.log2(m / u);
}
