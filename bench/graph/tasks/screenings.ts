import { FILTERED, PLAIN } from '../standpoints.js';
import type { Tasks, Timed } from '../worker-protocol.js';
import type { Held } from './held.js';
import { timed } from './timed.js';

const EVERYBODY = { departments: null, groups: { groupKind: 1 } } as const;

function pairsIn(hops: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < hops.length; index += 1) if (hops[index] !== 0) count += 1;
  return count;
}

/** Distances of all employees and all groups. */
export function screening({ finder }: Held, { within, filtered, repeats }: Tasks['screening']['take']): Timed {
  const standpoint = filtered ? FILTERED : PLAIN;
  let hops: Uint8Array = new Uint8Array(0);
  const { times } = timed(repeats, () => {
    hops = finder.screen({ ...standpoint, ...EVERYBODY, within }).hops;
    return hops.length;
  });
  return { times, check: pairsIn(hops) };
}

/** The same with one shortest path a pair. */
export function screeningPaths({ finder }: Held, { within, filtered, repeats }: Tasks['screening']['take']): Timed {
  const standpoint = filtered ? FILTERED : PLAIN;
  let hops: Uint8Array = new Uint8Array(0);
  const { times } = timed(repeats, () => {
    const found = finder.screenPaths({ ...standpoint, ...EVERYBODY, within });
    hops = found.hops;
    return found.paths.places.length;
  });
  return { times, check: pairsIn(hops) };
}
