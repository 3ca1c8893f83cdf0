import { readFile } from 'node:fs/promises';
import { jsonOf } from '../../json-of.js';
import { Frontier } from '../merkle/frontier.js';
import { leafHash } from '../merkle/hashes.js';
import { linesOf, readFrontLine, segmentsOf } from './segments.js';
import type { TrailEnd } from './trail-writer.js';

/**
 * Where a trail goes on, from its last segment. A line that was not finished when the process ended does not count: it was never answered for.
 * @returns with how many bytes do not count; null where the trail is damaged
 */
export async function readTrailEnd(folder: string, origin: string): Promise<(TrailEnd & { torn: number }) | null> {
  const segments = await segmentsOf(folder);
  for (const { path, from } of segments.reverse()) {
    const bytes = await readFile(path);
    const { lines, torn } = linesOf(bytes);
    const [front, ...entries] = lines;
    // It was begun, and its first line not finished: the one before is the last.
    if (front === undefined) continue;
    const frontier = readFrontLine(front, origin);
    if (frontier === null || frontier.size !== from) return null;
    for (const line of entries) {
      if ((jsonOf(line) as { index?: unknown } | undefined)?.index !== frontier.size) return null;
      frontier.add(leafHash(line));
    }
    return { frontier, segment: { path, bytes: bytes.length - torn }, torn };
  }
  return { frontier: new Frontier(), segment: null, torn: 0 };
}
