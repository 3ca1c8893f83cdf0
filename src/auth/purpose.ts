import { BadUserInput } from '../errors.js';

/** Why something is asked. */
export interface Purpose {
  /** A case, an operation, a warrant: the first word of what was named. */
  readonly reference: string;
  /** All that was named. */
  readonly text: string;
}

const LEAST = 3;
const MOST = 500;

/** What a visitor of a demonstration has in mind, where they name nothing. */
export const DEMONSTRATION: Purpose = { reference: 'DEMO', text: 'DEMO: trying out synthetic data' };

/**
 * The purpose that `x-purpose` names: a case reference, then the reason, as in `OP-TANNER-12: who looked up the witness`. HTTP headers
 * come as Latin-1; what was sent as UTF-8 is read as such.
 * @throws BadUserInput
 */
export function readPurpose(header: string | undefined): Purpose | null {
  if (header === undefined) return null;
  const text = Buffer.from(header, 'latin1').toString('utf8').replace(/\s+/g, ' ').trim();
  if (text.length < LEAST || text.length > MOST)
    throw new BadUserInput('x-purpose', `must be a case reference and a reason, of ${LEAST} to ${MOST} letters.`);
  const [reference = text] = text.split(/[\s:;,]/, 1);
  return { reference: reference.slice(0, 100), text };
}
