import { join } from 'node:path';
import { PROJECT_ROOT } from '../../project-root.js';

/** Folder of the Maven project of the private Neo4j. */
export function embeddedProject(): string {
  return join(PROJECT_ROOT, 'embedded');
}
