import { type CallOptions, Database } from '../../src/neo4j/database.js';
import type { Statement } from '../../src/neo4j/statement.js';

/** In the text of the statement that does not end by itself; the sign of it in the server's list of transactions. */
const ENDLESS = 'test-endless';
const endless: Statement<object, { found: number }> = {
  name: 'test/endless',
  text: `UNWIND range(1, 1000000000000) AS number WITH number WHERE number = -1 RETURN count(number) AS found // ${ENDLESS}`,
};
const running: Statement<object, { query: string }> = {
  name: 'test/running',
  text: 'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query',
};

/** A database that keeps whoever opens a view waiting for a statement that does not end, while it is told to. */
export class SlowDatabase extends Database {
  isSlow = false;

  override async read<Params extends object, Row>(
    statement: Statement<Params, Row>,
    params: Params,
    options: CallOptions = {},
  ): Promise<Row[]> {
    if (this.isSlow && statement.name === 'viewer/view') await super.read(endless, {}, { ...options, timeout: 0 });
    return super.read(statement, params, options);
  }

  /** Waits until so many of these statements run on the server. */
  async untilEndless(count: number): Promise<void> {
    for (;;) {
      const rows = await super.read(running, {});
      // The statement that looks is itself in the list.
      if (rows.filter(({ query }) => query.includes(ENDLESS)).length === count) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
