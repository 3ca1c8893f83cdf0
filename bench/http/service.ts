import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Neo4jAddress } from '../../src/neo4j/database.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { hold } from '../run/children.js';
import type { ProbeWord } from './probe.js';

const COMMAND = join(PROJECT_ROOT, 'src', 'cli', 'main.ts');
const UNTRUSTING = join(PROJECT_ROOT, 'bench', 'http', 'untrusting.ts');
const PROBE = join(PROJECT_ROOT, 'bench', 'http', 'probe.ts');
const START_MILLISECONDS = 180_000;
const POLL_MILLISECONDS = 50;

/** How a service is to answer. */
export interface ServiceOptions {
  readonly neo4j: Neo4jAddress;
  /** Where it may keep its projection. */
  readonly folder: string;
  readonly finder: 'compact' | 'cypher';
  /** False for a service that reads no token, records nothing and makes nobody wait; true where left out. */
  readonly trust?: boolean | undefined;
}

/** A service of ours in a process of its own, over a Neo4j, listening on a loopback port. */
export class BenchService {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Starts it and waits until it is ready. */
  static async start({ neo4j, folder, finder, trust = true }: ServiceOptions): Promise<BenchService> {
    const child = hold(
      fork(trust ? COMMAND : UNTRUSTING, trust ? ['start', '--no-demo', '--port', '0'] : [], {
        execArgv: ['--import', 'tsx', '--import', PROBE],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        env: {
          ...process.env,
          NEO4J_URI: neo4j.uri,
          NEO4J_USER: neo4j.user,
          NEO4J_PASSWORD: neo4j.password,
          HOPLINE_DATA: folder,
          PATH_FINDER: finder,
          LOG_LEVEL: 'error',
        },
      }),
    );
    const url = await urlOf(child);
    const service = new BenchService(child, url);
    await service.#ready();
    return service;
  }

  /** Asks it something; the text of the answer. Throws where the answer has errors. */
  async ask(query: string, variables: object, token?: string): Promise<string> {
    const response = await fetch(new URL('/graphql', this.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-purpose': 'BENCH-1: a measurement',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (!response.ok || text.includes('"errors":[')) throw new Error(`the service answers: ${text.slice(0, 400)}`);
    return text;
  }

  /** Has its probe do something. */
  probe(word: ProbeWord): Promise<number> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error('the service ended'));
      this.#child.once('exit', onExit);
      this.#child.once('message', ({ answer }: { answer: number }) => {
        this.#child.off('exit', onExit);
        resolve(answer);
      });
      this.#child.send(word);
    });
  }

  /** Ends it, and waits until it has. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await Promise.race([ended, sleep(10_000).then(() => this.#child.kill('SIGKILL'))]);
  }

  async #ready(): Promise<void> {
    const until = Date.now() + START_MILLISECONDS;
    while (Date.now() < until) {
      const response = await fetch(new URL('/ready', this.url));
      if (response.ok) return;
      await sleep(POLL_MILLISECONDS);
    }
    throw new Error('the service was not ready in time');
  }
}

function urlOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${said.slice(-2_000)}`)));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /open (http:\/\/\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    });
  });
}
