import neo4j, {
  type Record as BoltRecord,
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Session,
} from 'neo4j-driver';
import { BudgetExceeded } from '../errors.js';
import { mapInTurns } from '../turns.js';
import { domainError } from './driver-errors.js';
import type { Statement } from './statement.js';
import { fromBolt, toBolt } from './values.js';

/** Where a Neo4j is and how to enter it. */
export interface Neo4jAddress {
  uri: string;
  user: string;
  password: string;
  /** Default: the server's home database. */
  database?: string | undefined;
}

/** Limits of one read or write. */
export interface CallOptions {
  /** Milliseconds after which the server ends the transaction. */
  timeout?: number | undefined;
  /** Ends the transaction when the caller goes. */
  signal?: AbortSignal | undefined;
}

/** Runs statements inside one transaction. */
export interface Transaction {
  run<Params extends object, Row>(statement: Statement<Params, Row>, params: Params): Promise<Row[]>;
}

/** Locks that are held in an open transaction. */
export interface Held {
  /** False where the transaction was ended from without, and its locks with it. */
  isStill(): Promise<boolean>;
  release(): Promise<void>;
}

const DEFAULT_TIMEOUT = 30_000;

function connect({ uri, user, password }: Neo4jAddress, disableLosslessIntegers: boolean): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxTransactionRetryTime: 15_000,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxConnectionPoolSize: 50,
    fetchSize: 2_000,
    disableLosslessIntegers,
    userAgent: 'hopline/0.1',
  });
}

/** The one place that touches the driver: runs statements, converts values both ways, turns driver errors into ours. */
export class Database {
  readonly #driver: Driver;
  readonly #address: Neo4jAddress;
  /** Made by the first bulk read. */
  #bulkDriver: Driver | undefined;
  readonly #database: string | undefined;
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  /** Told of each statement that is sent, with its duration in milliseconds. */
  observer: ((name: string, milliseconds: number) => void) | undefined;

  constructor(address: Neo4jAddress) {
    const { uri, user, password, database } = address;
    // Nothing but that: threads are sent it, and whoever hired the server keeps more beside.
    this.#address = { uri, user, password, database };
    this.#database = database;
    this.#driver = connect(address, false);
  }

  /** Where it is and how to enter it: for a thread with connections of its own. */
  get address(): Neo4jAddress {
    return this.#address;
  }

  /** One read-only statement; a cluster may answer it on a follower, never older than this process's own writes. */
  async read<Params extends object, Row>(
    statement: Statement<Params, Row>,
    params: Params,
    options: CallOptions = {},
  ): Promise<Row[]> {
    const records = await this.#records(this.#driver, statement, params, options);
    return mapInTurns(records, (record) => fromBolt(record.toObject()) as Row);
  }

  /**
   * One read-only statement whose answer is large: integers come as the numbers that they are nearest to, and nothing else is converted, so it
   * must hold no node or relationship.
   */
  async readBulk<Params extends object, Row>(
    statement: Statement<Params, Row>,
    params: Params,
    options: CallOptions = {},
  ): Promise<Row[]> {
    this.#bulkDriver ??= connect(this.#address, true);
    const records = await this.#records(this.#bulkDriver, statement, params, options);
    return mapInTurns(records, (record) => record.toObject() as Row);
  }

  /**
   * Several statements in one writing transaction. The work may run more than once: the driver repeats it after a
   * transient failure, also where the reply to COMMIT was lost, so it must be idempotent.
   */
  async write<T>(work: (tx: Transaction) => Promise<T>, options: CallOptions = {}): Promise<T> {
    return this.#inSession('WRITE', options, (session) =>
      session.executeWrite((tx) => work({ run: (statement, params) => this.#run(tx, statement, params) }), {
        timeout: options.timeout ?? DEFAULT_TIMEOUT,
      }),
    );
  }

  /** One statement in a transaction of its own, for schema changes. */
  async runAlone<Params extends object, Row>(statement: Statement<Params, Row>, params: Params): Promise<Row[]> {
    return this.#inSession('WRITE', {}, async (session) => {
      const result = await session.run(statement.text, toBolt(params) as Record<string, unknown>);
      return result.records.map((record) => fromBolt(record.toObject()) as Row);
    });
  }

  /**
   * Runs a statement in a transaction that stays open until it is released, so that its locks last exactly as long as
   * the holder, however that ends. Answers null where another holds them and does not let go within the patience (milliseconds).
   */
  async hold<Params extends object, Row>(
    statement: Statement<Params, Row>,
    params: Params,
    patience: number,
  ): Promise<Held | null> {
    const session = this.#driver.session({ database: this.#database, bookmarkManager: this.#bookmarks });
    let timer: NodeJS.Timeout | undefined;
    try {
      // Zero: the server sets no time to it.
      const tx = await session.beginTransaction({ timeout: 0 });
      const taken = tx.run(statement.text, toBolt(params) as Record<string, unknown>).then(() => true as const);
      const waited = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), patience);
      });
      if (await Promise.race([taken, waited])) {
        const again = () => tx.run(statement.text, toBolt(params) as Record<string, unknown>);
        const isStill = () =>
          again().then(
            () => true,
            () => false,
          );
        return { isStill, release: () => session.close() };
      }
      taken.catch(() => {});
      await session.close();
      return null;
    } catch (error) {
      await session.close().catch(() => {});
      throw domainError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The server's version, such as `5.26.30`. Throws the driver's own error where it cannot be had. */
  async serverVersion(): Promise<string> {
    const info = await this.#driver.getServerInfo({ database: this.#database });
    return (info.agent ?? '').replace(/^Neo4j\//, '');
  }

  /** Closes every connection. */
  async close(): Promise<void> {
    await this.#bulkDriver?.close();
    await this.#driver.close();
  }

  async #run<Params extends object, Row>(
    tx: ManagedTransaction,
    statement: Statement<Params, Row>,
    params: Params,
  ): Promise<Row[]> {
    const records = await this.#answer(tx, statement, params);
    return mapInTurns(records, (record) => fromBolt(record.toObject()) as Row);
  }

  #records<Params extends object, Row>(
    driver: Driver,
    statement: Statement<Params, Row>,
    params: Params,
    options: CallOptions,
  ): Promise<BoltRecord[]> {
    const config = { timeout: options.timeout ?? DEFAULT_TIMEOUT };
    const work = async (session: Session) => {
      try {
        // In a transaction of its own it takes one round trip; in one that the driver may repeat, three.
        return await this.#answer(session, statement, params, config);
      } catch (error) {
        if (options.signal?.aborted || !(error instanceof Error) || !neo4j.isRetryableError(error)) throw error;
        return session.executeRead((tx) => this.#answer(tx, statement, params), config);
      }
    };
    return this.#inSession('READ', options, work, driver);
  }

  async #answer<Params extends object, Row>(
    runner: Pick<Session, 'run'> | ManagedTransaction,
    statement: Statement<Params, Row>,
    params: Params,
    config?: { timeout: number },
  ): Promise<BoltRecord[]> {
    const started = performance.now();
    const { records } = await runner.run(statement.text, toBolt(params) as Record<string, unknown>, config);
    this.observer?.(statement.name, performance.now() - started);
    return records;
  }

  async #inSession<T>(
    mode: 'READ' | 'WRITE',
    options: CallOptions,
    work: (session: Session) => Promise<T>,
    driver = this.#driver,
  ): Promise<T> {
    options.signal?.throwIfAborted();
    const session = driver.session({
      database: this.#database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
    const stop = () => void session.close();
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      return await work(session);
    } catch (error) {
      if (options.signal?.aborted) throw new BudgetExceeded('The question was ended before its answer was complete.');
      throw domainError(error);
    } finally {
      options.signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }
}
