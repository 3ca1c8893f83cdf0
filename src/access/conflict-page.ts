import { mergedEntities } from '../entity/merged-entities.js';
import { BadUserInput } from '../errors.js';
import type { LinkFilter } from '../generated/schema.js';
import type { WalkQuestion } from '../path/path-finder.js';
import { walkFilter } from '../path/walk-filter.js';
import { hops, listOf } from '../server/arguments.js';
import { type Context, loadersFor } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { EVER } from './access-page.js';
import type { AccessKey } from './access-repository.js';
import { searchConflicts } from './conflict-search.js';

const MOST_EMPLOYEES = 500;

/** What conflicted look-ups are asked for by; seconds. */
export interface ConflictArguments {
  readonly employees?: readonly string[] | null | undefined;
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
  readonly within: number;
  readonly hasPurpose?: boolean | null | undefined;
  readonly filter?: LinkFilter | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The employees that are asked for, with whom they are merged, and the ids among them that name nobody who may be seen. */
async function employeesOf(context: Context, walk: WalkQuestion, named: readonly string[] | null) {
  if (named === null) return { employees: null, unknownIds: [] };
  const { view, time } = walk;
  const found = await loadersFor(context, view).entitiesAt(time.knownAt).loadMany(named);
  const { ids } = await mergedEntities(context.database, view, time, named);
  return { employees: [...new Set(ids)], unknownIds: named.filter((_, index) => found[index] === null) };
}

/** A page of look-ups of whom and what the employee was linked to, newest first. */
export async function conflictPage(context: Context, args: ConflictArguments) {
  const { filter } = args;
  const first = pageSize(args.first);
  const within = hops(args.within);
  const [from, to] = [args.from ?? EVER.from, args.to ?? EVER.to];
  if (from >= to) throw new BadUserInput('to', 'must be after `from`: the period is empty.');
  if (filter?.validDuring)
    throw new BadUserInput('filter.validDuring', 'each look-up has its own time: use `from` and `to`.');
  if (filter?.at?.validAt != null)
    throw new BadUserInput('filter.at.validAt', 'each look-up has its own time: leave it out.');
  const named = args.employees ? [...new Set(listOf('employees', args.employees, 1, MOST_EMPLOYEES))] : null;
  const hasPurpose = args.hasPurpose ?? null;
  const question = { conflictedAccess: named, from, to, within, hasPurpose, filter: filter ?? null };
  const time = { validFrom: from, validTo: to, knownAt: filter?.at?.knownAt ?? context.view.now };
  const place = placeOf<AccessKey>(context.view, time, question, args.after);
  const walk = { view: place.view, time: place.time, filter: walkFilter(filter), within, signal: context.signal };
  const { employees, unknownIds } = await employeesOf(context, walk, named);
  const search = { employees, from, to, hasPurpose };
  const { rows, goneTo } = await searchConflicts(context, walk, search, place.after, first + 1);
  const { edges, pageInfo } = connectionOf(rows, first, place, ({ event: { at, id } }) => ({ at, id }));
  const truncated = goneTo !== null;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  return {
    edges,
    pageInfo: {
      hasNextPage: hasNextPage || truncated,
      hasPreviousPage,
      startCursor,
      // The next page goes on where this one gave up.
      endCursor: truncated ? place.cursorOf(goneTo) : endCursor,
    },
    completeness: { searchedHops: within, hubsSkipped: 0, truncated, unknownIds, view: walk.view, time: walk.time },
  };
}
