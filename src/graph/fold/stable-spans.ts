import type { CompactGraph } from '../compact-graph.js';
import { builtSpan, isWithin, type StableInstant, type StableSpan, stableSpan } from './stable-span.js';

/** The stretches of time of one graph that were looked for last: what was built is looked through once for all its versions. */
export class StableSpans {
  #built: StableSpan | undefined;
  #whole: { readonly span: StableSpan; readonly touches: number } | undefined;

  /** True where no assertion that was built in begins or ends between two instants. */
  areOneBuiltStretch(graph: CompactGraph, a: StableInstant, b: StableInstant): boolean {
    if (!this.#built || !isWithin(this.#built, a)) this.#built = builtSpan(graph, a);
    return isWithin(this.#built, b);
  }

  /** True where nothing at all does. */
  areOneStretch(graph: CompactGraph, a: StableInstant, b: StableInstant): boolean {
    if (!this.areOneBuiltStretch(graph, a, b)) return false;
    const { touches } = graph.overlay;
    if (!this.#whole || this.#whole.touches !== touches || !isWithin(this.#whole.span, a))
      this.#whole = { span: stableSpan(graph, a, this.#built as StableSpan), touches };
    return isWithin(this.#whole.span, b);
  }
}
