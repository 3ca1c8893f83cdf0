import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';

const FOLDER = join(PROJECT_ROOT, 'examples', 'queries');

/** A worked example of the playground. */
export interface Example {
  /** Its file's, without the ending. */
  readonly name: string;
  readonly text: string;
  /** True where it asks about one employee, `$id`. */
  readonly wantsId: boolean;
}

/** The worked examples that only read, in the order of the playground's tabs. */
export function examples(): Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: file.replace(/\.graphql$/, ''), text: readFileSync(join(FOLDER, file), 'utf8') }))
    .filter(({ text }) => !/^\s*(mutation|subscription)\b/m.test(text))
    .map((example) => ({ ...example, wantsId: example.text.includes('$id') }));
}
