import { KeptLately } from '../kept-lately.js';
import type { DuplicatePair } from './duplicate-model.js';

const MOST_HELD = 4;

/** Likely duplicates of whole graphs that were computed lately, so that the next page need not compute them again. */
export class DuplicateCache extends KeptLately<readonly DuplicatePair[]> {
  constructor() {
    super(MOST_HELD);
  }
}
