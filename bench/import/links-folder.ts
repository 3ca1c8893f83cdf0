import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

const KINDS = ['FRIEND', 'ASSOCIATE', 'CO_ACCUSED', 'SOCIAL_MEDIA', 'FAMILY'];
const CHUNK = 20_000;

/** A row of `links`, by column. */
export interface LinkCells {
  readonly key: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly provenance: string;
  readonly sourceEvaluation: string;
  readonly informationAssessment: string;
  readonly sourceKey: string;
  readonly validFrom: string;
  readonly knownFrom: string;
}

/** The key of a person by number. */
export function personKey(number: number): string {
  return `P${number}`;
}

/** A link by number, between two of so many people; the same for the same numbers (multiplicative hashing, Knuth 3, 6.4). */
export function linkCells(number: number, people: number): LinkCells {
  const mixed = (salt: number) => Math.imul(number + salt, 2_654_435_761) >>> 0;
  const from = mixed(1) % people;
  const to = (from + 1 + (mixed(7) % (people - 1))) % people;
  const day = String((mixed(11) % 28) + 1).padStart(2, '0');
  return {
    key: `A${number}`,
    kind: KINDS[number % KINDS.length] as string,
    from: personKey(from),
    to: personKey(to),
    provenance: 'INTELLIGENCE',
    sourceEvaluation: String((number % 3) + 1),
    informationAssessment: 'ABCD'[number % 4] as string,
    sourceKey: `INT-${number % 100_000}`,
    validFrom: `201${number % 8}-0${(number % 9) + 1}-${day}`,
    knownFrom: `2018-0${(number % 9) + 1}-${day}T08:00:00Z`,
  };
}

async function writeLines(path: string, header: string, count: number, line: (index: number) => string): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  for (let start = 0; start < count; start += CHUNK) {
    const lines = Array.from({ length: Math.min(CHUNK, count - start) }, (_, index) => line(start + index));
    if (!stream.write(`${lines.join('\n')}\n`))
      await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
  }
  stream.end();
  await finished(stream);
}

/** Writes a folder of the import layout that holds people only. */
export async function writePeople(folder: string, people: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'source.yaml'), 'name: bench-people\n');
  await writeLines(join(folder, 'people.csv'), 'key,name', people, (index) => `${personKey(index)},Person ${index}`);
}

/** Writes a folder of the import layout that holds so many links from a number on. */
export async function writeLinks(
  folder: string,
  source: string,
  { first, count, people }: { first: number; count: number; people: number },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'source.yaml'), `name: ${source}\n`);
  const header = Object.keys(linkCells(0, people)).join(',');
  await writeLines(join(folder, 'links.csv'), header, count, (index) => {
    const { from, to, ...cells } = linkCells(first + index, people);
    const ends = { ...cells, from: `@bench-people:${from}`, to: `@bench-people:${to}` };
    return header
      .split(',')
      .map((column) => ends[column as keyof typeof ends])
      .join(',');
  });
}
