import { LimitExceeded } from '../errors.js';

/** Milliseconds within which an event must be taken, from when it was offered to when the next is asked for. */
const PATIENCE = 30_000;

/**
 * Events until whoever takes them goes. A generator that waits cannot be ended from without: here its wait is ended by a signal.
 * @throws LimitExceeded where the events are not taken: they would have to be kept, without end
 */
export function endedByReturn<Event>(
  start: (signal: AbortSignal) => AsyncGenerator<Event, void>,
  patience = PATIENCE,
): AsyncIterableIterator<Event> {
  const ended = new AbortController();
  const events = start(ended.signal);
  let offered = Number.POSITIVE_INFINITY;
  const done = async (): Promise<IteratorResult<Event>> => {
    ended.abort(new Error('the subscriber went'));
    await events.return().catch(() => undefined);
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (performance.now() - offered > patience) {
        await done();
        throw new LimitExceeded(
          'Events were not taken for too long; subscribe again with the token of the last one as `since`.',
        );
      }
      const next = await events.next().catch((error: unknown) => {
        if (ended.signal.aborted) return { done: true as const, value: undefined };
        throw error;
      });
      offered = performance.now();
      return next;
    },
    return: done,
    throw: done,
  };
}
