import { WALKABLE_KINDS } from '../entity/entity-kind.js';
import type { EntityKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import { prepared } from './compare.js';
import type { DuplicatePair } from './duplicate-model.js';
import { findAllCompared, findCompared } from './duplicate-repository.js';
import { bestFirst, findPairs, pairOf } from './find-pairs.js';

/** Which likely duplicates. */
export interface DuplicateQuestion {
  /** Kinds of entity; those that can be merged. */
  readonly kinds: readonly EntityKind[];
  /** 0 to 1, neither included. */
  readonly minScore: number;
}

/** True for a kind of entity whose records can be merged. */
export function canBeMerged(kind: EntityKind): boolean {
  return WALKABLE_KINDS.some((walkable) => walkable === kind);
}

/** The likely duplicates in the whole graph, best first; those that something refutes are among them. */
export async function findDuplicates(
  database: Database,
  view: View,
  time: ResolvedTime,
  { kinds, minScore }: DuplicateQuestion,
): Promise<DuplicatePair[]> {
  const { profiles, facts } = await findAllCompared(database, view, time, kinds);
  return findPairs(profiles, facts, minScore);
}

/** The likely duplicates of one entity, best first, the entity as `first`; null where the viewer sees no such entity. */
export async function findDuplicatesOf(
  database: Database,
  view: View,
  time: ResolvedTime,
  id: string,
  { kinds, minScore }: DuplicateQuestion,
): Promise<DuplicatePair[] | null> {
  const { profiles, facts } = await findCompared(database, view, time, id);
  const [own, ...others] = profiles.map(prepared);
  if (own?.id !== id) return null;
  if (!canBeMerged(own.kind) || !kinds.includes(own.kind)) return [];
  return others.flatMap((other) => pairOf(own, other, facts, minScore) ?? []).sort(bestFirst);
}
