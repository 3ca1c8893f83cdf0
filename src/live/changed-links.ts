import type { LinkKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import { type ChangedAssertion, linkEvents, type RevisionEvents } from './link-events.js';

interface ChangedRow {
  readonly kind: LinkKind;
  readonly subkind: string | null;
  readonly from: string;
  readonly to: string;
  readonly refutes: boolean;
  readonly opened: number;
  readonly closed: number | null;
}
const changed = statement<
  { ids: readonly string[]; markings: readonly number[]; hidden: readonly string[]; after: number; upTo: number },
  ChangedRow
>('live/links-changed', ['ids', 'markings', 'hidden', 'after', 'upTo']);
const revisions = statement<{ numbers: readonly number[] }, { number: number; at: number }>('live/revisions', [
  'numbers',
]);

/** What a revision did to the links around some entities, and when it was made: seconds since 1970. */
export interface DatedEvents extends RevisionEvents {
  readonly at: number;
}

/** What came of the links around some entities after a revision, as far as a viewer sees, a revision at a time. */
export async function changedLinks(
  database: Database,
  { markings, hidden }: View,
  ids: readonly string[],
  after: number,
  upTo: number,
): Promise<DatedEvents[]> {
  const rows = await database.readBulk(changed, { ids, markings, hidden, after, upTo });
  const assertions = rows.map(({ kind, subkind, from, to, ...rest }): ChangedAssertion => {
    return { key: { kind, subkind, from, to }, ...rest };
  });
  const events = linkEvents(assertions, after, upTo);
  if (events.length === 0) return [];
  const made = await database.read(revisions, { numbers: events.map(({ revision }) => revision) });
  const at = new Map(made.map((one) => [one.number, one.at]));
  return events.map((event) => ({ ...event, at: at.get(event.revision) ?? 0 }));
}
