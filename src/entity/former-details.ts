import type { EntityModel } from './entity-model.js';

/** How an entity was described for a time; seconds, half-open. */
export interface FormerDetails extends EntityModel {
  readonly knownFrom?: number | null;
  readonly knownTo?: number | null;
  /** The change that put another description in its place. */
  readonly closedRevision?: number | null;
}

/**
 * An entity as the force described it at a time, as far as a revision knew. Before it knew of the entity at all, the first
 * description stands. Its id, marking and ids in other systems are always the present ones.
 * @param former in the order in which they were replaced
 * @param knownAt seconds
 */
export function describedAt(
  present: EntityModel,
  former: readonly FormerDetails[],
  revision: number,
  knownAt: number,
): EntityModel {
  const described = former.find(
    ({ closedRevision, knownTo }) => (closedRevision ?? 0) > revision || knownAt < (knownTo ?? 0),
  );
  if (described === undefined) return present;
  const { id, marking, externalIds } = present;
  return { ...described, id, marking, externalIds };
}
