import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.js';
import type { Database } from './database.js';
import { type Statement, statement } from './statement.js';

const migrations: Statement<object, unknown>[] = readdirSync(join(PROJECT_ROOT, 'cypher/migrations'))
  .filter((file) => file.endsWith('.cypher'))
  .sort()
  .map((file) => statement<object, unknown>(`migrations/${file.replace('.cypher', '')}`, []));

/** The names of all migrations that this version knows, in their order. */
export const MIGRATIONS: readonly string[] = migrations.map(({ name }) => name);

const appliedMigrations = statement<object, { names: string[] }>('setting/applied-migrations', []);
const recordMigration = statement<{ name: string }, never>('setting/record-migration', ['name']);
const prepareSettings = statement<{ tokenKey: string }, never>('setting/prepare', ['tokenKey']);
const awaitIndexes = statement<object, never>('setting/await-indexes', []);

/** The names of the migrations that a database has had. */
export async function migrationsOf(database: Database): Promise<string[]> {
  const [row] = await database.read(appliedMigrations, {});
  return row?.names ?? [];
}

/**
 * Brings constraints, indexes and settings up to date: each migration in order, once, recorded by name. Every one may be
 * repeated, so two processes that start together do no harm.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(database: Database): Promise<string[]> {
  const applied = new Set(await migrationsOf(database));
  const outstanding = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of outstanding) {
    await database.runAlone(migration, {});
    await database.write((tx) => tx.run(recordMigration, { name: migration.name }));
  }
  await database.write((tx) => tx.run(prepareSettings, { tokenKey: randomBytes(32).toString('hex') }));
  if (outstanding.length > 0) await database.runAlone(awaitIndexes, {});
  return outstanding.map(({ name }) => name);
}
