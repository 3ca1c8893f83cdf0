import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINK_KINDS } from '../../src/graph/codes.js';

/** What `gen.py` wrote, in our terms. */
export interface RulerEdges {
  readonly entities: number;
  readonly links: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Codes of `LINK_KINDS`. */
  readonly kinds: Uint8Array;
  /** 0 to 100. */
  readonly confidence: Uint8Array;
  /** Days, see `secondsOf`. */
  readonly validFrom: Uint16Array;
  /** Days, see `secondsOf`. */
  readonly validTo: Uint16Array;
  readonly staff: Uint32Array;
  readonly groups: Uint32Array;
}

const DAY = 86_400;
const FIRST_DAY = 946_684_800;
const NO_END = 65_535;
/** What the ruler's types stand for; 0 is membership. */
const KINDS = [
  'MEMBER_OF',
  'FAMILY',
  'PARTNER',
  'FRIEND',
  'ASSOCIATE',
  'CO_ACCUSED',
  'COMMUNICATED',
  'SOCIAL_MEDIA',
] as const;

/** The instant (seconds since 1970) that the ruler's filter asks for. */
export const RULER_INSTANT = FIRST_DAY + 6_000 * DAY + 1;

/** The seconds since 1970 of a day of the generator's; null where it stands for no end. */
export function secondsOf(day: number): number | null {
  return day === NO_END ? null : FIRST_DAY + day * DAY;
}

/** Reads one of the generator's lists of 32-bit numbers. */
export function readNumbers(folder: string, name: string): Uint32Array {
  const bytes = readFileSync(join(folder, name));
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Reads the links and the classes of entities that `gen.py` wrote; columns as they lie in the file are views of it. */
export function readRulerEdges(folder: string): RulerEdges {
  const bytes = readFileSync(join(folder, 'edges.bin'));
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  const [entities, links] = [head.getUint32(0, true), head.getUint32(4, true)];
  const codes = KINDS.map((name) => LINK_KINDS.indexOf(name));
  const { buffer, byteOffset: at } = bytes;
  return {
    entities,
    links,
    from: new Uint32Array(buffer, at + 8, links),
    to: new Uint32Array(buffer, at + 8 + 4 * links, links),
    kinds: new Uint8Array(buffer, at + 8 + 8 * links, links).map((type) => codes[type] as number),
    confidence: new Uint8Array(buffer, at + 8 + 9 * links, links),
    validFrom: new Uint16Array(buffer, at + 8 + 10 * links, links),
    validTo: new Uint16Array(buffer, at + 8 + 12 * links, links),
    staff: readNumbers(folder, 'emp.bin'),
    groups: readNumbers(folder, 'ocg.bin'),
  };
}
