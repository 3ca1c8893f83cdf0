import { ENTITY_LABELS } from '../../entity/entity-kind.js';
import type { EntityKind } from '../../generated/schema.js';
import { RowProblem } from '../row-problem.js';
import { describeKey } from '../rows/row-context.js';
import { findEntities } from './find-entities.js';
import type { Reference, WriteContext } from './write-context.js';

const KINDS = Object.keys(ENTITY_LABELS) as EntityKind[];

/** The number that stands for a kind in a table of promised entities. */
export function kindNumber(kind: EntityKind): number {
  return KINDS.indexOf(kind);
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
    const found = new Map<string, Reference>();
    const wanted: string[] = [];
    for (const key of new Set(importKeys)) {
      if (key === null) continue;
      const held = context.references.get(key);
      if (held === undefined) wanted.push(key);
      else found.set(key, held);
    }
    const held = await findEntities(
      context.database,
      wanted.map((key) => context.oldNames.get(key) ?? key),
    );
    for (const key of wanted) {
      const entity = held.get(context.oldNames.get(key) ?? key);
      if (entity === undefined) continue;
      const { id, kind, element, marking } = entity;
      const reference = { id, kind, element, marking };
      context.references.set(key, reference);
      found.set(key, reference);
    }
    return new References(context, found);
  }

  /** The entity of an import key; null where there is none, and none is promised. */
  find(importKey: string): Reference | null {
    return this.#found.get(importKey) ?? this.#promised(importKey);
  }

  /** The entity that a column points at, of one of the kinds allowed. Throws RowProblem. */
  entity(column: string, importKey: string, kinds?: readonly EntityKind[]): Reference {
    const found = this.find(importKey);
    const name = describeKey(this.#context.rows, importKey);
    if (found === null) throw new RowProblem(column, `no entity has the key ${name}`);
    if (kinds && !kinds.includes(found.kind))
      throw new RowProblem(column, `${name} is a ${found.kind}; it must be a ${kinds.join(' or ')}`);
    return found;
  }

  #promised(importKey: string): Reference | null {
    const kind = KINDS[this.#context.promised?.get(importKey) ?? -1];
    return kind === undefined ? null : { id: importKey, kind, element: '', marking: 0 };
  }
}
