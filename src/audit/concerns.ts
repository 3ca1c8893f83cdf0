import { normaliseIdentifier } from '../entity/normal-forms/identifier-forms.js';
import { decodeLinkId } from '../link/link-id.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import type { AuditConcern } from './audit-entry.js';
import { joinedIds } from './touched-ids.js';

/** Milliseconds that an answer waits for this: it leaves by no other way. */
const PATIENCE = 5_000;

const ownDepartment = statement<
  { employee: string; identifier: string; ids: readonly string[]; now: number },
  { isOwn: boolean }
>('viewer/own-department', ['employee', 'identifier', 'ids', 'now']);

/** Ids with those of the ends of links among them. */
function withEnds(ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const link = decodeLinkId(id);
    return link === null ? [id] : [id, link.from, link.to];
  });
}

/** Whether any of some ids belongs to colleagues of a caller, or speaks of them. */
async function isOfColleagues(database: Database, employee: string, ids: readonly string[], now: number) {
  if (ids.length === 0) return false;
  const params = { employee, identifier: `"${normaliseIdentifier(employee)}"`, ids, now };
  return (await database.read(ownDepartment, params, { timeout: PATIENCE }))[0]?.isOwn ?? false;
}

/**
 * What an auditor should look at of an answer to a caller who is an employee; nothing for anybody else. The caller learns nothing of it.
 * @param asked ids that the question named
 * @param shown ids at the top of the answer; null where nothing was answered
 * @throws Unavailable where the graph cannot be asked
 */
export async function concernsOf(
  database: Database,
  { viewer, hidden, now }: View,
  asked: readonly string[],
  shown: readonly string[] | null,
): Promise<AuditConcern[]> {
  const { employeeId: employee } = viewer;
  if (employee === null) return [];
  const concerns: AuditConcern[] = [];
  const kept = new Set(hidden);
  if (withEnds(asked).some((id) => kept.has(id))) concerns.push('CONFLICT_OF_INTEREST');
  const ids = shown === null ? [] : withEnds(joinedIds(asked, shown));
  if (await isOfColleagues(database, employee, ids, now)) concerns.push('OWN_DEPARTMENT');
  return concerns;
}
