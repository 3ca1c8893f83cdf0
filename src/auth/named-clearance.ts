import { BadUserInput } from '../errors.js';
import { MARKING_LEVELS, type Marking } from './viewer.js';

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
