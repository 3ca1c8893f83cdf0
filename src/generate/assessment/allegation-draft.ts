import type { Moment } from './moments.js';
import type { PlannedAllegation } from './planned-allegation.js';

/** An allegation on the way to being planned: its subjects may still be found. */
export type AllegationDraft = Omit<PlannedAllegation, 'index' | 'received' | 'receivedAt' | 'subjects'> & {
  readonly moment: Moment;
  subjects: number[];
};

/** Puts allegations in the order in which they were received and gives each its number. */
export function numbered(drafts: readonly AllegationDraft[]): {
  readonly allegations: PlannedAllegation[];
  readonly numbers: ReadonlyMap<AllegationDraft, number>;
} {
  const inOrder = drafts.toSorted(
    (one, other) => one.moment.day - other.moment.day || one.moment.text.localeCompare(other.moment.text, 'en'),
  );
  const numbers = new Map(inOrder.map((draft, index) => [draft, index]));
  const allegations = inOrder.map(({ moment, ...draft }, index) => ({
    ...draft,
    index,
    received: moment.day,
    receivedAt: moment.text,
  }));
  return { allegations, numbers };
}
