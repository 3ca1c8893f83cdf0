import { normaliseIdentifier } from '../entity/normal-forms/identifier-forms.js';
import type { Database } from '../neo4j/database.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import type { Span } from '../time/london.js';
import {
  type Findable,
  findFindable,
  findHolders,
  findLookUps,
  findThings,
  type HeldLookUp,
  MOST_LOOK_UPS,
} from './leak-repository.js';
import type { LookUp } from './look-ups.js';

/** Shorter forms mean too much. */
const LEAST_LETTERS = 4;

/** Which subjects each entity or search form stands for. */
export type Meaning = ReadonlyMap<string, readonly string[]>;

/** The look-ups of a case, and whether there are more. */
export interface CaseLookUps {
  readonly lookUps: readonly LookUp[];
  readonly truncated: boolean;
}

/** The normal forms that somebody may type to find an entity: those it is found by, and of people also the name turned round. */
export function typedForms({ kind, names, forms }: Findable): string[] {
  const turned = names.map((name) => {
    const words = name.trim().split(/\s+/);
    return normaliseIdentifier([...words.slice(-1), ...words.slice(0, -1)].join(' '));
  });
  const all = [...forms, ...(kind === 'PERSON' ? turned : [])];
  return [...new Set(all)].filter((form) => form.length >= LEAST_LETTERS);
}

/** Adds what a key means to what it means already. */
function addMeaning(meaning: Map<string, readonly string[]>, key: string, subjects: readonly string[]): void {
  meaning.set(key, [...new Set([...(meaning.get(key) ?? []), ...subjects])]);
}

/**
 * The look-ups in a period of the records about some subjects, their vehicles, phones, accounts and addresses, and the searches for any of these, by
 * whoever's account it was.
 * @param ones by record of a subject that is merged: the subject it is one with
 */
export async function caseLookUps(
  database: Database,
  view: View,
  time: ResolvedTime,
  period: Span,
  ones: ReadonlyMap<string, string>,
): Promise<CaseLookUps> {
  const subjects = [...ones.keys()];
  const entities = new Map<string, readonly string[]>();
  for (const [id, one] of ones) addMeaning(entities, id, [one]);
  for (const { person, thing } of await findThings(database, view, time, subjects))
    addMeaning(entities, thing, entities.get(person) ?? []);
  const findable = await findFindable(database, view, [...entities.keys()]);
  const forms = new Map<string, readonly string[]>();
  for (const one of findable) for (const form of typedForms(one)) addMeaning(forms, form, entities.get(one.id) ?? []);
  const { ofRecords, byTerm } = await findLookUps(database, view, period, [...entities.keys()], [...forms.keys()]);
  const nameless = [...ofRecords, ...byTerm].flatMap(({ employeeId, account }) =>
    employeeId === null ? [account] : [],
  );
  const holders = await findHolders(database, view, [...new Set(nameless)], period.to);
  const told = [...lookUpsBy(ofRecords, entities, holders), ...lookUpsBy(byTerm, forms, holders)];
  const byId = new Map<string, LookUp>();
  for (const lookUp of told) {
    const held = byId.get(lookUp.id);
    byId.set(lookUp.id, held ? { ...held, subjects: [...new Set([...held.subjects, ...lookUp.subjects])] } : lookUp);
  }
  const truncated = Math.max(ofRecords.length, byTerm.length) >= MOST_LOOK_UPS;
  return { lookUps: [...byId.values()], truncated };
}

/** Look-ups with whom they concern; those of nobody known are left out. */
function lookUpsBy(rows: readonly HeldLookUp[], meaning: Meaning, holders: ReadonlyMap<string, string>): LookUp[] {
  return rows.flatMap(({ id, employeeId, account, at, hasPurpose, found }) => {
    const employee = employeeId ?? holders.get(account);
    if (employee === undefined) return [];
    const subjects = [...new Set(found.flatMap((key) => meaning.get(key) ?? []))];
    return [{ id, employee, at, hasPurpose, subjects }];
  });
}
