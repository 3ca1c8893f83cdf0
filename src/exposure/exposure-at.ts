import { createHash } from 'node:crypto';
import type { ResolvedTime, View } from '../neo4j/view.js';
import type { WalkFilter } from '../path/path-finder.js';
import type { Context } from '../server/context.js';
import { findEmployments, findStanding } from './exposure-repository.js';
import { ExposureTable } from './exposure-table.js';
import { staffAt } from './staff-at.js';

/** What a baseline is asked for by: what the answer it stands beside is asked for by. */
export interface ExposureQuestion {
  readonly view: View;
  /** An instant. */
  readonly time: ResolvedTime;
  readonly filter: WalkFilter;
  /** Hops, 1 to 8. */
  readonly within: number;
  /** Nearness to these groups; null or absent: to any organised crime group, an active one unless the filter says otherwise. */
  readonly groups?: readonly string[] | null;
  /** By the knowledge of when (seconds) somebody counts as an employee; absent: that of `time`. */
  readonly staffKnownAt?: number;
}

/** How many hops are ordinary, from one screening of everybody and one statement; held for as long as it is likely to be asked again. */
export function exposureAt(context: Context, question: ExposureQuestion): Promise<ExposureTable> {
  const { view, time, filter, within, groups = null, staffKnownAt = time.knownAt } = question;
  const named = groups && [...new Set(groups)].sort();
  const shown = Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, value instanceof Set ? [...value].sort() : value]),
  );
  const key = JSON.stringify([view.revision, view.markings, view.hidden, time, shown, within, named, staffKnownAt]);
  const name = createHash('sha256').update(key).digest('base64url');
  return context.exposures.tables.get(name, () => compute(context, { ...question, groups: named, staffKnownAt }));
}

/** Who is employed at a time, and which record stands for others. */
async function staffOf({ exposures, database }: Context, view: View, time: ResolvedTime) {
  const name = JSON.stringify([view.revision, view.markings, view.hidden]);
  const employments = await exposures.employments.get(name, () => findEmployments(database, view));
  const standsFor = await findStanding(database, view, time, employments);
  return { staff: staffAt(employments, standsFor, time), standsFor };
}

async function compute(context: Context, question: ExposureQuestion): Promise<ExposureTable> {
  const { view, time, filter, within, groups = null, staffKnownAt = time.knownAt } = question;
  const groupStatus = filter.groupStatus ?? (groups ? null : new Set(['ACTIVE' as const]));
  const walk = { view, time, filter: { ...filter, groupStatus }, within, signal: context.signal };
  const [screening, { staff, standsFor }] = await Promise.all([
    context.finder.screen({ ...walk, groups, departments: null }),
    staffOf(context, view, { ...time, knownAt: staffKnownAt }),
  ]);
  return new ExposureTable({ staff, standsFor, nearest: screening.nearest(), within, at: time.validFrom });
}
