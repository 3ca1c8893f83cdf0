import type { GraphVersion, Projection } from '../projection/projection.js';
import type { GraphSource } from './compact-path-finder.js';

/** How long something new is waited for once there should be something, milliseconds. */
const PATIENCE = 500;
/** Comparing reads the whole graph: not more often than so, milliseconds. */
const BETWEEN_COMPARISONS = 60_000;

/** A projection as the source of a path finder's graphs. */
export class ProjectionSource implements GraphSource {
  readonly #projection: Projection;
  #compared = Number.NEGATIVE_INFINITY;

  constructor(projection: Projection) {
    this.#projection = projection;
  }

  atLeast(revision: number, signal?: AbortSignal): Promise<GraphVersion> {
    return this.#projection.atLeast(revision, signal);
  }

  at(revision: number): GraphVersion | null {
    return this.#projection.at(revision);
  }

  /** Looks for changes; and has the graph compared with the database, beside, since somebody may have written round the service. */
  async catchUp(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let forget = () => {};
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
      const stop = this.#projection.onChange(() => resolve());
      forget = () => void stop();
      this.#projection.nudge();
    });
    clearTimeout(timer);
    forget();
    if (performance.now() - this.#compared < BETWEEN_COMPARISONS) return;
    this.#compared = performance.now();
    // What comes of it is logged there; a failure is that of the database, which the next question will tell.
    void this.#projection.compare().catch(() => {});
  }
}
