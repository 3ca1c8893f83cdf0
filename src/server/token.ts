import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Of each key, which a service has one of, by use. */
const subkeys = new LRUCache<string, Buffer>({ max: 100 });

function subkey(key: string, use: 'nonce' | 'token'): Buffer {
  const name = `${use}:${key}`;
  const made = subkeys.get(name) ?? createHmac('sha256', Buffer.from(key, 'hex')).update(use).digest();
  subkeys.set(name, made);
  return made;
}

/**
 * Seals JSON into an opaque text: AES-256-GCM with the nonce made from the content (HMAC-SHA-256), so the same content gives the same
 * text, and nobody without the key reads or makes one.
 * @param key 32 bytes, hex
 */
export function sealToken(key: string, content: unknown): string {
  const plain = Buffer.from(JSON.stringify(content), 'utf8');
  const nonce = createHmac('sha256', subkey(key, 'nonce')).update(plain).digest().subarray(0, IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', subkey(key, 'token'), nonce);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What `sealToken` was given; null where the text was not made with this key. */
export function openToken(key: string, token: string): unknown {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', subkey(key, 'token'), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(plain.toString('utf8'));
  } catch {
    return null;
  }
}
