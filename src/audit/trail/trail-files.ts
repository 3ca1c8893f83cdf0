import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../replace-file.js';
import { readVerifierKey, verifierKey } from '../checkpoint/checkpoint.js';

/** Files of a trail beside its segments. */
export const TRAIL_FILES = {
  lock: 'lock',
  signingKey: 'signing-key.pem',
  verifierKey: 'verifier-key',
  checkpoint: 'checkpoint',
} as const;

/** Writes a small text in place of the one there was. */
export function writeInPlace(path: string, text: string, mode?: number): Promise<void> {
  return replaceFile(path, (file) => file.writeFile(text), mode);
}

/** The text of a file; null where there is none. */
export async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** What a trail signs its checkpoints by. */
export interface TrailKey {
  readonly origin: string;
  readonly key: KeyObject;
}

/**
 * The key of a trail, made where it has none.
 * @param newOrigin what a trail that has none is called from here on
 * @returns null where its files contradict each other
 */
export async function trailKey(folder: string, newOrigin: () => string): Promise<TrailKey | null> {
  const keyPath = join(folder, TRAIL_FILES.signingKey);
  const verifierPath = join(folder, TRAIL_FILES.verifierKey);
  const [pem, told] = [await textOf(keyPath), await textOf(verifierPath)];
  if (pem === null && told === null) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const origin = newOrigin();
    await writeInPlace(keyPath, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
    await writeInPlace(verifierPath, `${verifierKey(origin, publicKey)}\n`, 0o644);
    return { origin, key: privateKey };
  }
  const verifier = told === null ? null : readVerifierKey(told.trim());
  if (pem === null || verifier === null) return null;
  const key = createPrivateKey(pem);
  const isPair = createPublicKey(key).equals(verifier.key);
  return isPair ? { origin: verifier.origin, key } : null;
}
