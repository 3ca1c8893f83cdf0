import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { NotThere } from '../run/bars.js';
import { startModule } from '../run/children.js';
import type { GraphOf, Tasks } from './worker-protocol.js';

const MODULE = join(PROJECT_ROOT, 'bench', 'graph', 'worker.ts');

type Answer = { readonly answer: unknown } | { readonly failure: string; readonly missing: boolean };

/** A process that holds a compact graph and answers from it. */
export class GraphWorker {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts it; answers once the graph is there. */
  static async start(graph: GraphOf): Promise<GraphWorker> {
    const worker = new GraphWorker(startModule(MODULE, [JSON.stringify(graph)], ['--expose-gc']));
    await worker.#answer();
    return worker;
  }

  /** Has it do something; one thing at a time. */
  async ask<Name extends keyof Tasks>(task: Name, take: Tasks[Name]['take']): Promise<Tasks[Name]['answer']> {
    this.#child.send({ task, take });
    return (await this.#answer()) as Tasks[Name]['answer'];
  }

  /** Ends it. */
  end(): void {
    this.#child.kill();
  }

  #answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`the process that holds the graph ended with ${code}`));
      this.#child.once('exit', onExit);
      this.#child.once('message', (message: Answer) => {
        this.#child.off('exit', onExit);
        if ('answer' in message) resolve(message.answer);
        else reject(message.missing ? new NotThere(message.failure) : new Error(message.failure));
      });
    });
  }
}

/** Runs something with a worker that is ended afterwards. */
export async function withGraph<Result>(
  graph: GraphOf,
  work: (worker: GraphWorker) => Promise<Result>,
): Promise<Result> {
  const worker = await GraphWorker.start(graph);
  try {
    return await work(worker);
  } finally {
    worker.end();
  }
}
