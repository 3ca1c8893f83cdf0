import type { Marking } from '../../auth/viewer.js';
import { MARKING_LEVELS } from '../../auth/viewer.js';
import { BadUserInput } from '../../errors.js';

/** The job of whoever names none. */
export const DEFAULT_JOB = 'default';
const LONGEST = 100;

/** Checks the name of a job: 1 to 100 characters, none of them a control character. Throws BadUserInput. */
export function jobName(argument: string, name: string): string {
  if (name.trim() === '' || name.length > LONGEST || /[\p{Cc}\p{Cs}]/u.test(name))
    throw new BadUserInput(argument, `must be 1 to ${LONGEST} characters, none of them a control character.`);
  return name;
}

/**
 * The clearance that is named by its level and its compartments, separated by commas.
 * @throws BadUserInput
 */
export function namedClearance(level = 'SECRET', compartments = ''): Marking {
  const known = MARKING_LEVELS.find((one) => one === level);
  if (known === undefined) throw new BadUserInput('--level', `must be one of ${MARKING_LEVELS.join(', ')}.`);
  const names = compartments.split(',').map((name) => name.trim());
  return { level: known, compartments: [...new Set(names.filter((name) => name !== ''))].sort() };
}
