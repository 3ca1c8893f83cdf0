import { mergeClusters } from '../duplicates/merge-clusters.js';
import type { AccessEventModel } from '../entity/entity-model.js';
import { mergedEntities } from '../entity/merged-entities.js';
import type { WalkQuestion } from '../path/path-finder.js';
import { type Context, loadersFor } from '../server/context.js';
import { type AccessKey, findAccessEvents } from './access-repository.js';
import type { OwnedLookUp } from './conflict-model.js';
import { findAccountHolders, findAccountsOf, findByAccounts } from './conflict-repository.js';

/** Which look-ups are gone through; instants in seconds since 1970 UTC, half-open. */
export interface LookUpSearch {
  /** With whom they are merged; null: everybody's. */
  readonly employees: readonly string[] | null;
  readonly from: number;
  readonly to: number;
  /** Null: either. */
  readonly hasPurpose: boolean | null;
}

function newestFirst(a: AccessEventModel, b: AccessEventModel): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1);
}

/** Look-ups part by part, newest first, and whose they are; those of which nobody can say that are left out. */
export class OwnedLookUps {
  readonly #context: Context;
  readonly #walk: WalkQuestion;
  readonly #search: LookUpSearch;
  readonly #holders = new Map<string, string | null>();
  #accounts: Promise<readonly string[]> | undefined;

  constructor(context: Context, walk: WalkQuestion, search: LookUpSearch) {
    this.#context = context;
    this.#walk = walk;
    this.#search = search;
  }

  /** The next so many look-ups after a key; fewer only at the end. */
  async after(key: AccessKey | null, limit: number): Promise<AccessEventModel[]> {
    const { database } = this.#context;
    const { view } = this.#walk;
    const { employees, from, to, hasPurpose } = this.#search;
    const filter = { employees, records: null, from, to, systems: null, actions: null, hasPurpose };
    const named = findAccessEvents(database, view, filter, key, limit);
    if (employees === null) return named;
    this.#accounts ??= findAccountsOf(database, view, employees, to);
    const accounts = await this.#accounts;
    const nameless = findByAccounts(database, view, { accounts, from, to, hasPurpose }, key, limit);
    return [...(await named), ...(await nameless)].sort(newestFirst).slice(0, limit);
  }

  /** Whose some look-ups are. */
  async owned(events: readonly AccessEventModel[]): Promise<OwnedLookUp[]> {
    const named = await this.#visiblyNamed(events);
    await this.#findHolders(events.flatMap(({ account }, index) => (named[index] ? [] : [account])));
    const owned = events.flatMap((event, index) => {
      const employee = named[index] ?? this.#holders.get(event.account);
      return employee ? [{ event, employee, byAccount: !named[index] }] : [];
    });
    const { employees } = this.#search;
    const wanted = employees && new Set(employees);
    return wanted ? owned.filter(({ employee }) => wanted.has(employee)) : owned;
  }

  /** Whom each look-up names; null where it names nobody whom the viewer may see. */
  async #visiblyNamed(events: readonly AccessEventModel[]): Promise<readonly (string | null)[]> {
    const ids = [...new Set(events.flatMap(({ employeeId }) => employeeId ?? []))];
    const found = await loadersFor(this.#context, this.#walk.view).entities.loadMany(ids);
    const visible = new Set(ids.filter((_, index) => found[index] !== null));
    return events.map(({ employeeId }) => (employeeId && visible.has(employeeId) ? employeeId : null));
  }

  async #findHolders(accounts: readonly string[]): Promise<void> {
    const unknown = [...new Set(accounts)].filter((account) => !this.#holders.has(account));
    const found = await findAccountHolders(this.#context.database, this.#walk.view, unknown, this.#search.to);
    for (const account of unknown) this.#holders.set(account, found.get(account) ?? null);
  }
}

/** Of some entities, those that are merged with others at a time: by entity, one that stands for all of its like. */
export async function standingFor(
  context: Context,
  { view, time }: WalkQuestion,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { merges } = await mergedEntities(context.database, view, time, ids);
  return mergeClusters(merges);
}
