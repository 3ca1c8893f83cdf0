import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UUID_BYTES } from '../../../src/entity/uuid-bytes.js';
import { EntityIds } from '../../../src/projection/entity-ids.js';
import { readProjection, saveProjection } from '../../../src/projection/saved-projection.js';
import type { Tasks, Timed } from '../worker-protocol.js';
import type { Held } from './held.js';

const DATABASE = 'bench';
const REVISION = 1;

/** Ids in ascending order, as many as there are entities. */
function ids(count: number): EntityIds {
  const bytes = new Uint8Array(count * UUID_BYTES);
  const view = new DataView(bytes.buffer);
  for (let entity = 0; entity < count; entity += 1) view.setUint32(entity * UUID_BYTES, entity);
  return EntityIds.ofBytes(bytes);
}

/** Saves the graph and reads it again, as a service does that starts. */
export async function start({ graph }: Held, { repeats }: Tasks['start']['take']): Promise<Timed> {
  const folder = await mkdtemp(join(tmpdir(), 'hopline-bench-'));
  try {
    const codes = { subkinds: [], departments: [''], groupKinds: ['', 'ORGANISED_CRIME_GROUP'], statuses: [] };
    await saveProjection(
      folder,
      { graph, ids: ids(graph.entities), codes, base: REVISION, revision: REVISION },
      DATABASE,
    );
    const times: number[] = [];
    let check = 0;
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const began = performance.now();
      const read = await readProjection(folder, DATABASE, REVISION);
      times.push(performance.now() - began);
      check = read?.graph.links ?? 0;
    }
    return { times, check };
  } finally {
    await rm(folder, { recursive: true });
  }
}
