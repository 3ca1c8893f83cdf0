import { join } from 'node:path';
import type { Config } from '../config.js';

/** Where the projection of the graph is saved for the next start. */
export function projectionFolder({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'projection');
}
