import type { ResolvedTime, View } from '../neo4j/view.js';
import type { ExposureTable } from './exposure-table.js';

/** An employee's nearness to organised crime groups, and the table it is compared by. */
export interface ExposureModel {
  readonly employee: string;
  readonly hops: number | null;
  readonly table: ExposureTable;
  readonly view: View;
  readonly time: ResolvedTime;
}
