import { type ChildProcess, fork, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();
const STDERR_KEPT = 4_000;

/** Sees to it that a program is ended with this one. */
export function hold<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends every program that was started here and still runs. */
export function endChildren(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** How a program is run. */
export interface ProgramOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end.
 * @returns what it printed
 * @throws where it cannot be started or fails, with the end of what it said
 */
export function runProgram(command: string, args: readonly string[], options: ProgramOptions = {}): Promise<string> {
  const { cwd, input, environment = process.env } = options;
  const child = hold(spawn(command, args, { cwd, env: environment, stdio: ['pipe', 'pipe', 'pipe'] }));
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-STDERR_KEPT);
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args[0] ?? ''} ended with ${code ?? signal}: ${errors.trim()}`));
    });
  });
}

/** Starts a module of ours in a process of its own, to be spoken to by messages; what it says goes to stderr. */
export function startModule(path: string, args: readonly string[], nodeOptions: readonly string[] = []): ChildProcess {
  const execArgv = [...nodeOptions, '--import', 'tsx'];
  return hold(fork(path, args, { execArgv, serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] }));
}

/** Starts a program that is read line by line and ended by whoever started it. */
export function startProgram(command: string, args: readonly string[], options: ProgramOptions = {}) {
  const { cwd, environment = process.env } = options;
  return hold(spawn(command, args, { cwd, env: environment, stdio: ['pipe', 'pipe', 'pipe'] }));
}
