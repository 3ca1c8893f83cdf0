import type { ResolvedTime, View } from '../neo4j/view.js';
import type { ScreenedPair, Screening } from '../path/path-finder.js';

/** A row of the screening table, with the table it is of. */
export interface EmployeeGroupLinkModel {
  readonly pair: ScreenedPair;
  readonly screening: Screening;
  readonly view: View;
  readonly time: ResolvedTime;
}
