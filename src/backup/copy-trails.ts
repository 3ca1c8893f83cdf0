import { constants } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TRAIL_FILES } from '../audit/trail/trail-files.js';
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

/** The names of the files of a trail, in the order in which they are to be copied. */
export async function filesOfTrail(trail: string): Promise<string[]> {
  return inOrder(await readdir(trail));
}

/** The names of the files that lie beside the trails of a folder; none where there is no such folder. */
export async function filesBesideTrails(folder: string): Promise<string[]> {
  const beside = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return beside.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
}

/** Copies files into a folder that has none of them. Throws the system's own error where one is there. */
export async function copyInto(from: string, to: string, files: readonly string[]): Promise<void> {
  const folders = new Set(files.map((file) => join(to, file, '..')));
  for (const folder of folders) await makeFolder(folder, OWNER_ONLY);
  for (const file of files) await copyFile(join(from, file), join(to, file), constants.COPYFILE_EXCL);
  for (const folder of folders) await syncFolder(folder);
}
