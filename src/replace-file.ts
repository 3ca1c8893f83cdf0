import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const OWNER_ONLY = 0o600;

/** Makes names in a folder last. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Writes a file in place of the one there was: whoever reads finds the one or the other, whole, also after a power failure. */
export async function replaceFile(
  path: string,
  write: (file: FileHandle) => Promise<void>,
  mode = OWNER_ONLY,
): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(unfinished, 'wx', mode);
    await write(file)
      .then(() => file.sync())
      .finally(() => file.close());
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}
