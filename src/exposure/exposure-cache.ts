import { KeptLately } from '../kept-lately.js';
import type { ExposureTable } from './exposure-table.js';
import type { HeldEmployment } from './staff-at.js';

const MOST_TABLES = 16;
const MOST_VIEWS = 4;

/** What baselines are made of that was read or computed lately; at most 16 tables and the employments of 4 views. */
export class ExposureCache {
  readonly tables = new KeptLately<ExposureTable>(MOST_TABLES);
  readonly employments = new KeptLately<HeldEmployment[]>(MOST_VIEWS);
}
