import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { originOf, trailsOf } from '../audit/verify/verify-folder.js';
import { BadUserInput } from '../errors.js';
import { replaceFile } from '../replace-file.js';
import { copyInto, filesBesideTrails, filesOfTrail } from './copy-trails.js';

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/** The trails of a folder, by what their checkpoints call them. */
async function byOrigin(folder: string): Promise<Map<string, string>> {
  const named = new Map<string, string>();
  for (const trail of await trailsOf(folder)) {
    const origin = await originOf(folder, trail);
    if (origin !== null) named.set(origin, trail);
  }
  return named;
}

async function copyTrail(from: string, to: string, trail: string, as: string): Promise<void> {
  await copyInto(join(from, trail), join(to, as), await filesOfTrail(join(from, trail)));
}

async function copyBeside(from: string, to: string, file: string): Promise<void> {
  const [given, held] = await Promise.all([readFile(join(from, file)), readFile(join(to, file)).catch(() => null)]);
  if (held?.equals(given)) return;
  // A key of digests, say: that of the trails from here on stays, that of the restored ones lies beside it.
  const as = held === null ? file : `${file}-restored-${digest(given)}`;
  await replaceFile(join(to, as), (written) => written.writeFile(given));
}

/**
 * Puts the audit trails of a backup beside those of a folder. One that is there already stays as it is, since it can only have gone on from there; one
 * whose name another bears is named by its origin.
 * @returns the names of those that were put there
 */
export async function restoreTrails(from: string, to: string): Promise<string[]> {
  const [given, held] = await Promise.all([byOrigin(from), byOrigin(to)]);
  const names = new Set(await trailsOf(to));
  const restored: string[] = [];
  for (const [origin, trail] of given) {
    if (held.has(origin)) continue;
    const as = names.has(trail) ? origin : trail;
    if (names.has(as))
      throw new BadUserInput('AUDIT_FOLDER', `${to} has a folder ${as} that is no trail of that name.`);
    await copyTrail(from, to, trail, as);
    restored.push(as);
  }
  for (const file of await filesBesideTrails(from)) await copyBeside(from, to, file);
  return restored;
}
