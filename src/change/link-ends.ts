import { WALKABLE_KINDS, type WalkableKind } from '../entity/entity-kind.js';
import { BadUserInput } from '../errors.js';
import type { EntityKind, LinkKind } from '../generated/schema.js';
import { describeEnds, LINK_KINDS, mayJoin } from '../link/link-kind.js';
import type { Transaction } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';
import { LONGEST, optionalText } from './texts.js';
import { type EntityArgument, type NamedEntity, namedEntities } from './visible-entities.js';

function isWalkable(kind: EntityKind): kind is WalkableKind {
  return WALKABLE_KINDS.some((walkable) => walkable === kind);
}

function allowedEnds(kind: LinkKind | 'SAME_AS'): string {
  const among = WALKABLE_KINDS.join(', ');
  if (kind === 'SAME_AS') return `a merge ${describeEnds(kind)} among ${among}`;
  return LINK_KINDS[kind].ends ? `${kind} ${describeEnds(kind)}` : `${kind} joins any two of ${among}`;
}

/** Throws BadUserInput where both ends are one entity. */
export function checkTwoEnds(from: EntityArgument, to: EntityArgument): void {
  if (from.id === to.id) throw new BadUserInput(to.argument, `must be another entity than ${from.argument}.`);
}

/**
 * The ends of a new assertion of a kind, as the viewer sees them.
 * @throws NotFound where the viewer sees no such entity, BadUserInput where the kind may not join these two
 */
export async function joinableEnds(
  tx: Transaction,
  view: View,
  kind: LinkKind | 'SAME_AS',
  from: EntityArgument,
  to: EntityArgument,
): Promise<[NamedEntity, NamedEntity]> {
  const ends = (await namedEntities(tx, view, [from, to])) as [NamedEntity, NamedEntity];
  const [a, b] = ends;
  if (!isWalkable(a.kind) || !isWalkable(b.kind) || !mayJoin(kind, a.kind, b.kind))
    throw new BadUserInput(to.argument, `${allowedEnds(kind)}; these are ${a.kind} and ${b.kind}.`);
  return ends;
}

/** The subkind of a link: required with `OTHER`, and nowhere else. Throws BadUserInput. */
export function newSubkind(kind: LinkKind, subkind: string | null | undefined): string | null {
  const given = optionalText('input.subkind', subkind, LONGEST.subkind);
  if (kind === 'OTHER' && given === null) throw new BadUserInput('input.subkind', 'is required with kind OTHER.');
  if (kind !== 'OTHER' && given !== null) throw new BadUserInput('input.subkind', 'is allowed only with kind OTHER.');
  return given;
}
