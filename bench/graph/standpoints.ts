import { ALL_CODES } from '../../src/graph/codes.js';
import type { GraphFilter, Standpoint } from '../../src/graph/question.js';
import { RULER_INSTANT } from './ruler-edges.js';

const EVERYTHING: GraphFilter = {
  kinds: ALL_CODES,
  contexts: ALL_CODES,
  minConfidence: 0,
  provenance: ALL_CODES,
  declared: ALL_CODES,
  groupStatus: null,
  avoid: [],
  through: ALL_CODES,
  maxDegree: 10_000_000,
  disputed: true,
  disputedMerges: true,
};

/** Everything that is there to see at the ruler's instant; on a graph without dates that is every link. */
export const PLAIN: Standpoint = {
  labels: [0],
  time: { validFrom: RULER_INSTANT, validTo: RULER_INSTANT + 1, knownAt: RULER_INSTANT },
  revision: 1,
  filter: EVERYTHING,
};

/** The ruler's filter: there to see, valid and known at its instant, confidence of at least 40. */
export const FILTERED: Standpoint = { ...PLAIN, filter: { ...EVERYTHING, minConfidence: 40 } };

/** No entity has so great a number. */
const NOBODY = 4_000_000_000;

/** The same question in other words, so that nothing is prepared for it: somebody is to be avoided who is not there. */
export function another(standpoint: Standpoint, number: number): Standpoint {
  return { ...standpoint, filter: { ...standpoint.filter, avoid: [NOBODY + number] } };
}
