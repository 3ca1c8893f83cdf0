import { KeptLately } from '../../kept-lately.js';
import type { Reach } from '../../path/path-finder.js';
import type { Candidate } from './candidates.js';

const MOST_HELD = 8;

/** Everybody whom the screenings of a re-vetting put forward, in order, and how far these reached. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly reach: Reach;
}

/** Candidates of re-vettings that were found lately, so that the next page need not find them again. */
export class RevettingCache extends KeptLately<Candidates> {
  constructor() {
    super(MOST_HELD);
  }
}
