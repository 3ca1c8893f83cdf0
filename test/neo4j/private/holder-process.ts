import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process that holds a lease on a private Neo4j. */
export interface HolderProcess {
  uri: string;
  user: string;
  password: string;
  /** Ends it as `kill -9` does, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a process that opens the private Neo4j of that folder; resolves once it has. */
export async function startHolder(folder: string): Promise<HolderProcess> {
  const script = join(process.cwd(), 'test', 'neo4j', 'private', 'holder.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const access = await firstLine(child);
  const kill = () => {
    child.kill('SIGKILL');
    return gone;
  };
  return { ...access, kill };
}

function firstLine(child: ChildProcess): Promise<{ uri: string; user: string; password: string }> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The holder ended with exit code ${code}`)));
    if (child.stdout) createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line)));
  });
}
