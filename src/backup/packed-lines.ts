import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';

const OWNER_ONLY = 0o600;

/** Writes values as lines of JSON, compressed, and makes them last. */
export async function writeLines(path: string, values: AsyncIterable<unknown>, signal: AbortSignal): Promise<void> {
  async function* lines() {
    for await (const value of values) yield `${JSON.stringify(value)}\n`;
  }
  const file = createWriteStream(path, { flags: 'wx', mode: OWNER_ONLY });
  const zip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 1 << 16 });
  await pipeline(Readable.from(lines(), { highWaterMark: 1_000 }), zip, file, { signal });
  const written = await open(path, 'r+');
  await written.sync().finally(() => written.close());
}

/** What `writeLines` wrote. */
export async function* readLines(path: string): AsyncGenerator<unknown> {
  const unzipped = createReadStream(path).pipe(createGunzip());
  for await (const line of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY }))
    yield JSON.parse(line);
}

/** SHA-256 of a file, in hexadecimal digits. */
export async function digestOf(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, { signal });
  return hash.digest('hex');
}
