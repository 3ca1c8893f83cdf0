import type { ExternalIdValue } from '../entity/entity-properties.js';
import { BadUserInput } from '../errors.js';
import type { ExternalIdInput } from '../generated/schema.js';
import { LONGEST, text } from './texts.js';

const MOST = 20;

/** The ids that other systems know a new entity by, at most 20. Throws BadUserInput. */
export function newExternalIds(input: readonly ExternalIdInput[] | undefined): ExternalIdValue[] {
  const given = input ?? [];
  if (given.length > MOST)
    throw new BadUserInput('input.externalIds', `has ${given.length} entries; at most ${MOST} are allowed.`);
  return given.map(({ system, id }, index) => ({
    system: text(`input.externalIds[${index}].system`, system, LONGEST.key),
    id: text(`input.externalIds[${index}].id`, id, LONGEST.key),
  }));
}
