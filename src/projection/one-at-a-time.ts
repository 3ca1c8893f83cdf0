/** Does one thing at a time, in the order asked. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  /** Does it once all that was asked before is done, failed or not. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
