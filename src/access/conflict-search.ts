import type { AccessEventModel } from '../entity/entity-model.js';
import { instant } from '../neo4j/view.js';
import { pairPathsBorneOut } from '../path/borne-out.js';
import type { FoundPath, ScreenedPair, WalkQuestion } from '../path/path-finder.js';
import { type Context, loadersFor } from '../server/context.js';
import type { AccessKey } from './access-repository.js';
import type { ConflictedAccessModel, ConflictedSubjectModel, LookedUp, OwnedLookUp } from './conflict-model.js';
import { surelyHeld } from './held-then.js';
import { findSubjectsOf } from './look-up-subjects.js';
import { lookedUp } from './looked-up.js';
import { type LookUpSearch, OwnedLookUps, standingFor } from './owned-look-ups.js';

/** Look-ups that are gone through at first, and at a time at most: each part is twice the last. */
const FIRST_PART = 250;
const LARGEST_PART = 2_000;
/** Look-ups that a page goes through at most. */
const MOST_GONE_THROUGH = 5_000;
/** Look-ups whose paths are looked for at once. */
const AT_ONCE = 8;

/** A page of conflicted look-ups, and how far it came. */
export interface ConflictSearch {
  readonly rows: readonly ConflictedAccessModel[];
  /** The last look-up that was gone through, where there may be more beyond it. */
  readonly goneTo: AccessKey | null;
}

type Near = LookedUp & { /** Of the period; null where it is the employee. */ readonly path: FoundPath | null };

interface Candidate {
  readonly lookUp: OwnedLookUp;
  readonly subjects: readonly Near[];
}

/** Finds look-ups of whom and what the employee was linked to, newest first, part by part until there are enough or too many were gone through. */
export async function searchConflicts(
  context: Context,
  walk: WalkQuestion,
  search: LookUpSearch,
  after: AccessKey | null,
  most: number,
): Promise<ConflictSearch> {
  const source = new OwnedLookUps(context, walk, search);
  const rows: ConflictedAccessModel[] = [];
  let key = after;
  let part = FIRST_PART;
  for (let gone = 0; gone < MOST_GONE_THROUGH; ) {
    const events = await source.after(key, part);
    const candidates = await candidatesOf(context, walk, await source.owned(events));
    for (let start = 0; start < candidates.length; start += AT_ONCE) {
      const found = await Promise.all(
        candidates.slice(start, start + AT_ONCE).map((candidate) => conflictOf(context, walk, candidate)),
      );
      rows.push(...found.filter((row) => row !== null));
      if (rows.length >= most) return { rows: rows.slice(0, most), goneTo: null };
    }
    if (events.length < part) return { rows, goneTo: null };
    gone += part;
    part = Math.min(2 * part, LARGEST_PART);
    const last = events.at(-1) as AccessEventModel;
    key = { at: last.at, id: last.id };
  }
  return { rows, goneTo: key };
}

/**
 * The walk that finds whatever the same walk would find at some moment of its period: who was an employee, and what was disputed, may have been otherwise for a part of
 * it.
 */
function everSo(walk: WalkQuestion): WalkQuestion {
  return { ...walk, filter: { ...walk.filter, declared: null, disputed: true, disputedMerges: true } };
}

/** The look-ups of subjects that the employee was linked to at some time in the period. */
async function candidatesOf(
  context: Context,
  walk: WalkQuestion,
  owned: readonly OwnedLookUp[],
): Promise<readonly Candidate[]> {
  const subjects = await findSubjectsOf(context, walk, owned);
  const of = owned.map((lookUp) => ({ lookUp, subjects: lookedUp(lookUp, subjects) }));
  const standing = await standingFor(context, walk, [...new Set(owned.map(({ employee }) => employee))]);
  const stands = (id: string) => standing.get(id) ?? id;
  const pairs = new Map<string, ScreenedPair>();
  for (const { lookUp, subjects: found } of of)
    for (const { id } of found)
      pairs.set(`${lookUp.employee} ${id}`, { employee: lookUp.employee, group: id, hops: walk.within });
  const paths = await pairPathsBorneOut(context, everSo(walk), [...pairs.values()]);
  const pathOf = new Map([...pairs.keys()].map((pair, index) => [pair, paths[index] ?? null]));
  return of.flatMap(({ lookUp, subjects: found }) => {
    const near = found.flatMap((subject) => {
      const isSelf = stands(subject.id) === stands(lookUp.employee);
      const path = isSelf ? null : (pathOf.get(`${lookUp.employee} ${subject.id}`) ?? null);
      return isSelf || path ? [{ ...subject, path }] : [];
    });
    return near.length > 0 ? [{ lookUp, subjects: near }] : [];
  });
}

/** A look-up with those of its subjects that the employee was linked to when it was made; null where there is none. */
async function conflictOf(
  context: Context,
  walk: WalkQuestion,
  { lookUp, subjects }: Candidate,
): Promise<ConflictedAccessModel | null> {
  const { at } = lookUp.event;
  const time = instant(at, walk.time.knownAt);
  const loader = loadersFor(context, walk.view).linksAt(walk.time);
  const open: Near[] = [];
  const near: ConflictedSubjectModel[] = [];
  const add = (subject: LookedUp, path: FoundPath | null) =>
    near.push({ ...subject, path, hops: path?.links.length ?? 0, view: walk.view, time });
  for (const subject of subjects) {
    const { path } = subject;
    const facts = path && (await loader.loadMany(path.links.map(({ key }) => key)));
    if (path === null || surelyHeld(path, facts ?? [], walk.filter, at)) add(subject, path);
    else open.push(subject);
  }
  const pairs = open.map(({ id }) => ({ employee: lookUp.employee, group: id, hops: walk.within }));
  const paths = await pairPathsBorneOut(context, { ...walk, time }, pairs);
  for (const [index, subject] of open.entries()) {
    const path = paths[index];
    if (path) add(subject, path);
  }
  near.sort((a, b) => a.hops - b.hops || (a.id < b.id ? -1 : 1));
  return near.length > 0 ? { ...lookUp, subjects: oncePerEnd(near), walk } : null;
}

/** Of subjects that are one at that moment, the first: the path to each ends with what stands for them all. */
function oncePerEnd(near: readonly ConflictedSubjectModel[]): ConflictedSubjectModel[] {
  const ends = near.map(({ path }) => path?.entities.at(-1) ?? null);
  return near.filter((_, index) => ends.indexOf(ends[index] ?? null) === index);
}
