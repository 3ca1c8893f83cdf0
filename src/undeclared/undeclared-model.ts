import type { ResolvedTime, View } from '../neo4j/view.js';
import type { FoundPath, ScreenedPair, WalkQuestion } from '../path/path-finder.js';

/** An employee and a group that are connected by links nobody declared. */
export interface UndeclaredLinkModel {
  readonly pair: ScreenedPair;
  /** The question whose answer it is of. */
  readonly walk: WalkQuestion;
  /** The best path without declared links. */
  readonly path: () => Promise<FoundPath>;
  /** The best path when they count too; it is no longer. */
  readonly withDeclared: () => Promise<FoundPath>;
  readonly view: View;
  readonly time: ResolvedTime;
}
