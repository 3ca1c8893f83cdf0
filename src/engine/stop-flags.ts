const FLAGS = 1_024;

/** Flags in memory that threads share: one is raised to end the search that looks at it. */
export class StopFlags {
  readonly buffer: SharedArrayBuffer;
  readonly #flags: Int32Array;
  readonly #free: number[];

  constructor(buffer = new SharedArrayBuffer(FLAGS * Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#flags = new Int32Array(buffer);
    this.#free = Array.from(this.#flags.keys());
  }

  /** A flag of one's own, lowered. Throws where all are taken: there are far more than threads. */
  take(): number {
    const flag = this.#free.pop();
    if (flag === undefined) throw new Error('no flag is free');
    Atomics.store(this.#flags, flag, 0);
    return flag;
  }

  /** Gives a flag back once nothing looks at it. */
  free(flag: number): void {
    this.#free.push(flag);
  }

  /** Ends what looks at the flag. */
  raise(flag: number): void {
    Atomics.store(this.#flags, flag, 1);
  }

  /** A flag as a search looks at it. */
  signal(flag: number): { readonly aborted: boolean } {
    const flags = this.#flags;
    return {
      get aborted() {
        return Atomics.load(flags, flag) !== 0;
      },
    };
  }
}
