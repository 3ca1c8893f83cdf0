import type { CompactGraph } from '../compact-graph.js';
import { type ClearanceDegrees, clearanceDegrees, recount } from './clearance-degrees.js';
import { refresh } from './refresh.js';
import type { Sight } from './sight.js';
import { rowsTouchedFrom } from './touched-rows.js';

interface Kept {
  readonly degrees: ClearanceDegrees;
  /** Entries of the log that they take notice of. */
  touches: number;
}

/** Degrees by the markings they were asked for with lately; brought up to date from version to version of a graph. */
export class KeptDegrees {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many links each entity has at most, for whoever has these markings. */
  of(graph: CompactGraph, sight: Sight): ClearanceDegrees {
    const { touches } = graph.overlay;
    const { clearance } = sight;
    const kept = this.#kept.get(clearance) ?? { degrees: clearanceDegrees(graph, sight), touches };
    if (kept.touches < touches) {
      recount(kept.degrees, graph, sight, rowsTouchedFrom(graph, kept.touches));
      kept.touches = touches;
    }
    refresh(this.#kept, clearance, kept, this.#most);
    return kept.degrees;
  }
}
