import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { DemoUsers } from '../../src/auth/demo-users.js';
import { identifyBy } from '../../src/auth/identify.js';
import type { Viewer } from '../../src/auth/viewer.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import { createService } from '../../src/index.js';
import type { Database } from '../../src/neo4j/database.js';
import { openTestDatabase } from './clean-database.js';

/** A service over the real Neo4j of this worker, listening on a free loopback port. */
export interface TestService {
  readonly url: string;
  readonly database: Database;
  close(): Promise<void>;
}

/** Starts the whole service on an emptied graph, with a small demonstration force unless `employees` is 0. */
export async function startTestService(options: { employees?: number; viewer?: Viewer } = {}): Promise<TestService> {
  const { employees = 300, viewer } = options;
  const { database, close } = await openTestDatabase();
  if (employees > 0) {
    const folder = await mkdtemp(join(tmpdir(), 'hopline-service-'));
    await loadDemo(database, { folder, employees });
    await rm(folder, { recursive: true });
  }
  const logger = pino({ level: 'silent' });
  const users = await mkdtemp(join(tmpdir(), 'hopline-users-'));
  const demo = viewer ? {} : { demo: new DemoUsers(users), identify: identifyBy({ kind: 'demo', folder: users }) };
  const app = await createService({
    database,
    logger,
    ...demo,
    paths: { engine: { threads: 0 } },
    ...(viewer ? { viewer } : {}),
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    database,
    close: async () => {
      await app.close();
      await rm(users, { recursive: true });
      await close();
    },
  };
}
