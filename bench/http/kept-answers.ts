import type { Database } from '../../src/neo4j/database.js';

type Read = Database['read'];
type Reader = 'read' | 'readBulk';

const READERS: readonly Reader[] = ['read', 'readBulk'];

/** Keeps what the database answers, from `keep` until `stop`; both tell how often it was asked since the last word. */
export function keptAnswers(prototype: Pick<Database, Reader>): { keep(): number; stop(): number } {
  const asks = new Map(READERS.map((reader) => [reader, prototype[reader] as Read]));
  const answers = new Map<string, unknown[]>();
  let asked = 0;
  const told = () => {
    const count = asked;
    asked = 0;
    return count;
  };
  const keptBy = (reader: Reader) =>
    async function kept(this: unknown, ...args: Parameters<Read>): Promise<unknown[]> {
      const key = `${args[0].name} ${JSON.stringify(args[1])}`;
      const held = answers.get(key);
      if (held) return held;
      asked += 1;
      const rows = await (asks.get(reader) as Read).apply(this as Database, args);
      answers.set(key, rows);
      return rows;
    };
  return {
    keep: () => {
      for (const reader of READERS) prototype[reader] = keptBy(reader) as Read;
      return told();
    },
    stop: () => {
      for (const [reader, ask] of asks) prototype[reader] = ask;
      answers.clear();
      return told();
    },
  };
}
