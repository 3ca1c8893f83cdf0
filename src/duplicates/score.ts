import type { EntityKind } from '../generated/schema.js';
import {
  birthReason,
  externalReason,
  identifierReason,
  nameReason,
  type PreparedProfile,
  placeReasons,
  sharedReasons,
} from './compare.js';
import { compareBirths } from './compare-births.js';
import type { DuplicateReasonModel, SharedThing } from './duplicate-model.js';
import { BIRTH, NAME, PRIOR, weightOf } from './weights.js';

/** How likely it is that two records are of one, and why. */
export interface Scored {
  /** 0 to 1. */
  readonly score: number;
  /** Those that weigh most first. */
  readonly reasons: readonly DuplicateReasonModel[];
}

function priorBits(kind: EntityKind): number {
  const share = PRIOR[kind];
  if (share === undefined) throw new Error(`a ${kind} cannot be merged`);
  return Math.log2(share / (1 - share));
}

function total(reasons: readonly DuplicateReasonModel[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0);
}

function byWeight(a: DuplicateReasonModel, b: DuplicateReasonModel): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.measure < b.measure ? -1 : 1);
}

/** The probability that bits of evidence stand for. */
export function probability(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** The bits that a probability stands for. */
export function bitsOf(score: number): number {
  return Math.log2(score / (1 - score));
}

const BIRTH_BITS = Object.fromEntries(Object.entries(BIRTH).map(([name, likelihood]) => [name, weightOf(likelihood)]));
const SAME_NAME_BITS = weightOf(NAME.SAME);
const PERSON_BITS = priorBits('PERSON') + SAME_NAME_BITS;

/** The most that two people can score, in bits, whatever their names, who share nothing: cheap to ask of a million pairs. */
export function mostBits(a: PreparedProfile, b: PreparedProfile): number {
  const birth = compareBirths(a.dateOfBirth, b.dateOfBirth);
  return PERSON_BITS + (birth === null ? 0 : (BIRTH_BITS[birth] as number));
}

/**
 * Compares two of one kind: the prior odds and the weights of all comparisons, added in bits, as a probability (Fellegi and Sunter 1969). It knows of
 * nothing but the two and what they share.
 * @param least a pair that cannot reach this score (0 to 1) is not compared to the end
 * @returns null where the score is below `least`
 */
export function scorePair(
  a: PreparedProfile,
  b: PreparedProfile,
  shared: readonly SharedThing[],
  least: number,
): Scored | null {
  const named = a.kind === 'PERSON' || a.kind === 'GROUP';
  const reasons = [
    ...birthReason(a, b),
    ...sharedReasons(shared),
    ...externalReason(a, b),
    ...identifierReason(a, b),
    ...(a.kind === 'LOCATION' ? placeReasons(a, b) : []),
  ];
  const needed = bitsOf(least) - priorBits(a.kind);
  if (total(reasons) + (named ? SAME_NAME_BITS : 0) < needed) return null;
  const all = named ? [...reasons, ...nameReason(a, b)] : reasons;
  const score = probability(priorBits(a.kind) + total(all));
  return score < least ? null : { score, reasons: all.sort(byWeight) };
}
