import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(start: string): string {
  let folder = start;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${start}`);
    folder = parent;
  }
  return folder;
}

/** The folder that holds package.json, schema/ and cypher/, both from sources and from the build. */
export const PROJECT_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));
