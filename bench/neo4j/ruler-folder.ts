import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { LINK_KINDS } from '../../src/graph/codes.js';
import { readRulerEdges, secondsOf } from '../graph/ruler-edges.js';

/** The name of the source that the ruler's graph is imported as. */
export const RULER_SOURCE = 'ruler';
const KNOWN_FROM = '2000-01-01T00:00:00Z';
const LINES_AT_ONCE = 20_000;

/** The key of an entity by its number. */
export function rulerKey(entity: number): string {
  return `E${entity}`;
}

async function writeCsv(path: string, header: string, count: number, line: (index: number) => string): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  for (let start = 0; start < count; start += LINES_AT_ONCE) {
    const some = Math.min(LINES_AT_ONCE, count - start);
    const lines = Array.from({ length: some }, (_, index) => line(start + index));
    if (!stream.write(`${lines.join('\n')}\n`))
      await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
  }
  stream.end();
  await finished(stream);
}

function instant(day: number): string {
  const seconds = secondsOf(day);
  return seconds === null ? '' : new Date(seconds * 1_000).toISOString();
}

/** Writes a graph of the ruler's as a folder of the import layout: employees, organised crime groups, and the links with their dates. */
export async function writeRulerFolder(ruler: string, folder: string): Promise<void> {
  const { entities, links, from, to, kinds, confidence, validFrom, validTo, staff, groups } = readRulerEdges(ruler);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'source.yaml'), `name: ${RULER_SOURCE}\n`);
  const isGroup = new Set(groups);
  const people = Array.from({ length: entities }, (_, entity) => entity).filter((entity) => !isGroup.has(entity));
  const at = (list: ArrayLike<number>, index: number) => list[index] as number;
  await writeCsv(join(folder, 'people.csv'), 'key,name', people.length, (index) => {
    const person = at(people, index);
    return `${rulerKey(person)},Person ${person}`;
  });
  await writeCsv(join(folder, 'groups.csv'), 'key,name,kind', groups.length, (index) => {
    const group = at(groups, index);
    return `${rulerKey(group)},Group ${group},ORGANISED_CRIME_GROUP`;
  });
  await writeCsv(join(folder, 'group-statuses.csv'), 'key,group,status,knownFrom', groups.length, (index) => {
    return `S${index},${rulerKey(at(groups, index))},ACTIVE,${KNOWN_FROM}`;
  });
  await writeCsv(join(folder, 'employments.csv'), 'key,person,department,knownFrom', staff.length, (index) => {
    return `J${index},${rulerKey(at(staff, index))},North,${KNOWN_FROM}`;
  });
  const columns = 'key,kind,from,to,provenance,confidence,confidenceReason,validFrom,validTo,knownFrom,sourceKey';
  await writeCsv(join(folder, 'links.csv'), columns, links, (index) => {
    const kind = at(kinds, index);
    const ends = [at(from, index), at(to, index)];
    if (LINK_KINDS[kind] === 'MEMBER_OF' && isGroup.has(ends[0] as number)) ends.reverse();
    return [
      `L${index}`,
      LINK_KINDS[kind],
      ...ends.map(rulerKey),
      'INTELLIGENCE',
      at(confidence, index),
      'drawn',
      instant(at(validFrom, index)),
      instant(at(validTo, index)),
      KNOWN_FROM,
      `INT-${index % 50_000}`,
    ].join(',');
  });
}
