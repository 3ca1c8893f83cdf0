import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Where a run's flags are written to. */
export interface FlagSink {
  write(text: string): Promise<void>;
  /** Once everything is written: only then is a file there. */
  done(): Promise<void>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/** A stream, such as standard output; each write waits until it is taken. */
export function streamSink(stream: Writable): FlagSink {
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
  return { write, done: async () => undefined, drop: async () => undefined };
}

/** A file, written beside and put in place whole. */
export async function fileSink(path: string): Promise<FlagSink> {
  const beside = `${path}.${process.pid}.${randomUUID()}`;
  const file = await open(beside, 'wx', 0o600);
  return {
    write: async (text) => void (await file.write(text)),
    done: async () => {
      await file.sync();
      await file.close();
      await rename(beside, path);
    },
    drop: async () => {
      await file.close().catch(() => undefined);
      await rm(beside, { force: true });
    },
  };
}
