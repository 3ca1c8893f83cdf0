/** How much a search may look at, and until when. */
export interface BudgetLimits {
  /** Links, each time one is looked at: those that count, or where that is not told apart all that the viewer's markings let be seen at some time. */
  readonly maxSteps?: number;
  /** `performance.now()` milliseconds. */
  readonly deadline?: number;
  readonly signal?: { readonly aborted: boolean };
}

const STEPS_BETWEEN_LOOKS = 4_096;

/** What is left of a search's allowance. Only links that its viewer sees are charged for. */
export class Budget {
  /** True once it was spent: what was found by then is all there is. */
  exceeded = false;
  #left: number;
  #untilLook = 0;
  readonly #deadline: number;
  readonly #signal: { readonly aborted: boolean } | undefined;

  constructor({ maxSteps = Number.POSITIVE_INFINITY, deadline = Number.POSITIVE_INFINITY, signal }: BudgetLimits = {}) {
    this.#left = maxSteps;
    this.#deadline = deadline;
    this.#signal = signal;
  }

  /** Charges for some steps; false where the search is to end. */
  spend(steps: number): boolean {
    this.#left -= steps;
    if (this.#left < 0) this.exceeded = true;
    this.#untilLook -= steps;
    if (this.#untilLook <= 0) {
      this.#untilLook = STEPS_BETWEEN_LOOKS;
      if (this.#signal?.aborted || performance.now() > this.#deadline) this.exceeded = true;
    }
    return !this.exceeded;
  }
}
