import { MARKING_LEVELS, type Marking } from '../auth/viewer.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

const ensureMarking = statement<{ key: string; level: number; compartments: string[] }, { number: number }>(
  'marking/ensure',
  ['key', 'level', 'compartments'],
);

const allMarkings = statement<object, { number: number; level: number; compartments: string[] }>('marking/all', []);

function sorted(compartments: readonly string[]): string[] {
  return [...new Set(compartments)].sort();
}

/** The text by which a marking is the same as another: `level|A;B`. */
export function markingKey(marking: Marking): string {
  return `${MARKING_LEVELS.indexOf(marking.level)}|${sorted(marking.compartments).join(';')}`;
}

/** The small number that stands for each distinct marking in the graph; what it has seen it remembers, since numbers never change. */
export class MarkingNumbers {
  readonly #database: Database;
  readonly #byKey = new Map<string, number>();
  readonly #byNumber = new Map<number, Marking>();

  readonly #givesNew: boolean;

  /** @param givesNew false where nothing may be written: a marking that is new has the number -1 then */
  constructor(database: Database, givesNew = true) {
    this.#database = database;
    this.#givesNew = givesNew;
  }

  /** The number of a marking; a new marking is given one. */
  async numberOf(marking: Marking): Promise<number> {
    const key = markingKey(marking);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    if (!this.#givesNew) return this.#held(key);
    const level = MARKING_LEVELS.indexOf(marking.level);
    const compartments = sorted(marking.compartments);
    const rows = await this.#database.write((tx) => tx.run(ensureMarking, { key, level, compartments }));
    const { number } = rows[0] as { number: number };
    this.#byKey.set(key, number);
    return number;
  }

  async #held(key: string): Promise<number> {
    for (const { number, level, compartments } of await this.#database.read(allMarkings, {}))
      this.#byKey.set(markingKey({ level: MARKING_LEVELS[level] ?? 'SECRET', compartments }), number);
    const number = this.#byKey.get(key) ?? -1;
    this.#byKey.set(key, number);
    return number;
  }

  /** The markings that numbers stand for, by number. */
  async markingsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, Marking>> {
    if (numbers.some((number) => !this.#byNumber.has(number)))
      for (const { number, level, compartments } of await this.#database.read(allMarkings, {}))
        this.#byNumber.set(number, { level: MARKING_LEVELS[level] ?? 'SECRET', compartments });
    return this.#byNumber;
  }
}
