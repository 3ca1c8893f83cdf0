import { BadUserInput, ConfigurationError, HoplineError, Locked } from '../errors.js';

/** The one table of exit codes that every command keeps. */
export const EXIT = {
  DONE: 0,
  OTHER: 1,
  USAGE: 2,
  CONFIGURATION: 3,
  LOCKED: 4,
  UNAVAILABLE: 5,
  IN_PART: 6,
  NEW_FLAGS: 10,
} as const;

/** The exit code of an error that ends a command. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof BadUserInput) return EXIT.USAGE;
  if (error instanceof ConfigurationError) return EXIT.CONFIGURATION;
  if (error instanceof Locked) return EXIT.LOCKED;
  if (error instanceof HoplineError && error.code === 'UNAVAILABLE') return EXIT.UNAVAILABLE;
  return EXIT.OTHER;
}
