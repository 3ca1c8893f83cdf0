import { createHmac } from 'node:crypto';
import { readUuid } from '../entity/uuid-bytes.js';

/**
 * The id of something by what makes it the same thing: the same whoever makes it, and of no meaning to whoever has not the key.
 * @param key the database's token key, 32 bytes, hex
 * @returns in the form of a random UUID
 */
export function keyedId(key: string, use: 'flag' | 'cause' | 'run', parts: readonly unknown[]): string {
  const text = JSON.stringify([use, ...parts]);
  const bytes = createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return readUuid(bytes, 0);
}
