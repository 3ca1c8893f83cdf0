import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { HASH_BYTES } from '../merkle/hashes.js';

/** What a trail was at some time: how many entries it had, and the root of their tree. */
export interface Checkpoint {
  /** Which trail. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** Of Ed25519 in signed notes. */
const ALGORITHM = 0x01;
const KEY_BYTES = 32;
const ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
/** What comes before the key in its DER form. */
const DER_FRONT = Buffer.from('302a300506032b6570032100', 'hex');

function rawKey(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(-KEY_BYTES);
}

function keyId(name: string, key: Buffer): Buffer {
  const digest = createHash('sha256').update(`${name}\n`).update(Buffer.of(ALGORITHM)).update(key).digest();
  return digest.subarray(0, ID_BYTES);
}

function bodyOf({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** The text of a signed checkpoint, as C2SP's `tlog-checkpoint` and `signed-note` say, by Ed25519. */
export function signedCheckpoint(checkpoint: Checkpoint, key: KeyObject): string {
  const body = bodyOf(checkpoint);
  const id = keyId(checkpoint.origin, rawKey(createPublicKey(key)));
  const signature = Buffer.concat([id, sign(null, Buffer.from(body), key)]).toString('base64');
  return `${body}\n\u2014 ${checkpoint.origin} ${signature}\n`;
}

/** What a checkpoint says, whoever signed it; null where the text is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [, origin, digits, encoded] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]+=*)\n/.exec(text) ?? [];
  if (origin === undefined || digits === undefined || encoded === undefined) return null;
  const root = Buffer.from(encoded, 'base64');
  return root.length === HASH_BYTES ? { origin, size: Number(digits), root } : null;
}

/** True where the text of a checkpoint is signed by a key, and says nothing else. */
export function isSignedBy(text: string, key: KeyObject): boolean {
  const checkpoint = readCheckpoint(text);
  if (checkpoint === null) return false;
  const body = bodyOf(checkpoint);
  if (!text.startsWith(`${body}\n`)) return false;
  const id = keyId(checkpoint.origin, rawKey(key));
  return text
    .slice(body.length + 1)
    .split('\n')
    .some((line) => {
      const [dash, name, encoded] = line.split(' ');
      if (dash !== '\u2014' || name !== checkpoint.origin || encoded === undefined) return false;
      const bytes = Buffer.from(encoded, 'base64');
      if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || !bytes.subarray(0, ID_BYTES).equals(id)) return false;
      return verify(null, Buffer.from(body), key, bytes.subarray(ID_BYTES));
    });
}

/** A public key as text: name, id and key, the form that tools for signed notes take. */
export function verifierKey(origin: string, key: KeyObject): string {
  const raw = rawKey(key);
  const encoded = Buffer.concat([Buffer.of(ALGORITHM), raw]).toString('base64');
  return `${origin}+${keyId(origin, raw).toString('hex')}+${encoded}`;
}

/** The name and the key of such a text; null where it is none. */
export function readVerifierKey(text: string): { origin: string; key: KeyObject } | null {
  const [, origin, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)\s*$/.exec(text) ?? [];
  if (origin === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  const raw = bytes.subarray(1);
  if (bytes[0] !== ALGORITHM || raw.length !== KEY_BYTES || keyId(origin, raw).toString('hex') !== id) return null;
  return { origin, key: createPublicKey({ key: Buffer.concat([DER_FRONT, raw]), format: 'der', type: 'spki' }) };
}
