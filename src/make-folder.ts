import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found && !found.isDirectory()) throw Object.assign(new Error(`${path} is not a folder`), { code: 'ENOTDIR' });
  return found !== null;
}

/**
 * Makes a folder with its parents; false where it was there. Throws the system's own error (`code`) where it cannot.
 * Step by step, since Node's `recursive` tries for ever where the system has folders that take no others, such as /proc.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<boolean> {
  if (await isFolder(folder)) return false;
  const parent = dirname(resolve(folder));
  if (!(await isFolder(parent))) await makeFolder(parent, mode);
  try {
    await mkdir(folder, { mode });
    return true;
  } catch (error) {
    // Another process made it meanwhile.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
