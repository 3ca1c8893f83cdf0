import type { EntityKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';
import type { Span } from '../time/london.js';

interface Seen {
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}

interface LookUpRow {
  id: string;
  employeeId: string | null;
  account: string;
  at: number;
  hasPurpose: boolean;
}

const PERIOD = ['from', 'to', 'limit', 'markings', 'hidden', 'revision'] as const;

const thingsOf = statement<VisibilityParams & { people: readonly string[] }, { person: string; thing: string }>(
  'leak/things-of',
  ['people', ...VISIBILITY],
);
const groupsOf = statement<VisibilityParams & { people: readonly string[] }, { id: string }>('leak/groups-of', [
  'people',
  ...VISIBILITY,
]);
const rivalsOf = statement<VisibilityParams & { groups: readonly string[] }, { id: string }>('leak/rivals-of', [
  'groups',
  ...VISIBILITY,
]);
const searchForms = statement<Seen & { ids: readonly string[] }, Findable>('leak/search-forms', [
  'ids',
  'markings',
  'hidden',
  'revision',
]);
const lookUpsOfRecords = statement<
  Seen & Span & { subjects: readonly string[]; limit: number },
  LookUpRow & { about: string[] }
>('leak/look-ups-of-records', ['subjects', ...PERIOD]);
const lookUpsByTerm = statement<
  Seen & Span & { forms: readonly string[]; limit: number },
  LookUpRow & { form: string }
>('leak/look-ups-by-term', ['forms', ...PERIOD]);
const accountHolders = statement<
  Seen & { accounts: readonly string[]; to: number },
  { account: string; employees: string[] }
>('leak/account-holders', ['accounts', 'to', 'markings', 'hidden', 'revision']);
const assignments = statement<VisibilityParams & { people: readonly string[]; operation: string }, OtherAssignment>(
  'leak/assignments',
  ['people', 'operation', ...VISIBILITY],
);
const habits = statement<
  Seen & Span & { employees: readonly string[] },
  { employee: string; lookUps: number; stated: number }
>('leak/habits', ['employees', 'from', 'to', 'markings', 'hidden', 'revision']);

/** An employee's assignment to another operation that is aimed at some of the same people. */
export interface OtherAssignment {
  readonly employee: string;
  readonly role: string | null;
  /** Id and name of the operation. */
  readonly operation: string;
  readonly name: string;
}

/** An entity by what somebody may type to find it. */
export interface Findable {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly string[];
  /** In normal form. */
  readonly forms: readonly string[];
}

/** A look-up as it is held. */
export interface HeldLookUp extends Readonly<LookUpRow> {
  /** Ids that its record is about, or the normal form that was searched for. */
  readonly found: readonly string[];
}

/** Look-ups that one case may have, records and searches each. */
export const MOST_LOOK_UPS = 20_000;

/** What people use and where they live at a time: pairs of their ids. */
export function findThings(database: Database, view: View, time: ResolvedTime, people: readonly string[]) {
  return database.readBulk(thingsOf, { ...visibility(view, time), people });
}

/** Ids of the groups that people are members of at a time. */
export async function findGroupsOf(database: Database, view: View, time: ResolvedTime, people: readonly string[]) {
  if (people.length === 0) return [];
  return (await database.read(groupsOf, { ...visibility(view, time), people })).map(({ id }) => id);
}

/** Ids of the groups that are at odds with some at a time. */
export async function findRivals(database: Database, view: View, time: ResolvedTime, groups: readonly string[]) {
  if (groups.length === 0) return [];
  return (await database.read(rivalsOf, { ...visibility(view, time), groups })).map(({ id }) => id);
}

/** Who was assigned in a time to other operations than one that were aimed at some people. */
export function findOtherAssignments(
  database: Database,
  view: View,
  time: ResolvedTime,
  people: readonly string[],
  operation: string,
): Promise<OtherAssignment[]> {
  return database.read(assignments, { ...visibility(view, time), people, operation });
}

/** By what each entity is found. */
export function findFindable(database: Database, { markings, hidden, revision }: View, ids: readonly string[]) {
  return database.readBulk(searchForms, { ids, markings, hidden, revision });
}

/** Look-ups in a period of records about some entities, and searches for some forms; each at most `MOST_LOOK_UPS`, earliest first. */
export async function findLookUps(
  database: Database,
  { markings, hidden, revision }: View,
  { from, to }: Span,
  subjects: readonly string[],
  forms: readonly string[],
): Promise<{ ofRecords: HeldLookUp[]; byTerm: HeldLookUp[] }> {
  const params = { from, to, markings, hidden, revision, limit: MOST_LOOK_UPS };
  const [ofRecords, byTerm] = await Promise.all([
    database.read(lookUpsOfRecords, { ...params, subjects }),
    database.read(lookUpsByTerm, { ...params, forms }),
  ]);
  return {
    ofRecords: ofRecords.map(({ about, ...row }) => ({ ...row, found: about })),
    byTerm: byTerm.map(({ form, ...row }) => ({ ...row, found: [form] })),
  };
}

/** By account: the one employee whose it was before an instant (seconds); accounts of several, or of nobody known, are absent. */
export async function findHolders(
  database: Database,
  { markings, hidden, revision }: View,
  accounts: readonly string[],
  to: number,
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const rows = await database.read(accountHolders, { accounts, to, markings, hidden, revision });
  return new Map(
    rows.flatMap(({ account, employees: [one, ...more] }) => (one && more.length === 0 ? [[account, one]] : [])),
  );
}

/** How many look-ups each employee made in a period, and of how many a purpose was stated; those who made none are absent. */
export async function findHabits(
  database: Database,
  { markings, hidden, revision }: View,
  employees: readonly string[],
  { from, to }: Span,
): Promise<ReadonlyMap<string, { lookUps: number; stated: number }>> {
  const rows = await database.readBulk(habits, { employees, from, to, markings, hidden, revision });
  return new Map(rows.map(({ employee, lookUps, stated }) => [employee, { lookUps, stated }]));
}
