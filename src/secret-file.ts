import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { replaceFile } from './replace-file.js';

const SECRET_BYTES = 32;

/** The secret of a file, 32 bytes, made where there is none and readable by its owner only; of several processes that make it at once, all get the same. */
export async function secretOf(path: string): Promise<Buffer> {
  const made = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  await replaceFile(made, (file) => file.writeFile(randomBytes(SECRET_BYTES).toString('hex')));
  // Whoever comes first has made it.
  await link(made, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(made, { force: true });
  const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  if (secret.length !== SECRET_BYTES) throw new Error(`${path} is no key`);
  return secret;
}
