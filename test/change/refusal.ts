import { HoplineError } from '../../src/errors.js';

/** The code and the argument that a change is refused with. Throws where it is made, or fails in another way. */
export async function refusal(change: Promise<unknown>): Promise<{ code: string; argument: string | undefined }> {
  const outcome = await change.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) throw new Error(`it was made: ${JSON.stringify(outcome.answer)}`);
  if (!(outcome.error instanceof HoplineError)) throw outcome.error;
  return { code: outcome.error.code, argument: outcome.error.argument };
}

/** What a change is refused with where an argument is wrong. */
export function wrong(argument: string) {
  return { code: 'BAD_USER_INPUT', argument };
}

/** What a change is refused with where an argument names nothing that the viewer may see. */
export function unknown(argument: string) {
  return { code: 'NOT_FOUND', argument };
}
