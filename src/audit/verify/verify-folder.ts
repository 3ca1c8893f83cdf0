import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUserInput } from '../../errors.js';
import { readCheckpoint, readVerifierKey } from '../checkpoint/checkpoint.js';
import { TRAIL_FILES, textOf } from '../trail/trail-files.js';
import { type GivenCheckpoint, type TrailReport, verifyTrail } from './verify-trail.js';

/** What was found of all trails of a folder. */
export interface FolderReport {
  readonly isSound: boolean;
  readonly trails: readonly TrailReport[];
  /** What concerns no trail that is there. */
  readonly problems: readonly string[];
}

/** The names of the trails of a folder, in their order; none where there is no such folder. */
export async function trailsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** What the checkpoints of a trail call it; null where it does not say. */
export async function originOf(folder: string, trail: string): Promise<string | null> {
  const told = await textOf(join(folder, trail, TRAIL_FILES.verifierKey));
  return readVerifierKey(told ?? '')?.origin ?? null;
}

async function readGiven(path: string): Promise<GivenCheckpoint & { origin: string }> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BadUserInput('--checkpoint', `${path} cannot be read (${error.code}).`);
  });
  const told = readCheckpoint(text);
  if (told === null) throw new BadUserInput('--checkpoint', `${path} is no checkpoint.`);
  return { name: path, text, origin: told.origin };
}

/**
 * Holds every trail of a folder to its own checkpoint, and to those that were kept elsewhere.
 * @param paths of checkpoints kept elsewhere
 * @throws BadUserInput where one of them is none
 */
export async function verifyFolder(folder: string, paths: readonly string[]): Promise<FolderReport> {
  const given = await Promise.all(paths.map(readGiven));
  const trails: TrailReport[] = [];
  const origins = new Set<string | null>();
  for (const trail of await trailsOf(folder)) {
    const origin = await originOf(folder, trail);
    origins.add(origin);
    const own = given.filter((one) => one.origin === origin);
    trails.push(await verifyTrail(join(folder, trail), trail, own));
  }
  const problems = given
    .filter(({ origin }) => !origins.has(origin))
    .map(({ name, origin }) => `${name} vouches for the trail ${origin}, which is not there`);
  const isSound = problems.length === 0 && trails.every((trail) => trail.problems.length === 0);
  return { isSound, trails, problems };
}
