import { ConfigurationError } from '../../errors.js';
import type { LookupTable } from './lookup-table.js';

/** A row of a foreign file: its cells by column. */
export type ForeignRow = Readonly<Record<string, string>>;

/** What a mapping reads a value from: the row itself, the rows joined to it, and how many rows it stands for. */
export interface Scope {
  readonly own: ForeignRow;
  readonly joined: Readonly<Record<string, ForeignRow | undefined>>;
  readonly count: number;
}

/** Reads a text from a scope. */
export type Reader = (scope: Scope) => string;

/** The names that templates and conditions of one entry may use. */
export class Columns {
  readonly #tables = new Map<string, LookupTable>();

  constructor(
    readonly file: string,
    readonly header: readonly string[],
    /** Whether `{#}`, the number of rows that count as one, has a meaning. */
    readonly counted = false,
  ) {}

  /** Adds a joined table, whose columns go by `table.column`. */
  join(table: LookupTable): void {
    this.#tables.set(table.name, table);
  }

  /** How a name is read. Throws ConfigurationError led by the place in the mapping where it is unknown. */
  reader(name: string, place: string): Reader {
    if (this.header.includes(name)) return ({ own }) => own[name] ?? '';
    if (name === '#' && this.counted) return ({ count }) => String(count);
    const dot = name.indexOf('.');
    const table = this.#tables.get(name.slice(0, Math.max(dot, 0)));
    const column = name.slice(dot + 1);
    if (table?.header.includes(column)) {
      table.used.add(column);
      return ({ joined }) => joined[table.name]?.[column] ?? '';
    }
    throw new ConfigurationError(`${place}: {${name}} is no column; there are ${this.#names().join(', ')}`);
  }

  #names(): string[] {
    const joined = [...this.#tables.values()].flatMap(({ name, header }) =>
      header.map((column) => `${name}.${column}`),
    );
    return [...this.header, ...joined, ...(this.counted ? ['#'] : [])];
  }
}
