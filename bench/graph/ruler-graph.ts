import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUP, LINK_KINDS } from '../../src/graph/codes.js';
import type { GraphColumns, TimeColumns } from '../../src/graph/columns.js';
import { packedFrom, packedTo } from '../../src/graph/seconds.js';

/** The graph that the ruler in C is run on, and what is asked of it. */
export interface RulerGraph {
  readonly columns: GraphColumns;
  readonly staff: Uint32Array;
  readonly groups: Uint32Array;
  /** Two entities each. */
  readonly pairs: Uint32Array;
  readonly filteredPairs: Uint32Array;
}

const DAY = 86_400;
const FIRST_DAY = 946_684_800;
const NO_END = 65_535;
/** What the ruler's types stand for; 0 is membership. */
const KINDS = ['MEMBER_OF', 'FAMILY', 'PARTNER', 'FRIEND', 'ASSOCIATE', 'CO_ACCUSED', 'COMMUNICATED', 'SOCIAL_MEDIA'];

/** The instant (seconds since 1970) that the ruler's filter asks for. */
export const RULER_INSTANT = FIRST_DAY + 6_000 * DAY + 1;

function numbers(folder: string, name: string): Uint32Array {
  const bytes = readFileSync(join(folder, name));
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function always(count: number): TimeColumns {
  const all = (value: number) => new Int32Array(count).fill(value);
  return {
    validFrom: all(packedFrom(null)),
    validTo: all(packedTo(null)),
    knownFrom: all(packedFrom(0)),
    knownTo: all(packedTo(null)),
  };
}

/**
 * Reads what `gen.py` wrote.
 * @param isDated false: every link holds always
 */
export function readRulerGraph(folder: string, isDated: boolean): RulerGraph {
  const bytes = readFileSync(join(folder, 'edges.bin'));
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  const [entities, links] = [head.getUint32(0, true), head.getUint32(4, true)];
  const part = (at: number, length: number) =>
    bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + length);
  const from = new Uint32Array(part(8, 4 * links));
  const to = new Uint32Array(part(8 + 4 * links, 4 * links));
  const type = new Uint8Array(part(8 + 8 * links, links));
  const confidence = new Uint8Array(part(8 + 9 * links, links));
  const validFrom = new Uint16Array(part(8 + 10 * links, 2 * links));
  const validTo = new Uint16Array(part(8 + 12 * links, 2 * links));
  const staff = numbers(folder, 'emp.bin');
  const groups = numbers(folder, 'ocg.bin');
  const codes = KINDS.map((name) => LINK_KINDS.indexOf(name));
  const kind = new Uint8Array(entities);
  const groupKind = new Uint8Array(entities);
  for (const group of groups) {
    kind[group] = GROUP;
    groupKind[group] = 1;
  }
  const seconds = (day: number) => FIRST_DAY + day * DAY;
  const dated = {
    ...always(links),
    validFrom: Int32Array.from(validFrom, (day) => packedFrom(seconds(day))),
    validTo: Int32Array.from(validTo, (day) => packedTo(day === NO_END ? null : seconds(day))),
  };
  const none = { count: 0, ...always(0), marking: new Uint16Array(0) };
  const columns: GraphColumns = {
    entities: { count: entities, kind, groupKind, marking: new Uint16Array(entities) },
    assertions: {
      count: links,
      from,
      to,
      kind: Uint8Array.from(type, (code) => codes[code] as number),
      confidence,
      provenance: new Uint8Array(links).fill(1),
      flags: new Uint8Array(links),
      marking: new Uint16Array(links),
      subkind: null,
      declarant: null,
      firstKnownFrom: null,
      ...(isDated ? dated : always(links)),
    },
    employments: {
      count: staff.length,
      entity: staff,
      value: new Uint16Array(staff.length),
      marking: new Uint16Array(staff.length),
      ...always(staff.length),
    },
    statuses: { ...none, entity: new Uint32Array(0), value: new Uint16Array(0) },
    merges: { ...none, from: new Uint32Array(0), to: new Uint32Array(0), refutes: new Uint8Array(0) },
    directedKinds: 0,
  };
  return { columns, staff, groups, pairs: numbers(folder, 'pairs.bin'), filteredPairs: numbers(folder, 'fpairs.bin') };
}
