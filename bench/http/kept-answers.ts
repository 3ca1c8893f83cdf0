import type { Database } from '../../src/neo4j/database.js';

type Read = Database['read'];

/** Keeps what the database answers, from `keep` until `stop`; both tell how often it was asked since the last word. */
export function keptAnswers(prototype: Pick<Database, 'read'>): { keep(): number; stop(): number } {
  const ask = prototype.read as (this: unknown, ...args: Parameters<Read>) => Promise<unknown[]>;
  const answers = new Map<string, unknown[]>();
  let asked = 0;
  const told = () => {
    const count = asked;
    asked = 0;
    return count;
  };
  async function kept(this: unknown, ...args: Parameters<Read>): Promise<unknown[]> {
    const key = `${args[0].name} ${JSON.stringify(args[1])}`;
    const held = answers.get(key);
    if (held) return held;
    asked += 1;
    const rows = await ask.apply(this, args);
    answers.set(key, rows);
    return rows;
  }
  return {
    keep: () => {
      prototype.read = kept as Read;
      return told();
    },
    stop: () => {
      prototype.read = ask as Read;
      answers.clear();
      return told();
    },
  };
}
