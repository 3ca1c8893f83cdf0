import { normaliseIdentifier } from '../entity/normal-forms/identifier-forms.js';
import type { CallOptions, Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

const ownEntity = statement<{ employee: string; identifier: string }, { id: string }>('viewer/own-entity', [
  'employee',
  'identifier',
]);
const linkedTo = statement<{ ids: readonly string[] }, { id: string; isSame: boolean }>('viewer/linked-to', ['ids']);
const concerning = statement<{ ids: readonly string[] }, { id: string }>('viewer/concerning', ['ids']);

/**
 * Adds whoever anybody says is the same as some entities that are among those already.
 * @returns whom a link of theirs leads to
 */
async function addSame(
  database: Database,
  close: Set<string>,
  from: readonly string[],
  options: CallOptions,
): Promise<Set<string>> {
  const linked = new Set<string>();
  for (let further = from; further.length > 0; ) {
    const found = await database.read(linkedTo, { ids: further }, options);
    for (const { id, isSame } of found) if (!isSame) linked.add(id);
    further = found.filter(({ id, isSame }) => isSame && !close.has(id)).map(({ id }) => id);
    for (const id of further) close.add(id);
  }
  return linked;
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
  const close = new Set(own.map(({ id }) => id));
  let linked = await addSame(database, close, [...close], options);
  for (let hop = 0; hop < hops; hop += 1) {
    const next = [...linked].filter((id) => !close.has(id));
    for (const id of next) close.add(id);
    linked = await addSame(database, close, next, options);
  }
  if (close.size === 0) return [];
  const about = await database.read(concerning, { ids: [...close] }, options);
  return [...new Set([...close, ...about.map(({ id }) => id)])].sort();
}
