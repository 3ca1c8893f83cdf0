import type { EntityKind } from '../../generated/schema.js';
import { statement } from '../../neo4j/statement.js';
import { RowProblem } from '../row-problem.js';
import { describeKey } from '../rows/row-context.js';
import type { WriteContext } from './written-rows.js';

const resolveKeys = statement<{ importKeys: readonly string[] }, { found: [string, EntityKind][] }>(
  'import/resolve-keys',
  ['importKeys'],
);

/** An entity that is in the graph. */
export interface Reference {
  readonly id: string;
  readonly kind: EntityKind;
}

/** The entities that the rows of a batch point at; held only while the batch is. */
export class References {
  readonly #context: WriteContext;
  readonly #found: ReadonlyMap<string, Reference>;

  private constructor(context: WriteContext, found: ReadonlyMap<string, Reference>) {
    this.#context = context;
    this.#found = found;
  }

  /** Looks import keys up, each once. */
  static async of(context: WriteContext, importKeys: Iterable<string | null>): Promise<References> {
    const keys = [...new Set(importKeys)].filter((key): key is string => key !== null);
    const [row] = await context.database.read(resolveKeys, { importKeys: keys });
    const found = new Map<string, Reference>();
    for (const [index, [id, kind]] of (row?.found ?? []).entries())
      if (id !== null) found.set(keys[index] as string, { id, kind });
    return new References(context, found);
  }

  /** The entity that a column points at, of one of the kinds allowed. Throws RowProblem. */
  entity(column: string, importKey: string, kinds?: readonly EntityKind[]): Reference {
    const found = this.#found.get(importKey);
    const name = describeKey(this.#context.rows, importKey);
    if (found === undefined) throw new RowProblem(column, `no entity has the key ${name}`);
    if (kinds && !kinds.includes(found.kind))
      throw new RowProblem(column, `${name} is a ${found.kind}; it must be a ${kinds.join(' or ')}`);
    return found;
  }
}
