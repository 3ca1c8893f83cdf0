import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '../../errors.js';
import { makeFolder } from '../../make-folder.js';
import { readCheckpoint } from '../checkpoint/checkpoint.js';
import { Trail, type TrailOptions } from './trail.js';
import { readTrailEnd } from './trail-end.js';
import { TRAIL_FILES, textOf, trailKey } from './trail-files.js';
import { takeTrailLock } from './trail-lock.js';
import { TrailWriter } from './trail-writer.js';

const OWNER_ONLY = 0o700;
const MOST_TRAILS = 1_000;

/** A host's name as a folder and a checkpoint may bear it. */
function hostName(): string {
  return (
    hostname()
      .replace(/[^A-Za-z0-9.-]/g, '-')
      .slice(0, 60) || 'host'
  );
}

/** The trail of a folder whose lock is held; null where it is damaged. */
async function openIn(folder: string, name: string, release: () => Promise<void>, options: TrailOptions) {
  const key = await trailKey(folder, () => `hopline-${name}-${randomBytes(4).toString('hex')}`);
  if (key === null) return null;
  const end = await readTrailEnd(folder, key.origin);
  if (end === null) return null;
  const told = await textOf(join(folder, TRAIL_FILES.checkpoint));
  const checkpoint = told === null ? null : readCheckpoint(told);
  const { size } = end.frontier;
  if (told === null ? size > 0 : checkpoint === null || checkpoint.size > size) return null;
  if (checkpoint?.size === size && !checkpoint.root.equals(end.frontier.root())) return null;
  const writer = new TrailWriter(folder, key.origin, end, options.longestSegment);
  const trail = new Trail({ folder, key, writer, release, options });
  // So that a trail without one is always a trail from which it was taken away.
  if (told === null) await trail.writeCheckpoint();
  if (end.torn > 0) await trail.append({ at: new Date().toISOString(), kind: 'RECOVERY', unfinishedBytes: end.torn });
  return trail;
}

/**
 * Opens a trail for this process in the folder of all trails: the first of this host that no other process writes and that is not damaged, else a
 * new one. A damaged one is left as it is.
 * @throws ConfigurationError where none can be opened
 */
export async function openTrail(folder: string, options: TrailOptions = {}): Promise<Trail> {
  try {
    await makeFolder(folder, OWNER_ONLY);
    for (let number = 1; number <= MOST_TRAILS; number += 1) {
      const name = `${hostName()}-${number}`;
      const own = join(folder, name);
      await makeFolder(own, OWNER_ONLY);
      const release = await takeTrailLock(join(own, TRAIL_FILES.lock));
      if (release === null) continue;
      const trail = await openIn(own, name, release, options).catch(async (error: unknown) => {
        await release();
        throw error;
      });
      if (trail !== null) return trail;
      options.onDamage?.(own);
      await release();
    }
  } catch (error) {
    const { message } = error as Error;
    throw new ConfigurationError(`AUDIT_FOLDER: no audit trail can be written in ${folder} (${message}).`, {
      cause: error,
    });
  }
  throw new ConfigurationError(`AUDIT_FOLDER: ${folder} has ${MOST_TRAILS} trails of this host, none of them free.`);
}
