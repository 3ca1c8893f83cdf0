import type { AccessEventModel } from '../entity/entity-model.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import type { AccessKey } from './access-repository.js';

interface Seen {
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}

/** Which look-ups by accounts; instants in seconds since 1970 UTC, half-open. */
export interface AccountLookUps {
  readonly accounts: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly hasPurpose: boolean | null;
}

const accountsOf = statement<Seen & { employees: readonly string[]; to: number }, { account: string }>(
  'access/accounts-of',
  ['employees', 'to', 'markings', 'hidden', 'revision'],
);
const accountHolders = statement<
  Seen & { accounts: readonly string[]; to: number },
  { account: string; employee: string }
>('access/account-holders', ['accounts', 'to', 'markings', 'hidden', 'revision']);
const byAccounts = statement<
  Seen & AccountLookUps & { beforeAt: number; afterId: string; limit: number },
  { entity: AccessEventModel }
>('access/by-accounts', [
  'accounts',
  'from',
  'to',
  'hasPurpose',
  'beforeAt',
  'afterId',
  'limit',
  'markings',
  'hidden',
  'revision',
]);
const targetsOf = statement<Seen & { ids: readonly string[]; knownAt: number }, { operation: string; target: string }>(
  'access/targets-of',
  ['ids', 'knownAt', 'markings', 'hidden', 'revision'],
);

/** The login accounts that employees used lately before an instant (seconds). */
export async function findAccountsOf(
  database: Database,
  { markings, hidden, revision }: View,
  employees: readonly string[],
  to: number,
): Promise<string[]> {
  const rows = await database.read(accountsOf, { employees, to, markings, hidden, revision });
  return rows.map(({ account }) => account);
}

/** Whose login accounts were lately, before an instant (seconds); those of which nothing is known are absent. */
export async function findAccountHolders(
  database: Database,
  { markings, hidden, revision }: View,
  accounts: readonly string[],
  to: number,
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const rows = await database.read(accountHolders, { accounts, to, markings, hidden, revision });
  return new Map(rows.map(({ account, employee }) => [account, employee]));
}

/** Look-ups by accounts that nothing else says whose they are, newest first, at most `limit`, after a key. */
export async function findByAccounts(
  database: Database,
  { markings, hidden, revision }: View,
  filter: AccountLookUps,
  after: AccessKey | null,
  limit: number,
): Promise<AccessEventModel[]> {
  if (filter.accounts.length === 0) return [];
  const page = { beforeAt: after?.at ?? filter.to, afterId: after?.id ?? '', limit };
  const rows = await database.read(byAccounts, { ...filter, ...page, markings, hidden, revision });
  return rows.map(({ entity }) => entity);
}

/** By operation: whom and what it is after, as known at an instant (seconds). */
export async function findTargets(
  database: Database,
  { markings, hidden, revision }: View,
  ids: readonly string[],
  knownAt: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const targets = new Map<string, string[]>();
  if (ids.length === 0) return targets;
  for (const { operation, target } of await database.read(targetsOf, { ids, knownAt, markings, hidden, revision }))
    targets.set(operation, [...(targets.get(operation) ?? []), target]);
  return targets;
}
