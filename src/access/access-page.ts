import { mergedEntities } from '../entity/merged-entities.js';
import { BadUserInput } from '../errors.js';
import type { AccessEventFilter } from '../generated/schema.js';
import { instant } from '../neo4j/view.js';
import { listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { type AccessKey, findAccessEvents, findRecordsAbout } from './access-repository.js';

/** Before and after any look-up, seconds since 1970 UTC. */
export const EVER = { from: 0, to: 253_402_300_800 };
const MOST_IDS = 500;

function idsOf(argument: string, ids: readonly string[] | null | undefined): string[] | null {
  return ids ? listOf(argument, ids, 1, MOST_IDS) : null;
}

/** A page of look-ups, newest first. */
export async function accessPage(
  context: Context,
  filter: AccessEventFilter,
  first: number,
  after: string | null | undefined,
) {
  const from = filter.from ?? EVER.from;
  const to = filter.to ?? EVER.to;
  if (from >= to) throw new BadUserInput('filter.to', 'must be after `from`: the period is empty.');
  if (filter.systems?.length === 0 || filter.actions?.length === 0)
    throw new BadUserInput('filter', 'has an empty list: name at least one, or leave it out.');
  const { view, database } = context;
  const place = placeOf<AccessKey>(view, instant(view.now, view.now), { accessEvents: filter }, after);
  const subjects = idsOf('filter.subjects', filter.subjects);
  const named = idsOf('filter.records', filter.records);
  const about = subjects && (await findRecordsAbout(database, place.view, subjects));
  const records = about && named ? about.filter((id) => named.includes(id)) : (about ?? named);
  const employees = idsOf('filter.employees', filter.employees);
  const narrow = {
    employees: employees && [...(await mergedEntities(database, place.view, place.time, employees)).ids],
    records,
    from,
    to,
    systems: filter.systems ?? null,
    actions: filter.actions ?? null,
    hasPurpose: filter.hasPurpose ?? null,
  };
  const rows = await findAccessEvents(database, place.view, narrow, place.after, pageSize(first) + 1);
  return connectionOf(rows, first, place, ({ at, id }) => ({ at, id }));
}
