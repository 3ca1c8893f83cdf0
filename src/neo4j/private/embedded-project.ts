import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the Maven project of the private Neo4j, found from `src/` and from `dist/` alike. */
export function embeddedProject(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('No package.json above the private Neo4j module');
    folder = parent;
  }
  return join(folder, 'embedded');
}
