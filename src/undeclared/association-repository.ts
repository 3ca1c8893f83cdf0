import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AssociationKind, LinkKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';
import type { Association, AssociationRecord, Tie } from './association-model.js';
import { associationsOf } from './find-associations.js';

/** Which associations are looked for; null does not narrow. */
export interface AssociationSearch {
  /** With whom they are merged. */
  readonly employees: readonly string[] | null;
  readonly departments: readonly string[] | null;
  readonly associations: readonly AssociationKind[] | null;
  /** Of links. */
  readonly kinds: readonly LinkKind[] | null;
  /** Of links, 0 to 100. */
  readonly minConfidence: number;
}

interface Whose {
  employees: readonly string[] | null;
  departments: readonly string[] | null;
}

const findTies = statement<
  VisibilityParams & Whose & { kinds: readonly LinkKind[] | null; minConfidence: number },
  Tie
>('undeclared/ties', ['employees', 'departments', 'kinds', 'minConfidence', ...VISIBILITY]);

const findRecords = statement<
  VisibilityParams & Whose & { associations: readonly AssociationKind[] | null },
  AssociationRecord
>('undeclared/records', ['employees', 'departments', 'associations', ...VISIBILITY]);

const FIFTEEN_MINUTES = 15 * 60 * 1000;
const MOST_HELD = 4;

type Held = LRUCache<string, Promise<readonly Association[]>>;

/** Of each database, what was found lately: the next page need not look again. */
const held = new WeakMap<Database, Held>();

function heldOf(database: Database): Held {
  const of = held.get(database) ?? new LRUCache({ max: MOST_HELD, ttl: FIFTEEN_MINUTES });
  held.set(database, of);
  return of;
}

async function find(database: Database, view: View, time: ResolvedTime, search: AssociationSearch) {
  const { kinds, minConfidence, associations, ...whose } = search;
  const params = { ...visibility(view, time), ...whose };
  // A link tells of crime only.
  const wantsTies = associations === null || associations.includes('CRIMINAL');
  const [ties, records] = await Promise.all([
    wantsTies ? database.read(findTies, { ...params, kinds, minConfidence }) : [],
    database.read(findRecords, { ...params, associations }),
  ]);
  return associationsOf(ties, records);
}

/** The vulnerable associations of employees at a time, what most wants a look first; held for a while by all that makes them these. */
export function findAssociations(
  database: Database,
  view: View,
  time: ResolvedTime,
  search: AssociationSearch,
): Promise<readonly Association[]> {
  const name = createHash('sha256')
    .update(JSON.stringify([search, time, view.revision, view.markings, view.hidden]))
    .digest('base64url');
  const cache = heldOf(database);
  const there = cache.get(name);
  if (there) return there;
  const finding = find(database, view, time, search);
  cache.set(name, finding);
  finding.catch(() => cache.delete(name));
  return finding;
}
