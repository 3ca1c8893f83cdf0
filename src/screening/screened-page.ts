import { Contradicted } from '../errors.js';
import { pairPathsBorneOut } from '../path/borne-out.js';
import type { FoundPath, ScreenedPair, Screening, ScreeningQuestion } from '../path/path-finder.js';
import type { Context } from '../server/context.js';
import { inParts } from '../turns.js';

/** Rows of the screening table that are shown together, and their paths, found together once one of them is asked for. */
export class ScreenedPage {
  readonly #context: Context;
  readonly #paths: () => Promise<readonly (FoundPath | null)[]>;
  #found: Promise<readonly (FoundPath | Promise<FoundPath>)[]> | undefined;

  constructor(
    context: Context,
    readonly screening: Screening,
    readonly question: ScreeningQuestion,
    readonly pairs: readonly ScreenedPair[],
  ) {
    this.#context = context;
    this.#paths = () => screening.pathsOf(pairs, context.signal);
  }

  /**
   * The path of a row, by its place on the page.
   * @throws Contradicted where the table no longer holds
   */
  async path(row: number): Promise<FoundPath> {
    this.#found ??= this.#find();
    return (await this.#found)[row] as FoundPath | Promise<FoundPath>;
  }

  async #find(): Promise<readonly (FoundPath | Promise<FoundPath>)[]> {
    const { signal } = this.#context;
    const question = { ...this.question, signal };
    const found = await pairPathsBorneOut(this.#context, question, this.pairs, this.#paths);
    const paths = found.map((path, row) => {
      if (path?.links.length === this.pairs[row]?.hops) return path as FoundPath;
      this.#context.screenings.forget(this.screening);
      throw new Contradicted('The graph changed while it was read; ask again.');
    });
    return inParts(paths);
  }
}
