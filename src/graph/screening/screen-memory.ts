import { type KernelExports, newKernel } from './kernel/compiled-kernel.js';
import { WORDS } from './lanes.js';
import type { EntityList } from './push.js';

/** Planes: one for each hop a search may go, and one for where it begins. */
const MOST_PLANES = 9;
const ALIGNMENT = 16;
const PICKED_BYTES = 256;
const TABLE_BYTES = 65_536;

/** A kernel, and what of its memory no search without one needs. */
export interface ScreenKernel {
  readonly exports: KernelExports;
  /** By entity: where its row begins in `passing`, and where it ends. */
  readonly rows: Uint32Array;
  /** Neighbours that a search goes on to, at the places of the rows of the graph. */
  readonly passing: Uint32Array;
  /** The words of the lanes that are in use. */
  readonly full: Int32Array;
  /** Room for a list of entities. */
  readonly listed: Uint32Array;
  /** Room for rows of the table of hops. */
  readonly table: Uint8Array;
}

/** What a screening writes to. */
export interface ScreenMemory {
  readonly kernel: ScreenKernel | null;
  readonly has: Uint16Array;
  readonly live: Uint8Array;
  readonly near: Uint8Array;
  readonly front: EntityList;
  readonly reached: EntityList;
  /** A new plane; at most 9, one for each level. */
  plane(level: number): Int32Array;
}

/** Memory that no kernel knows of. */
export function plainMemory(entities: number): ScreenMemory {
  return {
    kernel: null,
    has: new Uint16Array(entities),
    live: new Uint8Array(entities),
    near: new Uint8Array(entities),
    front: { items: new Uint32Array(entities), count: 0 },
    reached: { items: new Uint32Array(entities), count: 0 },
    plane: () => new Int32Array(entities * WORDS),
  };
}

/** Memory of a kernel; null where there is none to be had. What is not written to takes no room. */
export function kernelMemory(entities: number, places: number): ScreenMemory | null {
  const planeBytes = entities * WORDS * 4;
  const parts = {
    full: WORDS * 4,
    picked: PICKED_BYTES,
    lively: entities / 4 + 8,
    table: TABLE_BYTES,
    has: 2 * entities,
    near: entities,
    rows: 8 * entities,
    passing: 4 * places,
    front: 4 * entities,
    reached: 4 * entities,
    listed: 4 * entities,
    compact: planeBytes,
    planes: MOST_PLANES * planeBytes,
  };
  let size = ALIGNMENT;
  const at: Record<string, number> = {};
  for (const [name, bytes] of Object.entries(parts)) {
    at[name] = size;
    size += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  }
  const kernel = newKernel(size);
  if (kernel === null) return null;
  const { exports, buffer } = kernel;
  const place = (name: keyof typeof parts) => at[name] as number;
  exports.layout(
    place('rows'),
    place('passing'),
    place('has'),
    place('lively'),
    place('near'),
    place('full'),
    place('picked'),
    place('compact'),
    place('planes'),
    planeBytes,
  );
  return {
    kernel: {
      exports,
      rows: new Uint32Array(buffer, place('rows'), 2 * entities),
      passing: new Uint32Array(buffer, place('passing'), places),
      full: new Int32Array(buffer, place('full'), WORDS),
      listed: new Uint32Array(buffer, place('listed'), entities),
      table: new Uint8Array(buffer, place('table'), TABLE_BYTES),
    },
    has: new Uint16Array(buffer, place('has'), entities),
    live: new Uint8Array(entities),
    near: new Uint8Array(buffer, place('near'), entities),
    front: { items: new Uint32Array(buffer, place('front'), entities), count: 0 },
    reached: { items: new Uint32Array(buffer, place('reached'), entities), count: 0 },
    plane(level) {
      if (level >= MOST_PLANES) throw new RangeError(`there are no more than ${MOST_PLANES} planes`);
      return new Int32Array(buffer, place('planes') + level * planeBytes, entities * WORDS);
    },
  };
}
