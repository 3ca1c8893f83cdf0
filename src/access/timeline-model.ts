import type { AccessAction, SystemKind } from '../generated/schema.js';
import type { View } from '../neo4j/view.js';
import type { Span } from '../time/london.js';

/** How many look-ups of one sort there were in a part of a timeline. */
export interface CountedLookUps {
  /** The place of the part. */
  readonly part: number;
  readonly system: SystemKind;
  readonly action: AccessAction;
  readonly count: number;
  readonly withoutPurpose: number;
}

/** The look-ups of a part of a timeline; half-open, seconds since 1970 UTC. */
export interface TimelinePartModel extends Span {
  readonly count: number;
  readonly withoutPurpose: number;
  readonly bySystem: readonly { readonly system: SystemKind; readonly count: number }[];
  readonly byAction: readonly { readonly action: AccessAction; readonly count: number }[];
}

/** What a person looked up over time; the period is half-open, seconds since 1970 UTC. */
export interface AccessTimelineModel extends Span {
  readonly person: string;
  readonly view: View;
  readonly parts: readonly TimelinePartModel[];
}

function sums<Name extends string>(counted: readonly CountedLookUps[], nameOf: (row: CountedLookUps) => Name) {
  const sum = new Map<Name, number>();
  for (const row of counted) sum.set(nameOf(row), (sum.get(nameOf(row)) ?? 0) + row.count);
  return [...sum].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The parts of a timeline with what was counted in each, those without a look-up too. */
export function countedParts(parts: readonly Span[], counted: readonly CountedLookUps[]): TimelinePartModel[] {
  return parts.map((span, part) => {
    const own = counted.filter((row) => row.part === part);
    return {
      ...span,
      count: own.reduce((sum, { count }) => sum + count, 0),
      withoutPurpose: own.reduce((sum, { withoutPurpose }) => sum + withoutPurpose, 0),
      bySystem: sums(own, ({ system }) => system).map(([system, count]) => ({ system, count })),
      byAction: sums(own, ({ action }) => action).map(([action, count]) => ({ action, count })),
    };
  });
}
