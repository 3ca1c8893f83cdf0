import { normaliseIdentifier } from '../entity/normal-forms/identifier-forms.js';
import type { CallOptions, Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

const ownEntity = statement<{ employee: string; identifier: string }, { id: string }>('viewer/own-entity', [
  'employee',
  'identifier',
]);
const linkedTo = statement<{ ids: readonly string[] }, { id: string; isSame: boolean }>('viewer/linked-to', ['ids']);
const concerning = statement<{ ids: readonly string[] }, { id: string }>('viewer/concerning', ['ids']);

/** How often somebody is said to be one with somebody else, and they with a third, before nobody asks any more. */
const LONGEST_MERGE = 8;

/** Some entities, and those that anybody says are the same. */
async function withSame(database: Database, ids: ReadonlySet<string>, options: CallOptions): Promise<Set<string>> {
  const all = new Set(ids);
  let further = [...ids];
  for (let round = 0; further.length > 0 && round < LONGEST_MERGE; round += 1) {
    const found = await database.read(linkedTo, { ids: further }, options);
    further = found.filter(({ id, isSame }) => isSame && !all.has(id)).map(({ id }) => id);
    for (const id of further) all.add(id);
  }
  return all;
}

/**
 * Ids of what does not exist for a viewer who is an employee: themselves, everybody and everything that a link of theirs leads to within some
 * hops (links by work left out), and what concerns those. It is computed on the whole graph, also from what the viewer may not see otherwise.
 * @param employee their entity's id or staff number
 * @param hops 0 for themselves alone
 */
export async function conflictsOf(
  database: Database,
  employee: string,
  hops: number,
  options: CallOptions = {},
): Promise<string[]> {
  const identifier = `"${normaliseIdentifier(employee)}"`;
  const own = await database.read(ownEntity, { employee, identifier }, options);
  let close = await withSame(database, new Set(own.map(({ id }) => id)), options);
  for (let hop = 0; hop < hops && close.size > 0; hop += 1) {
    const found = await database.read(linkedTo, { ids: [...close] }, options);
    close = await withSame(database, new Set([...close, ...found.map(({ id }) => id)]), options);
  }
  if (close.size === 0) return [];
  const about = await database.read(concerning, { ids: [...close] }, options);
  return [...new Set([...close, ...about.map(({ id }) => id)])].sort();
}
