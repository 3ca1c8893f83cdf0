import type { EntityModel } from '../entity/entity-model.js';
import type { TimePoint } from '../generated/schema.js';
import { type VisibilityParams, visibility } from '../neo4j/view.js';
import { type Context, loadersFor } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { momentOf, recordTime } from '../time/record-time.js';
import { presentAt } from './dated-facets.js';

/** After any instant, seconds since 1970 UTC. */
const LATEST = 253_402_300_800;

/** What a list is asked for. */
export interface PageArguments {
  readonly filter?: { readonly at?: TimePoint | null } | null;
  readonly first: number;
  readonly after?: string | null;
}

/** What a statement of a list takes besides its filter, so that it answers a page newest first. */
export interface TimePage extends VisibilityParams {
  /** Seconds: rows of this instant or earlier. */
  beforeAt: number;
  /** Of that very instant only rows of higher ids. */
  afterId: string;
  limit: number;
}

/** What a statement of a list takes besides its filter, so that it answers a page by name. */
export interface NamePage extends VisibilityParams {
  afterName: string;
  afterId: string;
  limit: number;
}

/** A row of a list that is in order of time. */
export interface TimedRow {
  readonly entity: EntityModel;
  /** The instant it is listed by, seconds. */
  readonly at: number;
}

/** A row of a list that is in order of names. */
export interface NamedRow<Model extends EntityModel = EntityModel> {
  readonly entity: Model;
  readonly name: string;
}

interface Place {
  readonly page: VisibilityParams & { limit: number };
  /** Seconds: the moment that "open" and "filed" are as at. */
  readonly moment: number;
}

async function pageOf<Model extends EntityModel, Row extends { entity: Model }, Key extends object>(
  context: Context,
  list: string,
  { filter, first, after }: PageArguments,
  keyOf: (row: Row) => Key,
  read: (place: Place, after: Key | null) => Promise<readonly Row[]>,
) {
  const time = recordTime(filter?.at, context.view.now);
  const place = placeOf<Key>(context.view, time, { [list]: filter ?? null }, after);
  const page = { ...visibility(place.view, place.time), limit: pageSize(first) + 1 };
  const rows = await read({ page, moment: momentOf(place.time) }, place.after);
  const asOf = { loaders: loadersFor(context, place.view), time: place.time };
  const present = asOf.loaders === context.loaders && place.time.knownAt === context.view.now;
  const entities = present
    ? rows.map(({ entity }): Model => ({ ...entity, asOf }))
    : await presentAt<Model>(
        asOf,
        rows.map(({ entity }) => entity.id),
      );
  return connectionOf(entities, first, place, (_, index) => keyOf(rows[index] as Row));
}

/**
 * A page of a list, newest first; what its rows say is as of the time of the list.
 * @param list its name, which with the filter makes the question that a cursor belongs to
 */
export function pageByTime(
  context: Context,
  list: string,
  args: PageArguments,
  read: (page: TimePage, moment: number) => Promise<readonly TimedRow[]>,
) {
  return pageOf<EntityModel, TimedRow, { at: number; id: string }>(
    context,
    list,
    args,
    ({ at, entity }) => ({ at, id: entity.id }),
    ({ page, moment }, after) => read({ ...page, beforeAt: after?.at ?? LATEST, afterId: after?.id ?? '' }, moment),
  );
}

/** A page of a list by name, then id; otherwise as `pageByTime`. */
export function pageByName<Model extends EntityModel>(
  context: Context,
  list: string,
  args: PageArguments,
  read: (page: NamePage, moment: number) => Promise<readonly NamedRow<Model>[]>,
) {
  return pageOf<Model, NamedRow<Model>, { name: string; id: string }>(
    context,
    list,
    args,
    ({ name, entity }) => ({ name, id: entity.id }),
    ({ page, moment }, after) => read({ ...page, afterName: after?.name ?? '', afterId: after?.id ?? '' }, moment),
  );
}
