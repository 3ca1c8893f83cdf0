import type { FlagStatus as ApiFlagStatus, FlagCauseKind, FlagChange } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { FlagEventModel, FlagModel } from './flag-model.js';

/** Whose flags are looked at, by whom, and when. */
export interface FlagSight {
  /** Keys of the jobs whose flags the viewer sees. */
  readonly jobs: readonly string[];
  /** Numbers of the markings that the viewer may see. */
  readonly markings: readonly number[];
  readonly hidden: readonly string[];
  /** Seconds, by the service's clock. */
  readonly now: number;
}

/** Which flags; null does not narrow. */
export interface FlagSelection {
  readonly statuses: readonly ApiFlagStatus[] | null;
  readonly changes: readonly FlagChange[] | null;
  readonly causes: readonly FlagCauseKind[] | null;
  readonly employees: readonly string[] | null;
  readonly groups: readonly string[] | null;
  /** Seconds, inclusive. */
  readonly from: number | null;
  /** Seconds, exclusive. */
  readonly to: number | null;
}

/** The place of a row in a list by step: revision, instant, id. */
export type FlagPlace = readonly [revision: number, instant: number, id: string];

/** A cause in a list. */
export interface ListedCause {
  readonly key: string;
  readonly stepRevision: number;
  readonly stepInstant: number;
}

/** The flags of a cause, counted. */
export interface CountedCause {
  readonly key: string;
  readonly count: number;
  readonly open: number;
  readonly version: number;
  readonly sample: readonly FlagModel[];
}

interface ListParams extends FlagSight, FlagSelection {
  upToRevision: number;
  upToInstant: number;
  upToId: string;
  limit: number;
}
const SIGHT = ['jobs', 'markings', 'hidden'] as const;
const LIST = [
  ...SIGHT,
  'now',
  'statuses',
  'changes',
  'causes',
  'employees',
  'groups',
  'from',
  'to',
  'upToRevision',
  'upToInstant',
  'upToId',
  'limit',
] as const;
const byNumber = statement<{ job: string; after: number; upTo: number; limit: number }, { flag: FlagModel }>(
  'flag/by-number',
  ['job', 'after', 'upTo', 'limit'],
);
const list = statement<ListParams, { flag: FlagModel }>('flag/list', LIST);
const causes = statement<ListParams, ListedCause>('flag/causes', LIST);
const byIds = statement<{ ids: readonly string[] } & Omit<FlagSight, 'now'>, { flag: FlagModel }>('flag/by-ids', [
  'ids',
  ...SIGHT,
]);
const byCause = statement<{ keys: readonly string[] } & FlagSight, CountedCause>('flag/by-cause', [
  'keys',
  'now',
  ...SIGHT,
]);
const history = statement<{ ids: readonly string[] }, { id: string; event: FlagEventModel }>('flag/history', ['ids']);

/** Flags of a page. */
const PAGE = 500;
/** Before every other place. */
const FIRST: FlagPlace = [Number.MAX_SAFE_INTEGER, 0, ''];

/**
 * The flags of a job by number, page by page.
 * @param after exclusive
 * @param upTo inclusive
 */
export async function* flagsBetween(
  database: Database,
  job: string,
  after: number,
  upTo: number,
): AsyncGenerator<FlagModel[]> {
  for (let last = after; last < upTo; ) {
    const flags = await flagsByNumber(database, job, last, upTo, PAGE);
    if (flags.length === 0) return;
    yield flags;
    last = (flags.at(-1) as FlagModel).number;
  }
}

/** At most so many flags of a job after a number, up to another, in order. */
export async function flagsByNumber(
  database: Database,
  job: string,
  after: number,
  upTo: number,
  limit: number,
): Promise<FlagModel[]> {
  return (await database.read(byNumber, { job, after, upTo, limit })).map(({ flag }) => flag);
}

function listParams(sight: FlagSight, selection: FlagSelection, after: FlagPlace | null, limit: number): ListParams {
  const [upToRevision, upToInstant, upToId] = after ?? FIRST;
  return { ...sight, ...selection, upToRevision, upToInstant, upToId, limit };
}

/** Flags after a place (null: from the first), the newest step first. */
export async function listFlags(
  database: Database,
  sight: FlagSight,
  selection: FlagSelection,
  after: FlagPlace | null,
  limit: number,
): Promise<FlagModel[]> {
  return (await database.read(list, listParams(sight, selection, after, limit))).map(({ flag }) => flag);
}

/** What caused flags, after a place, the newest step first. */
export async function listCauses(
  database: Database,
  sight: FlagSight,
  selection: FlagSelection,
  after: FlagPlace | null,
  limit: number,
): Promise<ListedCause[]> {
  return database.read(causes, listParams(sight, selection, after, limit));
}

/** Flags by id, in the order of the ids; null where there is none to see. */
export async function findFlags(
  database: Database,
  { jobs, markings, hidden }: FlagSight,
  ids: readonly string[],
): Promise<(FlagModel | null)[]> {
  const rows = await database.read(byIds, { ids: [...new Set(ids)], jobs, markings, hidden });
  const found = new Map(rows.map(({ flag }) => [flag.id, flag]));
  return ids.map((id) => found.get(id) ?? null);
}

/** The flags of causes, counted, in the order of their keys; null where there is none to see. */
export async function countCauses(
  database: Database,
  { jobs, markings, hidden, now }: FlagSight,
  keys: readonly string[],
): Promise<(CountedCause | null)[]> {
  const rows = await database.read(byCause, { keys: [...new Set(keys)], jobs, markings, hidden, now });
  const found = new Map(rows.filter(({ count }) => count > 0).map((row) => [row.key, row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** What was decided of flags, oldest first, in the order of their ids. */
export async function findHistory(database: Database, ids: readonly string[]): Promise<FlagEventModel[][]> {
  const rows = await database.read(history, { ids: [...new Set(ids)] });
  const found = new Map<string, FlagEventModel[]>(ids.map((id) => [id, []]));
  for (const { id, event } of rows) found.get(id)?.push(event);
  return ids.map((id) => found.get(id) ?? []);
}
