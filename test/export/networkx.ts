import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';

const CANDIDATES = [join(PROJECT_ROOT, 'bench/.peers/venv/bin/python'), 'python3'];

function hasNetworkx(python: string): boolean {
  return spawnSync(python, ['-c', 'import networkx'], { timeout: 60_000 }).status === 0;
}

/** A Python that has networkx; undefined where there is none, and what needs it is skipped. */
export const PYTHON = CANDIDATES.find(hasNetworkx);

/** A graph as networkx holds it. */
export interface NetworkxGraph {
  readonly type: string;
  readonly about: Readonly<Record<string, unknown>>;
  /** What is told of each node, by its id. */
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** [source, target, id, what is told of it] */
  readonly edges: readonly (readonly [string, string, string, Readonly<Record<string, unknown>>])[];
}

/** The JSON that a script of this folder prints. */
export function runPython<Result>(script: string, ...args: string[]): Result {
  const file = join(PROJECT_ROOT, 'test/export', script);
  const printed = execFileSync(PYTHON as string, [file, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(printed) as Result;
}

/** Opens a file by networkx. */
export function openByNetworkx(format: 'graphml' | 'gexf', path: string): NetworkxGraph {
  return runPython('read_graph.py', format, path);
}
