import type { LinkKey } from '../link/link-id.js';
import { LINK_KINDS } from '../link/link-kind.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';

interface KnownLinkParams {
  kind: string;
  subkind: string | null;
  from: string;
  to: string;
  directed: boolean;
  markings: readonly number[];
  hidden: readonly string[];
  knownAt: number;
}
const knownLink = statement<KnownLinkParams, { known: boolean }>('change/known-link', [
  'kind',
  'subkind',
  'from',
  'to',
  'directed',
  'markings',
  'hidden',
  'knownAt',
]);

/** True where the viewer may see both ends of a link and something that supports it now, whenever it was so. */
export async function linkIsKnown(tx: Transaction, view: View, { kind, subkind, from, to }: LinkKey): Promise<boolean> {
  const { directed } = LINK_KINDS[kind];
  const { markings, hidden } = view;
  const [row] = await tx.run(knownLink, { kind, subkind, from, to, directed, markings, hidden, knownAt: view.now });
  return row?.known ?? false;
}
