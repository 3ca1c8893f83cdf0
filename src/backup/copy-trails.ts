import { constants } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TRAIL_FILES } from '../audit/trail/trail-files.js';
import { trailsOf } from '../audit/verify/verify-folder.js';
import { makeFolder } from '../make-folder.js';
import { syncFolder } from '../replace-file.js';

const OWNER_ONLY = 0o700;

/** A trail goes on while it is copied: its checkpoint is copied before its entries, so that these are never fewer than it vouches for. */
function inOrder(names: readonly string[]): string[] {
  const first = names.filter((name) => name === TRAIL_FILES.checkpoint);
  const rest = names.filter(
    (name) => name !== TRAIL_FILES.checkpoint && name !== TRAIL_FILES.lock && !name.startsWith('.'),
  );
  return [...first, ...rest.sort()];
}

/** The files of the audit trails of a folder, as paths in it, in the order in which they are to be copied. */
export async function trailFilesOf(folder: string, trails?: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const trail of trails ?? (await trailsOf(folder))) {
    for (const name of inOrder(await readdir(join(folder, trail)))) files.push(join(trail, name));
  }
  const beside = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const own = beside.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  return [...files, ...(trails === undefined ? own : [])];
}

/** Copies files into a folder that has none of them. Throws the system's own error where one is there. */
export async function copyInto(from: string, to: string, files: readonly string[]): Promise<void> {
  const folders = new Set(files.map((file) => join(to, file, '..')));
  for (const folder of folders) await makeFolder(folder, OWNER_ONLY);
  for (const file of files) await copyFile(join(from, file), join(to, file), constants.COPYFILE_EXCL);
  for (const folder of folders) await syncFolder(folder);
}
