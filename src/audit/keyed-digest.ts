import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { secretOf } from '../secret-file.js';

/** The key of the digests in all trails of a folder: names are guessable, so a digest without a key would tell them. */
export function digestKey(folder: string): Promise<Buffer> {
  return secretOf(join(folder, 'digest-key'));
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
