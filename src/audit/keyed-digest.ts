import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeInPlace } from './trail/trail-files.js';

const FILE = 'digest-key';
const KEY_BYTES = 32;

/** The key of the digests in all trails of a folder, made where there is none: names are guessable, so a digest without a key would tell them. */
export async function digestKey(folder: string): Promise<Buffer> {
  const path = join(folder, FILE);
  const made = join(folder, `.${FILE}.${randomUUID()}`);
  await writeInPlace(made, randomBytes(KEY_BYTES).toString('hex'));
  // Whoever comes first has made it.
  await link(made, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(made, { force: true });
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  if (key.length !== KEY_BYTES) throw new Error(`${path} is no key`);
  return key;
}

/** JSON whose objects have their fields in the order of their names, so that the same value gives the same text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (held === null || typeof held !== 'object' || Array.isArray(held)) return held;
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The keyed digest of a text, or of the JSON of anything else: HMAC-SHA-256, hex. */
export function keyedDigest(key: Buffer, content: unknown): string {
  const text = typeof content === 'string' ? content : (canonicalJson(content) ?? 'null');
  return createHmac('sha256', key).update(text).digest('hex');
}
