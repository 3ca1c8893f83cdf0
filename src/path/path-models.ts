import type { ResolvedTime, View } from '../neo4j/view.js';
import type { FoundChart, FoundPath, Reach } from './path-finder.js';

/** A path in an answer, with the view and time its facts are read at. */
export interface PathModel {
  readonly found: FoundPath;
  readonly view: View;
  readonly time: ResolvedTime;
}

/** How far an answer reaches, with the view and time it is for. */
export interface CompletenessModel extends Reach {
  readonly view: View;
  readonly time: ResolvedTime;
}

/** A chart in an answer, with the view and time its facts are read at. */
export interface ChartModel {
  readonly found: FoundChart;
  readonly view: View;
  readonly time: ResolvedTime;
}
