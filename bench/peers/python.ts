import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bench, NoPeer } from '../run/bars.js';
import { runProgram } from '../run/children.js';
import { PEERS_FOLDER } from './folders.js';

const PACKAGES = ['numpy==2.4.6', 'networkit==11.3', 'igraph==1.0.0'];
const VENV = join(PEERS_FOLDER, 'venv');
const DONE = join(VENV, 'installed');
let installing: Promise<string> | undefined;

/**
 * A Python that has the peers of its registry; installed by the first who asks.
 * @throws NoPeer where there is no Python or the registry is not reached
 */
export function python(bench: Bench): Promise<string> {
  installing ??= install(bench);
  return installing;
}

async function install(bench: Bench): Promise<string> {
  const interpreter = join(VENV, 'bin', 'python');
  if (existsSync(DONE)) return interpreter;
  bench.say(`installing ${PACKAGES.join(', ')}`);
  await mkdir(PEERS_FOLDER, { recursive: true });
  await rm(VENV, { recursive: true, force: true });
  try {
    await runProgram('python3', ['-m', 'venv', VENV]);
    await runProgram(interpreter, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]);
    await runProgram(interpreter, [
      '-c',
      'import numpy, networkit, igraph; open(__import__("sys").argv[1], "w")',
      DONE,
    ]);
  } catch (error) {
    bench.signal.throwIfAborted();
    throw new NoPeer(`the Python peers cannot be installed: ${(error as Error).message.slice(0, 300)}`);
  }
  return interpreter;
}
