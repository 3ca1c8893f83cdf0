import type { ResolvedTime, View } from '../neo4j/view.js';
import type { ScreenedPair } from '../path/path-finder.js';
import type { ScreenedPage } from './screened-page.js';

/** A row of the screening table, with the page it is shown on. */
export interface EmployeeGroupLinkModel {
  readonly pair: ScreenedPair;
  readonly page: ScreenedPage;
  /** Its place on the page. */
  readonly row: number;
  readonly view: View;
  readonly time: ResolvedTime;
}
