/** A pause that can be cut short. */
export class Pause {
  #wake: (() => void) | undefined;
  #woken = false;

  /** Ends the pause, or the next one where there is none. */
  end(): void {
    this.#woken = true;
    this.#wake?.();
  }

  /** Waits, milliseconds; does not keep the process alive. True where it was cut short. */
  async take(milliseconds: number): Promise<boolean> {
    if (!this.#woken) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        timer = setTimeout(resolve, milliseconds);
        timer.unref();
      });
      clearTimeout(timer);
      this.#wake = undefined;
    }
    const cut = this.#woken;
    this.#woken = false;
    return cut;
  }
}
