import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const port = z.number().int().min(1).max(65_535);

const runFile = z.object({
  pid: z.number().int().positive(),
  boltPort: port,
  leasePort: port,
  user: z.string().min(1),
  password: z.string().min(1),
  secret: z.string().min(1),
});

/** What a running launcher says of itself: its process, its ports, the password and the lease secret. */
export type RunFile = z.infer<typeof runFile>;

/** Path of the run file in the home folder of a private Neo4j. */
export function runFilePath(home: string): string {
  return join(home, 'run.json');
}

/** The run file of that home folder; null where there is none, or none that can be understood. */
export async function readRunFile(home: string): Promise<RunFile | null> {
  try {
    return runFile.parse(JSON.parse(await readFile(runFilePath(home), 'utf8')));
  } catch {
    // A file that is missing, foreign or damaged says the same: nobody to attach to. The next launcher replaces it.
    return null;
  }
}
