import DataLoader from 'dataloader';
import { nextTurn } from '../turns.js';

const MOST_AT_ONCE = 500;
/** So many who asked together all go on at once. */
const FEW_TOGETHER = 32;
/** So many batches may be under way at a time. */
const MOST_UNDER_WAY = 2;

type Find<Key, Fact> = (keys: readonly Key[], ids: readonly string[]) => Promise<(Fact | null)[]>;

/**
 * Facts by key, each found once. What is asked for in one go is found together, by as few statements as it takes; unlike a `DataLoader`, thousands of
 * keys that are asked for together cost one promise.
 */
export class FactLoader<Key, Fact> {
  readonly #held = new Map<string, Fact | null>();
  /** Each with how many asked together. */
  readonly #coming = new Map<string, Promise<number>>();
  readonly #asks: DataLoader<ReadonlyMap<string, Key>, number>;
  readonly #idOf: (key: Key) => string;
  #underWay = 0;
  /** Sends what has gathered meanwhile. */
  #goOn: (() => void) | undefined;

  /**
   * @param find the facts of distinct keys, which it is given with what tells each apart, in their order; null where there is none
   * @param idOf what tells keys apart
   */
  constructor(find: Find<Key, Fact>, idOf: (key: Key) => string) {
    this.#idOf = idOf;
    const findAll = async (asks: readonly ReadonlyMap<string, Key>[]) => {
      this.#underWay += 1;
      try {
        const wanted = [...new Map(asks.flatMap((ask) => [...ask]))];
        await this.#findInParts(find, wanted);
        return asks.map(() => asks.length);
      } finally {
        this.#underWay -= 1;
        this.#goOn?.();
        this.#goOn = undefined;
      }
    };
    this.#asks = new DataLoader(findAll, { cache: false, batchScheduleFn: (go) => this.#schedule(go) });
  }

  /** The fact of a key; null where there is none. */
  async load(key: Key): Promise<Fact | null> {
    const [fact] = await this.loadMany([key]);
    return fact ?? null;
  }

  /** The facts of keys, in their order; null where there is none. */
  async loadMany(keys: readonly Key[]): Promise<(Fact | null)[]> {
    const ids = keys.map(this.#idOf);
    const missing = new Map<string, Key>();
    const coming = new Set<Promise<number>>();
    for (const [index, id] of ids.entries()) {
      if (this.#held.has(id)) continue;
      const already = this.#coming.get(id);
      if (already) coming.add(already);
      else missing.set(id, keys[index] as Key);
    }
    if (missing.size > 0) {
      const asked = this.#asks.load(missing);
      for (const id of missing.keys()) this.#coming.set(id, asked);
      coming.add(asked);
    }
    if (coming.size > 0) {
      const crowd = Math.max(...(await Promise.all(coming)));
      // What many do with their facts is too much to be done in one go.
      if (crowd > FEW_TOGETHER) await nextTurn();
    }
    return ids.map((id) => this.#held.get(id) ?? null);
  }

  /** The fact of a key that was found before; undefined where it was not asked for yet. */
  held(key: Key): Fact | null | undefined {
    return this.#held.get(this.#idOf(key));
  }

  /** Once everybody who asks now has asked; while others are under way, what is asked gathers until one of them is there. */
  #schedule(go: () => void): void {
    if (this.#underWay >= MOST_UNDER_WAY) this.#goOn = go;
    else void Promise.resolve().then(() => process.nextTick(go));
  }

  /** Part by part, a few at a time: what one brought is taken in while another is answered. */
  async #findInParts(find: Find<Key, Fact>, wanted: readonly (readonly [string, Key])[]): Promise<void> {
    let start = 0;
    const lane = async () => {
      while (start < wanted.length) {
        start += MOST_AT_ONCE;
        await this.#find(find, wanted.slice(start - MOST_AT_ONCE, start));
      }
    };
    await Promise.all(Array.from({ length: MOST_UNDER_WAY }, lane));
  }

  async #find(find: Find<Key, Fact>, wanted: readonly (readonly [string, Key])[]): Promise<void> {
    const found = await find(
      wanted.map(([, key]) => key),
      wanted.map(([id]) => id),
    );
    for (const [index, [id]] of wanted.entries()) this.#held.set(id, found[index] ?? null);
  }
}
