import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFileLock } from '../file-lock.js';
import { generateForce } from '../generate/generate-force.js';
import { planFolder } from '../import/folder.js';
import { importFolder } from '../import/import-folder.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

const demoState = statement<object, { state: 'LOADING' | 'LOADED' | null; hasEntities: boolean }>(
  'setting/demo-state',
  [],
);
const setDemo = statement<{ state: 'LOADING' | 'LOADED'; offset: number }, never>('setting/set-demo', [
  'state',
  'offset',
]);

/** The demonstration force: the default scenario, the same every time. */
const SEED = 1;

/** A step of loading, and how much of it is done, 0 to 1. */
export type DemoProgress = (step: 'generate' | 'import', done: number) => void;

/** Where to load the demonstration, and who wants to hear of it. */
export interface DemoOptions {
  /** The private database's folder: a lock in it keeps two processes from loading at once. */
  readonly folder: string;
  /** The scenario's own number where absent. */
  readonly employees?: number | undefined;
  /** A scenario's name or file; the default scenario where absent. */
  readonly scenario?: string | undefined;
  readonly onProgress?: DemoProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

function offsetTo(clock: number): number {
  return clock - Math.floor(Date.now() / 1000);
}

/**
 * Loads the demonstration force into the private database, unless it is there or something else is. Begun and not ended, it goes on.
 * @returns true where it was loaded now
 */
export async function loadDemo(database: Database, options: DemoOptions): Promise<boolean> {
  return withFileLock(join(options.folder, 'demo.lock'), async () => {
    const [held] = await database.read(demoState, {});
    if (!held || held.state === 'LOADED' || (held.state === null && held.hasEntities)) return false;
    const folder = await mkdtemp(join(tmpdir(), 'hopline-demo-'));
    try {
      await load(database, join(folder, 'force'), options);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return true;
  });
}

async function load(database: Database, folder: string, options: DemoOptions): Promise<void> {
  const { onProgress, signal, employees, scenario } = options;
  await generateForce({
    seed: SEED,
    ...(employees === undefined ? {} : { employees }),
    ...(scenario === undefined ? {} : { scenario }),
    folder,
    signal,
    onProgress: (done, total) => onProgress?.('generate', done / total),
  });
  const { source } = await planFolder(folder);
  const clock = source.clock ?? Math.floor(Date.now() / 1000);
  await database.write((tx) => tx.run(setDemo, { state: 'LOADING', offset: offsetTo(clock) }));
  const { interrupted } = await importFolder(database, {
    folder,
    now: clock,
    signal,
    onProgress: ({ bytes, totalBytes }) => onProgress?.('import', bytes / totalBytes),
  });
  if (interrupted) throw new Error('The loading of the demonstration was ended; the next start goes on with it.');
  await database.write((tx) => tx.run(setDemo, { state: 'LOADED', offset: offsetTo(clock) }));
}
