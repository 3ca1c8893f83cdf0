import type { LinkChangeKind } from '../generated/schema.js';
import { canonical, encodeLinkId, type LinkKey } from '../link/link-id.js';

/** An assertion of a link, and the revisions that wrote and closed it. */
export interface ChangedAssertion {
  readonly key: LinkKey;
  readonly refutes: boolean;
  readonly opened: number;
  /** Null where it is not closed. */
  readonly closed: number | null;
}

/** What one revision did to a link. */
export interface LinkEvent {
  readonly id: string;
  readonly key: LinkKey;
  readonly change: LinkChangeKind;
}

/** What one revision did. */
export interface RevisionEvents {
  readonly revision: number;
  readonly events: readonly LinkEvent[];
}

function isSupported(assertions: readonly ChangedAssertion[], revision: number): boolean {
  return assertions.some(
    ({ refutes, opened, closed }) => !refutes && opened <= revision && (closed === null || closed > revision),
  );
}

function changeAt(assertions: readonly ChangedAssertion[], revision: number): LinkChangeKind {
  if (!isSupported(assertions, revision)) return 'RETRACTED';
  return isSupported(assertions, revision - 1) ? 'CHANGED' : 'ADDED';
}

/**
 * What some revisions did to links, a revision at a time; links by their ids.
 * @param assertions all that the viewer sees of these links, closed ones included; the same one may come several times
 * @param after exclusive
 * @param upTo inclusive
 */
export function linkEvents(assertions: readonly ChangedAssertion[], after: number, upTo: number): RevisionEvents[] {
  const links = new Map<string, { key: LinkKey; assertions: ChangedAssertion[] }>();
  for (const assertion of assertions) {
    const key = canonical(assertion.key);
    const id = encodeLinkId(key);
    const held = links.get(id) ?? { key, assertions: [] };
    held.assertions.push(assertion);
    links.set(id, held);
  }
  const byRevision = new Map<number, LinkEvent[]>();
  for (const [id, link] of [...links].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const touched = new Set(link.assertions.flatMap(({ opened, closed }) => [opened, closed ?? opened]));
    for (const revision of touched) {
      const isThere = isSupported(link.assertions, revision) || isSupported(link.assertions, revision - 1);
      if (revision <= after || revision > upTo || !isThere) continue;
      const event = { id, key: link.key, change: changeAt(link.assertions, revision) };
      byRevision.set(revision, [...(byRevision.get(revision) ?? []), event]);
    }
  }
  return [...byRevision].sort(([a], [b]) => a - b).map(([revision, events]) => ({ revision, events }));
}
