import { Contradicted } from '../errors.js';
import { pairPathsBorneOut } from '../path/borne-out.js';
import type { FoundPath, ScreenedPair, WalkQuestion } from '../path/path-finder.js';
import type { Context } from '../server/context.js';

/** The best paths of the rows of a page when declared links count too, found together once one of them is asked for. */
export class DeclaredPaths {
  readonly #context: Context;
  #found: Promise<readonly (FoundPath | null)[]> | undefined;

  /** @param walk the question of the page, but for the declared states */
  constructor(
    context: Context,
    readonly walk: WalkQuestion,
    readonly pairs: readonly ScreenedPair[],
  ) {
    this.#context = context;
  }

  /**
   * The path of a row, by its place on the page.
   * @throws Contradicted where there is none any more
   */
  async path(row: number): Promise<FoundPath> {
    this.#found ??= pairPathsBorneOut(this.#context, this.walk, this.pairs);
    const path = (await this.#found)[row];
    if (!path) throw new Contradicted('The graph changed while it was read; ask again.');
    return path;
  }
}
