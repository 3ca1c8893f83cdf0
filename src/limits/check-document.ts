import { LimitExceeded } from '../errors.js';
import type { DocumentShape } from './document-shape.js';
import type { DocumentLimits } from './limits.js';

const SAID = {
  depth: (found: number) => `goes ${found} fields deep`,
  selections: (found: number) => `selects ${found} fields`,
  aliases: (found: number) => `has ${found} aliases`,
  rootFields: (found: number) => `asks ${found} questions at once`,
  directives: (found: number) => `has ${found} directives`,
} as const;

/**
 * Checks how large a document is.
 * @throws LimitExceeded that says what there is too much of
 */
export function checkDocument(shape: DocumentShape, limits: DocumentLimits): void {
  for (const name of Object.keys(SAID) as (keyof typeof SAID)[]) {
    const found = shape[name];
    if (found > limits[name])
      throw new LimitExceeded(
        `The document ${SAID[name](found)}, fragments counted; at most ${limits[name]} are allowed.`,
      );
  }
}
