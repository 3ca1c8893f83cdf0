import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readVerifierKey, verifierKey } from '../checkpoint/checkpoint.js';

/** Files of a trail beside its segments. */
export const TRAIL_FILES = {
  lock: 'lock',
  signingKey: 'signing-key.pem',
  verifierKey: 'verifier-key',
  checkpoint: 'checkpoint',
} as const;

const OWNER_ONLY = 0o600;

/** Writes a small file in place of the one there was: whoever reads finds the one or the other, whole, also after a power failure. */
export async function writeInPlace(path: string, text: string, mode = OWNER_ONLY): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(unfinished, 'wx', mode);
    await file
      .writeFile(text)
      .then(() => file.sync())
      .finally(() => file.close());
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes names in a folder last. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
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
