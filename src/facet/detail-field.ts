import type { EntityModel } from '../entity/entity-model.js';
import type { EntityKind, TimePoint } from '../generated/schema.js';
import { entityId } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { asOf } from './as-of.js';
import type { NamedAs } from './dated-facet.js';
import { detailsOf, entitiesNamed, entityNamed, presentAt } from './dated-facets.js';
import type { FacetModel, FacetOf } from './facet-model.js';

type Label = FacetModel['facet'];

/** Resolves a field of an entity by the version of its details as of the time it is told of; null where there is none. */
export function detailField<L extends Label, Key extends keyof FacetOf<L>>(label: L, key: Key) {
  return async (parent: EntityModel, _: unknown, context: Context) => {
    const details: FacetOf<L> | null = await detailsOf(parent.id, asOf(parent, context), label);
    return details?.[key] ?? null;
  };
}

/** Resolves a field of an entity by the one entity that its details name as this. */
export function namedField<Model extends EntityModel>(label: Label, role: NamedAs) {
  return async (parent: EntityModel, _: unknown, context: Context) => {
    const as = asOf(parent, context);
    return entityNamed<Model>(await detailsOf(parent.id, as, label), as, role);
  };
}

/** Resolves a field of an entity by all entities that its details name as this. */
export function namedFields<Model extends EntityModel>(label: Label, role: NamedAs) {
  return async (parent: EntityModel, _: unknown, context: Context) => {
    const as = asOf(parent, context);
    return entitiesNamed<Model>(await detailsOf(parent.id, as, label), as, role);
  };
}

/** An entity whose details are known at a time; null where there are none that the viewer may see. */
export async function datedEntity(
  context: Context,
  kind: EntityKind,
  label: Label,
  { id, at }: { id: string; at?: TimePoint | null },
): Promise<EntityModel | null> {
  const as = asOf({}, context, at);
  const [entity] = await presentAt(as, [entityId('id', id)]);
  return entity?.kind === kind && (await detailsOf(id, as, label)) ? entity : null;
}
