import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadUserInput } from '../errors.js';

/** What is in exports is marked: nobody but their owner reads them. */
const OWNER_ONLY = 0o600;
const CANNOT_BE_WRITTEN = ['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'EROFS'];

/** A file that is to be, and the pieces of its text. */
export interface FileToWrite {
  readonly path: string;
  readonly pieces: () => AsyncIterable<string>;
}

async function write({ path, pieces }: FileToWrite, unfinished: string, signal: AbortSignal): Promise<void> {
  const file = createWriteStream(unfinished, { flags: 'wx', mode: OWNER_ONLY, highWaterMark: 1 << 18 });
  await pipeline(Readable.from(pieces(), { objectMode: true }), file, { signal }).catch(
    (error: NodeJS.ErrnoException) => {
      if (CANNOT_BE_WRITTEN.includes(error.code ?? ''))
        throw new BadUserInput('--out', `${path} cannot be written (${error.code}).`);
      throw error;
    },
  );
  const written = await open(unfinished, 'r');
  await written.sync().finally(() => written.close());
}

/**
 * Writes files, one after another, beside where they are to be, and gives them their names once all of them are whole: what bears the name of one
 * of them is never a part of it. Where that fails nothing is left behind.
 * @throws BadUserInput where one cannot be written there
 */
export async function writeWhole(files: readonly FileToWrite[], signal: AbortSignal): Promise<void> {
  const unfinished = files.map(({ path }) => join(dirname(path), `.${basename(path)}.${randomUUID()}.part`));
  try {
    for (const [index, file] of files.entries()) await write(file, unfinished[index] as string, signal);
    for (const [index, { path }] of files.entries()) await rename(unfinished[index] as string, path);
  } catch (error) {
    await Promise.all(unfinished.map((path) => rm(path, { force: true }).catch(() => undefined)));
    throw error;
  }
}
