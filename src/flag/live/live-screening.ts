import { setTimeout } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { FastifyBaseLogger } from 'fastify';
import { Piscina } from 'piscina';
import { threadEntry } from '../../engine/thread-entry.js';
import type { Neo4jAddress } from '../../neo4j/database.js';
import type { LiveNews } from './evaluate-live.js';
import type { LiveTask, LiveWord } from './live-task.js';

/** How a service takes part in live evaluation. */
export interface LiveScreeningOptions {
  readonly address: Neo4jAddress;
  /** Where the service saves its projection. */
  readonly folder?: string | undefined;
  readonly logger: Pick<FastifyBaseLogger, 'info' | 'warn'>;
  /** Called after flags were raised. */
  readonly onRaised: () => void;
}

/** Milliseconds before a thread that died is replaced. */
const REPLACED_AFTER = 2_000;
/** Milliseconds that a batch is given to be written when the service stops. */
const PATIENCE = 5_000;

/** The part of a service that evaluates screening jobs by itself, in a thread. */
export class LiveScreening {
  readonly #options: LiveScreeningOptions;
  readonly #pool: Piscina<LiveTask, void>;
  readonly #ended: Promise<void>;
  readonly #stop = new AbortController();
  #port: MessagePort | undefined;

  /** Starts. */
  constructor(options: LiveScreeningOptions) {
    this.#options = options;
    this.#pool = new Piscina<LiveTask, void>({
      ...threadEntry('live-worker', import.meta.url),
      name: 'evaluateInThread',
      maxThreads: 1,
    });
    // The task of a thread that ends is rejected; there is nobody else to tell.
    this.#pool.on('error', () => {});
    this.#ended = this.#run();
  }

  /** Has it look at once, after a change of our own. */
  nudge(): void {
    this.#say('LOOK');
  }

  /** Ends it after the batch that is being written. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#say('STOP');
    await Promise.race([this.#ended, setTimeout(PATIENCE, undefined, { ref: false })]);
    await this.#pool.destroy();
    await this.#ended;
  }

  #say(word: LiveWord): void {
    this.#port?.postMessage(word);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    const { address, folder, logger } = this.#options;
    while (!signal.aborted) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (news: LiveNews) => this.#hear(news));
      port1.unref();
      this.#port = port1;
      try {
        await this.#pool.run({ address, folder, port: port2 }, { transferList: [port2] });
      } catch (error) {
        if (!signal.aborted) logger.warn({ err: error }, 'the thread of live screening ended; another is started');
        await setTimeout(REPLACED_AFTER, undefined, { signal }).catch(() => undefined);
      } finally {
        port1.close();
      }
    }
  }

  #hear(news: LiveNews): void {
    const { logger, onRaised } = this.#options;
    if (news.kind === 'RAISED') onRaised();
    else if (news.kind === 'LEADING') logger.info('this process evaluates the screening jobs');
    else logger.warn(`live screening begins again: ${news.message}`);
  }
}
