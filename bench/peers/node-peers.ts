import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Bench, NoPeer } from '../run/bars.js';
import { runProgram } from '../run/children.js';
import { PEERS_FOLDER } from './folders.js';

const require = createRequire(import.meta.url);
const { dependencies: ours } = require('../../package.json') as { dependencies: Record<string, string> };
/** What the peer's server is made of is what ours is made of. */
const SHARED = ['@apollo/server', '@as-integrations/fastify', 'fastify', 'graphql', 'neo4j-driver'];
const PACKAGES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SHARED.map((name) => [name, ours[name] as string])),
  '@neo4j/graphql': '7.6.3',
  graphology: '0.26.0',
  'graphology-shortest-path': '2.1.0',
};
const PREFIX = join(PEERS_FOLDER, 'npm');
const DONE = join(PREFIX, 'installed');
let installing: Promise<string> | undefined;

/**
 * The folder whose `node_modules` has the peers of npm; installed by the first who asks.
 * @throws NoPeer where the registry is not reached
 */
export function nodePeers(bench: Bench): Promise<string> {
  installing ??= install(bench);
  return installing;
}

async function install(bench: Bench): Promise<string> {
  if (existsSync(DONE)) return PREFIX;
  bench.say(`installing ${Object.keys(PACKAGES).join(', ')}`);
  await mkdir(PREFIX, { recursive: true });
  await writeFile(join(PREFIX, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  try {
    await runProgram('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: PREFIX });
    await writeFile(DONE, '');
  } catch (error) {
    bench.signal.throwIfAborted();
    throw new NoPeer(`the npm peers cannot be installed: ${(error as Error).message.slice(0, 300)}`);
  }
  return PREFIX;
}
