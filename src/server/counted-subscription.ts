import { type ExecutionArgs, type ExecutionResult, subscribe } from 'graphql';
import { HoplineError } from '../errors.js';
import type { KeptOpen, Leave } from '../limits/admission.js';
import type { Context } from './context.js';
import { requestError } from './request-error.js';
import { nameOf } from './request-limits.js';

type Results = AsyncGenerator<ExecutionResult, void, void>;

/** Gives the place back when the subscription ends, whoever ends it; a generator would first wait for the next event. */
function untilEnd(results: Results, leave: Leave): Results {
  const ending = async (step: Promise<IteratorResult<ExecutionResult, void>>) => {
    try {
      const result = await step;
      if (result.done) leave();
      return result;
    } catch (error) {
      leave();
      throw error;
    }
  };
  const counted = {
    next: () => ending(results.next()),
    return: () => {
      leave();
      return results.return();
    },
    throw: (error: unknown) => {
      leave();
      return results.throw(error);
    },
    [Symbol.asyncIterator]: () => counted,
  };
  return counted as Results;
}

/** Subscribes for a caller who has not too many subscriptions open; the question's context tells who it is. */
export function countedSubscribe(open: KeptOpen): (args: ExecutionArgs) => Promise<Results | ExecutionResult> {
  return async (args) => {
    let leave: Leave;
    try {
      leave = open.open(nameOf((args.contextValue as Context).caller));
    } catch (error) {
      if (error instanceof HoplineError) return { errors: [requestError(error)] };
      throw error;
    }
    try {
      const results = await subscribe(args);
      if (Symbol.asyncIterator in results) return untilEnd(results as Results, leave);
      leave();
      return results;
    } catch (error) {
      leave();
      throw error;
    }
  };
}
