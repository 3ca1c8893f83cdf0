import { type Merge, mergedEntities } from '../entity/merged-entities.js';
import type { EntityKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';
import type { Profile } from './duplicate-model.js';
import type { PairFacts } from './find-pairs.js';
import { pairName } from './find-pairs.js';
import { mergeClusters } from './merge-clusters.js';
import { type HeldThing, sharedPairs } from './shared-pairs.js';
import { MOST_HOLDERS } from './weights.js';

interface ViewParams {
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}
interface HeldParams extends ViewParams {
  knownAt: number;
  mostHolders: number;
}

const profiles = statement<ViewParams & { kinds: readonly EntityKind[] }, Profile>('duplicates/profiles', [
  'kinds',
  'markings',
  'hidden',
  'revision',
]);
const profilesLike = statement<ViewParams & { id: string }, Profile>('duplicates/profiles-like', [
  'id',
  'markings',
  'hidden',
  'revision',
]);
const HELD = ['markings', 'hidden', 'revision', 'knownAt', 'mostHolders'] as const;
const sharedThings = statement<HeldParams, HeldThing>('duplicates/shared-things', HELD);
const sharedThingsOf = statement<HeldParams & { id: string }, HeldThing>('duplicates/shared-things-of', [
  'id',
  ...HELD,
]);
const merges = statement<VisibilityParams, Merge>('duplicates/merges', VISIBILITY);

/** Entities that may be one, and what is known of each two of them. */
export interface Compared {
  readonly profiles: readonly Profile[];
  readonly facts: PairFacts;
}

function factsOf(things: readonly HeldThing[], said: readonly Merge[]): PairFacts {
  const refuted = said.flatMap(({ from, to, refutes }) => (refutes ? pairName(from, to) : []));
  return { shared: sharedPairs(things), refuted: new Set(refuted), clusters: mergeClusters(said) };
}

function heldParams({ markings, hidden, revision }: View, { knownAt }: ResolvedTime): HeldParams {
  return { markings, hidden, revision, knownAt, mostHolders: MOST_HOLDERS };
}

/** Every entity of some kinds, to be compared. */
export async function findAllCompared(
  database: Database,
  view: View,
  time: ResolvedTime,
  kinds: readonly EntityKind[],
): Promise<Compared> {
  const { markings, hidden, revision } = view;
  const [found, things, said] = await Promise.all([
    database.read(profiles, { kinds, markings, hidden, revision }),
    kinds.includes('PERSON') ? database.read(sharedThings, heldParams(view, time)) : [],
    database.read(merges, visibility(view, time)),
  ]);
  return { profiles: found, facts: factsOf(things, said) };
}

/** An entity and those that have a block in common with it, the entity first; nothing where the viewer sees no such entity. */
export async function findCompared(database: Database, view: View, time: ResolvedTime, id: string): Promise<Compared> {
  const { markings, hidden, revision } = view;
  const [found, things, merged] = await Promise.all([
    database.read(profilesLike, { id, markings, hidden, revision }),
    database.read(sharedThingsOf, { id, ...heldParams(view, time) }),
    mergedEntities(database, view, time, [id]),
  ]);
  const own = found.filter((profile) => profile.id === id);
  return { profiles: [...own, ...found.filter((profile) => profile.id !== id)], facts: factsOf(things, merged.merges) };
}
