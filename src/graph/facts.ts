import { NONE, OVERRIDDEN, PROFESSIONAL, REFUTES } from './columns.js';

/** Words of an assertion: `MARKS`, then when it was so and known. */
export const FACT = 5;
/** Offsets of the times. */
export const VALID_FROM = 1;
export const VALID_TO = 2;
export const KNOWN_FROM = 3;
export const KNOWN_TO = 4;

/** The first word: confidence in the lowest seven bits, these, and the marking label in the highest sixteen. */
export const CONFIDENCE_BITS = 127;
export const REFUTES_BIT = 1 << 7;
export const CONTEXT_SHIFT = 8;
export const PROVENANCE_SHIFT = 9;
export const DECLARANT_SHIFT = 12;
export const OVERRIDDEN_BIT = 1 << 14;
/** Set where the force first knew at another time than `knownFrom`. */
export const REGRADED_BIT = 1 << 15;
export const MARKING_SHIFT = 16;

/** Whose own word an assertion is. */
export const NO_DECLARANT = 0;
export const LESSER_END = 1;
export const GREATER_END = 2;
/** Somebody else, who may be one with an end: in a side table. */
export const SOMEBODY = 3;

/** The first word of an assertion, without what its declarant and its first knowledge add. */
export function marksOf(confidence: number, flags: number, provenance: number, marking: number): number {
  return (
    confidence |
    ((flags & REFUTES) === 0 ? 0 : REFUTES_BIT) |
    ((flags & PROFESSIONAL) === 0 ? 0 : 1 << CONTEXT_SHIFT) |
    (provenance << PROVENANCE_SHIFT) |
    ((flags & OVERRIDDEN) === 0 ? 0 : OVERRIDDEN_BIT) |
    (marking << MARKING_SHIFT)
  );
}

/** Whose own word an assertion is, as it is kept in the first word beside the rest; `NONE` for nobody's. */
export function declarantBits(declarant: number, lesser: number, greater: number): number {
  if (declarant === NONE) return NO_DECLARANT << DECLARANT_SHIFT;
  const who = declarant === lesser ? LESSER_END : declarant === greater ? GREATER_END : SOMEBODY;
  return who << DECLARANT_SHIFT;
}
