import type { Subject } from './access-repository.js';
import type { LookedUp, OwnedLookUp } from './conflict-model.js';

/** What is known of the things that look-ups were of, by what names them. */
export interface Subjects {
  /** By record. */
  readonly about: ReadonlyMap<string, readonly Subject[]>;
  /** By operation: its targets. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** By search term: who and what is called so. */
  readonly called: ReadonlyMap<string, readonly string[]>;
}

/** Whom and what a look-up was of, each once: those its record is about, the targets of operations among them, and where it has no record, all that are called what was searched for. */
export function lookedUp({ event }: Pick<OwnedLookUp, 'event'>, { about, targets, called }: Subjects): LookedUp[] {
  const found = new Map<string, LookedUp>();
  const add = (subject: LookedUp) => {
    if (!found.has(subject.id)) found.set(subject.id, subject);
  };
  const subjects = event.recordId ? (about.get(event.recordId) ?? []) : [];
  for (const { entityId: id, role } of subjects) add({ id, matched: 'RECORD', role, operation: null });
  for (const { entityId: operation } of subjects)
    for (const id of targets.get(operation) ?? []) add({ id, matched: 'OPERATION_TARGET', role: null, operation });
  if (!event.recordId && event.searchTerm)
    for (const id of called.get(event.searchTerm) ?? [])
      add({ id, matched: 'SEARCH_TERM', role: null, operation: null });
  return [...found.values()];
}
