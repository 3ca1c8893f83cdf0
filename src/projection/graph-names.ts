import { codesOf, ENTITY_KINDS, LINK_KINDS, PROVENANCES } from '../graph/codes.js';
import { DIRECTED_KINDS } from '../path/assertion-tuples.js';

const codes = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name, code) => [name, code]));

/** Stands for `SAME_AS` beside the codes of the kinds of link. */
export const SAME_AS = LINK_KINDS.length;

/** The code of each type of relationship that is an assertion. */
export const RELATIONSHIP_CODES = codes([...LINK_KINDS, 'SAME_AS']);
/** The code of each kind of entity that links join. */
export const ENTITY_CODES = codes(ENTITY_KINDS);
/** The code of each provenance. */
export const PROVENANCE_CODES = codes(PROVENANCES);
/** Codes of the kinds of link whose two ways round are two links. */
export const DIRECTED = codesOf(LINK_KINDS, DIRECTED_KINDS as readonly (typeof LINK_KINDS)[number][]);
