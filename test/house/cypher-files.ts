import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';

/** A statement's file: its name as `statement(…)` takes it, and its text. */
export interface CypherFile {
  readonly name: string;
  readonly text: string;
}

const FOLDER = join(PROJECT_ROOT, 'cypher');

/** Every file in `cypher/`, by name. */
export function cypherFiles(): CypherFile[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cypher'))
    .sort()
    .map((path) => ({
      name: path.replace(/\.cypher$/, '').replaceAll(sep, '/'),
      text: readFileSync(join(FOLDER, path), 'utf8'),
    }));
}
