import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadUserInput } from '../../errors.js';
import { PROJECT_ROOT } from '../../project-root.js';
import { readRules, type ScreeningRules } from './screening-rules.js';

const DEFAULT_FILE = 'policy/screening.yaml';

/** The rules of a job that was given no others. */
export const DEFAULT_RULES: ScreeningRules = readRules(
  readFileSync(join(PROJECT_ROOT, DEFAULT_FILE), 'utf8'),
  DEFAULT_FILE,
);

/** Reads a file of rules. Throws BadUserInput where there is none, or naming the field that is wrong. */
export function readRulesFile(file: string): ScreeningRules {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadUserInput('--rules', `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return readRules(text, file);
}
