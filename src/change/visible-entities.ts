import { BadUserInput, NotFound } from '../errors.js';
import type { EntityKind } from '../generated/schema.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';

/** An entity that a change names. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Number of its marking. */
  readonly marking: number;
}

/** An id, and the argument it was given as. */
export interface EntityArgument {
  readonly argument: string;
  readonly id: string;
}

const visibleEntities = statement<
  { ids: readonly string[]; markings: readonly number[]; hidden: readonly string[] },
  NamedEntity
>('change/visible-entities', ['ids', 'markings', 'hidden']);

/**
 * The entities that arguments name, in their order.
 * @throws NotFound for the first that is not there, or that the viewer may not see: nothing tells the two apart
 */
export async function namedEntities(
  tx: Transaction,
  view: View,
  wanted: readonly EntityArgument[],
): Promise<NamedEntity[]> {
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const rows =
    ids.length === 0 ? [] : await tx.run(visibleEntities, { ids, markings: view.markings, hidden: view.hidden });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ argument, id }) => {
    const entity = byId.get(id);
    if (!entity) throw new NotFound(argument, 'names no entity that you may see.');
    return entity;
  });
}

/** The one entity that an argument names. Throws NotFound, and BadUserInput where it is of another kind. */
export async function namedEntity(
  tx: Transaction,
  view: View,
  wanted: EntityArgument,
  kind: EntityKind,
): Promise<NamedEntity> {
  const [entity] = (await namedEntities(tx, view, [wanted])) as [NamedEntity];
  if (entity.kind !== kind) throw new BadUserInput(wanted.argument, `must name a ${kind}; this is a ${entity.kind}.`);
  return entity;
}
