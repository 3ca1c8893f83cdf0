import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { generateForce } from '../../src/generate/generate-force.js';
import { planFolder } from '../../src/import/folder.js';
import { importFolder } from '../../src/import/import-folder.js';
import { createService } from '../../src/index.js';
import type { Database } from '../../src/neo4j/database.js';
import { migrate } from '../../src/neo4j/migrations.js';
import { type Statement, statement } from '../../src/neo4j/statement.js';
import { benchStatement } from '../neo4j/bench-statement.js';
import { Asker } from './asker.js';
import { readTruth, type Truth } from './truth.js';

const wipe: Statement<object, never> = benchStatement('wipe');
const setClock = statement<{ state: 'LOADED'; offset: number }, never>('setting/set-demo', ['state', 'offset']);
const BATCH = 4_000;

/** Which force. */
export interface ForceOptions {
  readonly scenario: string;
  readonly seed: number;
  readonly employees: number;
  /** Where its files are written for as long as it is asked. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** A force that a service answers for. */
export interface BenchForce {
  readonly seed: number;
  readonly truth: Truth;
  readonly asker: Asker;
  /** Now, by the force's clock; seconds. */
  readonly clock: number;
}

/** Generates a force, loads it into the emptied graph, and works on it with the service in this process, as its demonstration user. */
export async function withForce<Result>(
  database: Database,
  { folder: home, signal, ...what }: ForceOptions,
  work: (force: BenchForce) => Promise<Result>,
): Promise<Result> {
  const folder = join(home, `force-${what.seed}`);
  try {
    await generateForce({ ...what, folder, signal });
    const truth = await readTruth(folder);
    await database.runAlone(wipe, {});
    await migrate(database);
    const { source } = await planFolder(folder);
    const machine = Math.floor(Date.now() / 1_000);
    const clock = source.clock ?? machine;
    await database.write((tx) => tx.run(setClock, { state: 'LOADED', offset: clock - machine }));
    await importFolder(database, { folder, now: clock, batchSize: BATCH, signal });
    signal.throwIfAborted();
    const service = await createService({
      database,
      logger: pino({ level: 'silent' }),
      paths: { engine: { threads: 0 } },
    });
    try {
      const url = await service.listen({ port: 0, host: '127.0.0.1' });
      return await work({ seed: what.seed, truth, asker: new Asker(url, truth), clock });
    } finally {
      await service.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
