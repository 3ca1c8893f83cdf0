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
