import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { jsonOf } from '../../json-of.js';
import { Frontier, subtreesOf } from '../merkle/frontier.js';

/** A file of a trail: the entries from one on, after a line that tells the tree before them. */
export interface Segment {
  readonly path: string;
  /** The first of its entries. */
  readonly from: number;
}

const NAME = /^(\d{16})\.jsonl$/;
const NEWLINE = 0x0a;

const front = z.object({
  trail: z.string(),
  from: z.number().int().min(0),
  subtrees: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});

/** Where the segment that begins with an entry lies. */
export function segmentPath(folder: string, from: number): string {
  return join(folder, `${String(from).padStart(16, '0')}.jsonl`);
}

/** The segments of a trail, in their order. */
export async function segmentsOf(folder: string): Promise<Segment[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  return names.map((name) => ({ path: join(folder, name), from: Number(NAME.exec(name)?.[1]) }));
}

/** The first line of a segment. */
export function frontLine(trail: string, { size, roots }: Frontier): string {
  return JSON.stringify({ trail, from: size, subtrees: roots.map((root) => root.toString('hex')) });
}

/** The tree before a segment, as its first line tells; null where it is none of this trail. */
export function readFrontLine(line: Buffer, trail: string): Frontier | null {
  const parsed = front.safeParse(jsonOf(line));
  if (!parsed.success || parsed.data.trail !== trail) return null;
  const { from, subtrees } = parsed.data;
  if (subtrees.length !== subtreesOf(from)) return null;
  return new Frontier(
    from,
    subtrees.map((text) => Buffer.from(text, 'hex')),
  );
}

/** The whole lines of a segment, without their ends, and how many bytes of an unfinished one come after them. */
export function linesOf(bytes: Buffer): { lines: Buffer[]; torn: number } {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return { lines, torn: bytes.length - start };
}
