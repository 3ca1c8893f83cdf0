import { type Marking, maySee, type Viewer } from '../auth/viewer.js';
import { BadUserInput } from '../errors.js';
import type { MarkingInput } from '../generated/schema.js';

/**
 * The marking of something new: `OFFICIAL` without compartment where none is given.
 * @throws BadUserInput where it is above the viewer's own
 */
export function newMarking(input: MarkingInput | null | undefined, viewer: Viewer): Marking {
  const marking: Marking = { level: input?.level ?? 'OFFICIAL', compartments: input?.compartments ?? [] };
  if (!maySee(viewer, marking))
    throw new BadUserInput('input.marking', 'must be at or below your own level, with compartments that you hold.');
  if (marking.compartments.some((compartment) => /[;|\n]/.test(compartment)))
    throw new BadUserInput('input.marking.compartments', 'must not hold ";", "|" or a line break.');
  return marking;
}
