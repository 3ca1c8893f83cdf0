import { join } from 'node:path';

/** Environment variable that names the folder under which each jest worker has its database. */
export const TEST_ROOT = 'HOPLINE_TEST_ROOT';

/** Data folder of the database of one jest worker, counted from 1. */
export function workerFolder(root: string, worker: string): string {
  return join(root, `worker-${worker}`);
}
