import type { AccessEventModel } from '../entity/entity-model.js';
import type { AboutRole, AccessAction, SystemKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';

/** Whom or what a record is about. */
export interface Subject {
  readonly entityId: string;
  readonly role: AboutRole;
}

/** Which look-ups; null does not narrow. Instants in seconds since 1970 UTC, half-open. */
export interface AccessFilter {
  readonly employees: readonly string[] | null;
  readonly records: readonly string[] | null;
  readonly from: number;
  readonly to: number;
  readonly systems: readonly SystemKind[] | null;
  readonly actions: readonly AccessAction[] | null;
  readonly hasPurpose: boolean | null;
}

/** Where a page of look-ups starts: after this instant and id. */
export interface AccessKey {
  readonly at: number;
  readonly id: string;
}

interface PageParams {
  from: number;
  to: number;
  systems: readonly SystemKind[] | null;
  actions: readonly AccessAction[] | null;
  hasPurpose: boolean | null;
  beforeAt: number;
  afterId: string;
  limit: number;
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}

const PAGE = [
  'from',
  'to',
  'systems',
  'actions',
  'hasPurpose',
  'beforeAt',
  'afterId',
  'limit',
  'markings',
  'hidden',
  'revision',
] as const;

const byTime = statement<PageParams, { entity: AccessEventModel }>('access/by-time', PAGE);
const byEmployees = statement<
  PageParams & { employees: readonly string[]; records: readonly string[] | null },
  { entity: AccessEventModel }
>('access/by-employees', ['employees', 'records', ...PAGE]);
const byRecords = statement<PageParams & { records: readonly string[] }, { entity: AccessEventModel }>(
  'access/by-records',
  ['records', ...PAGE],
);
const recordsAbout = statement<
  { subjects: readonly string[]; markings: readonly number[]; hidden: readonly string[]; revision: number },
  { id: string }
>('access/records-about', ['subjects', 'markings', 'hidden', 'revision']);
const subjectsOf = statement<
  { ids: readonly string[]; markings: readonly number[]; hidden: readonly string[]; revision: number },
  Subject & { recordId: string }
>('access/subjects-of', ['ids', 'markings', 'hidden', 'revision']);

/** Look-ups, newest first, at most `limit`, after a key. */
export async function findAccessEvents(
  database: Database,
  { markings, hidden, revision }: View,
  filter: AccessFilter,
  after: AccessKey | null,
  limit: number,
): Promise<AccessEventModel[]> {
  const { employees, records, ...narrow } = filter;
  const beforeAt = after?.at ?? filter.to;
  const page = { ...narrow, beforeAt, afterId: after?.id ?? '', limit, markings, hidden, revision };
  const rows = employees
    ? await database.read(byEmployees, { ...page, employees: [...new Set(employees)], records })
    : records
      ? await database.read(byRecords, { ...page, records: [...new Set(records)] })
      : await database.read(byTime, page);
  return rows.map(({ entity }) => entity);
}

/** Ids of the records about any of these entities. */
export async function findRecordsAbout(
  database: Database,
  { markings, hidden, revision }: View,
  subjects: readonly string[],
): Promise<string[]> {
  const rows = await database.read(recordsAbout, { subjects, markings, hidden, revision });
  return rows.map(({ id }) => id);
}

/** Whom and what each record is about, in the order of the ids. */
export async function findSubjects(
  database: Database,
  { markings, hidden, revision }: View,
  ids: readonly string[],
): Promise<Subject[][]> {
  const rows = await database.read(subjectsOf, { ids, markings, hidden, revision });
  return ids.map((id) => rows.filter(({ recordId }) => recordId === id));
}
