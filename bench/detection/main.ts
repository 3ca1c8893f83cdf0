import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../src/neo4j/database.js';
import { openPrivateNeo4j } from '../../src/neo4j/private/open.js';
import { type BenchForce, withForce } from './bench-force.js';
import { askConflicts } from './conflicts.js';
import { askInfiltration } from './infiltration.js';
import { askLeakCases } from './leak-cases.js';
import { type ForceResult, measure } from './measures.js';
import { missedConflicts, missedInfiltrators, missesOf } from './misses.js';
import { HELP, type Options, readOptions } from './options.js';
import { forcesText, markdownTables, tables } from './report.js';

const FAILED = 1;
const USAGE_ERROR = 2;
const INTERRUPTED = 130;

function say(words: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${words}\n`);
}

async function scoreForce(force: BenchForce): Promise<ForceResult> {
  const { seed, truth } = force;
  const cases = await askLeakCases(force);
  say(`seed ${seed}: ${cases.length} cases asked`);
  for (const miss of cases.flatMap(missesOf)) say(miss);
  const infiltration = await askInfiltration(force);
  for (const miss of missedInfiltrators(infiltration, truth.labels)) say(miss);
  const conflicts = await askConflicts(force);
  for (const miss of missedConflicts(conflicts)) say(miss);
  return { seed, cases, infiltration, conflicts, communities: truth.communities, plantedAnyhow: truth.planted };
}

async function scoreForces(options: Options, signal: AbortSignal): Promise<ForceResult[]> {
  const { seeds, first, employees, scenario } = options;
  const folder = await mkdtemp(join(tmpdir(), 'hopline-detection-'));
  try {
    say('Neo4j: starts');
    const neo4j = await openPrivateNeo4j({ folder });
    const database = new Database(neo4j);
    try {
      const results: ForceResult[] = [];
      for (let seed = first; seed < first + seeds; seed++) {
        say(`seed ${seed}: begins`);
        try {
          results.push(await withForce(database, { scenario, seed, employees, folder, signal }, scoreForce));
        } catch (error) {
          if (signal.aborted) break;
          throw error;
        }
      }
      return results;
    } finally {
      await database.close();
      await neo4j.release();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}

async function run(options: Options): Promise<void> {
  const stop = new AbortController();
  const end = () => stop.abort(new Error('ended early'));
  process.once('SIGINT', end).once('SIGTERM', end);
  const results = await scoreForces(options, stop.signal);
  if (stop.signal.aborted) {
    say(`ended early: ${results.length} of ${options.seeds} forces are scored`);
    process.exitCode = INTERRUPTED;
  }
  if (results.length > 0) print(results, { ...options, seeds: results.length });
}

function print(results: readonly ForceResult[], options: Options): void {
  const rows = measure(results);
  const cases = results.flatMap((one) => one.cases);
  const json = () => `${JSON.stringify({ forces: forcesText(options), rows, cases }, null, 2)}\n`;
  process.stdout.write(
    options.json ? json() : options.markdown ? markdownTables(rows, options) : tables(rows, options),
  );
}

function optionsOf(args: readonly string[]): Options | null {
  try {
    return readOptions(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = USAGE_ERROR;
    return null;
  }
}

const options = optionsOf(process.argv.slice(2));
if (options?.help) process.stdout.write(HELP);
else if (options) {
  await run(options).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = FAILED;
  });
}
