import { RowProblem } from '../row-problem.js';
import type { Closing, HeldRow, Opening, ReadyRow, Steps } from '../write/row-store.js';
import { firstInterval, type KnownInterval, succession } from './succession.js';

/** A tombstone: the source has deleted the row of a key. */
export interface Tombstone {
  readonly importKey: string;
  /** Since when, in seconds; null: the time the feed speaks of. */
  readonly knownTo: number | null;
}

/** A row of a batch at its place. */
export interface Placed<Ready> {
  readonly position: number;
  /** True where the feed has had the key before. */
  readonly again: boolean;
  /** True where what it had was a tombstone. */
  readonly afterTombstone: boolean;
  readonly row: { readonly ready: Ready } | { readonly tombstone: Tombstone };
}

/** What a batch does, and what became of its rows. */
export interface BatchPlan<Ready> extends Steps<Ready> {
  readonly fresh: number;
  readonly changed: number;
  readonly retracted: number;
  readonly unchanged: number;
  readonly problems: ReadonlyMap<number, RowProblem>;
}

const TWICE = 'is there twice in this feed, and does not say the same';
const EMPTY = 'must be later than since when it is known';

function isEmpty({ knownFrom, knownTo }: KnownInterval): boolean {
  return knownTo !== null && knownTo <= knownFrom;
}

/** Gathers what a batch does, row by row. */
class BatchPlanner<Ready extends ReadyRow> {
  readonly opened: Opening<Ready>[] = [];
  readonly closed: Closing[] = [];
  readonly problems = new Map<number, RowProblem>();
  fresh = 0;
  changed = 0;
  retracted = 0;
  unchanged = 0;
  /** What each key of the batch says: its digest, or that it is deleted. */
  readonly #said = new Map<string, number | 'deleted'>();

  constructor(
    readonly held: ReadonlyMap<string, HeldRow>,
    readonly asOf: number,
  ) {}

  add({ position, again, afterTombstone, row }: Placed<Ready>): void {
    const [importKey, says] =
      'ready' in row ? [row.ready.importKey, row.ready.digest] : [row.tombstone.importKey, 'deleted' as const];
    const said = this.#said.get(importKey) ?? (afterTombstone ? 'deleted' : undefined);
    if (said === undefined) this.#said.set(importKey, says);
    const held = this.held.get(importKey);
    const problem =
      said !== undefined
        ? this.#repeated(said === says)
        : 'ready' in row
          ? this.#version(row.ready, held, again)
          : this.#tombstone(row.tombstone, held, again);
    if (problem !== null) this.problems.set(position, problem);
  }

  #repeated(same: boolean): RowProblem | null {
    if (!same) return new RowProblem('key', TWICE);
    this.unchanged += 1;
    return null;
  }

  #tombstone({ knownTo }: Tombstone, held: HeldRow | undefined, again: boolean): RowProblem | null {
    if (held === undefined || held.digest === null) this.unchanged += 1;
    else if (again) return new RowProblem('key', TWICE);
    else {
      this.closed.push({ held, knownTo: knownTo ?? this.asOf, reason: 'DELETED' });
      this.retracted += 1;
    }
    return null;
  }

  #version(ready: Ready, held: HeldRow | undefined, again: boolean): RowProblem | null {
    if (held === undefined) {
      const known = firstInterval(ready.stated, this.asOf);
      if (isEmpty(known)) return new RowProblem('knownTo', EMPTY);
      this.opened.push({ row: ready, known, replaced: null });
      this.fresh += 1;
      return null;
    }
    if (held.kind !== ready.kind)
      return new RowProblem('key', `is the key of another row already, of kind ${held.kind}`);
    const step = succession(held, ready.digest, ready.stated, this.asOf);
    if (step.action === 'unchanged') {
      this.unchanged += 1;
      return null;
    }
    if (again) return new RowProblem('key', TWICE);
    if (step.action === 'replace' && isEmpty(step.opened)) return new RowProblem('knownTo', EMPTY);
    this.changed += 1;
    if (step.action === 'end') this.closed.push({ held, knownTo: step.knownTo, reason: 'ENDED' });
    else {
      this.closed.push({ held, knownTo: step.closeAt, reason: 'CORRECTED' });
      this.opened.push({ row: ready, known: step.opened, replaced: held });
    }
    return null;
  }
}

/** Compares the rows of a batch with what the graph holds under their keys. The first row of a key counts, whatever the batches. */
export function planBatch<Ready extends ReadyRow>(
  rows: readonly Placed<Ready>[],
  held: ReadonlyMap<string, HeldRow>,
  asOf: number,
): BatchPlan<Ready> {
  const planner = new BatchPlanner<Ready>(held, asOf);
  for (const row of rows) planner.add(row);
  return planner;
}
