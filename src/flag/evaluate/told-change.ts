import type { CauseKind, PairChangeKind } from '../../graph/steps/pair-change.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';

/** A path in ids, and from where it is seen. */
export interface ToldPath {
  readonly entities: readonly string[];
  readonly links: readonly string[];
  readonly point: StepPoint;
  /** The sum of its links' integer costs. */
  readonly cost: number;
  /** 0 to 100: the least confidence of its links. */
  readonly weakest: number;
}

/** What became of a pair at a step, in ids. */
export interface ToldChange {
  readonly step: StepPoint;
  /** False where it was only an instant that passed. */
  readonly isRevision: boolean;
  readonly kind: PairChangeKind;
  readonly employee: string;
  readonly group: string;
  /** 0: none within the hops. */
  readonly hopsBefore: number;
  readonly hopsAfter: number;
  readonly path: ToldPath;
  readonly cause: {
    readonly kind: CauseKind | 'RULE';
    readonly links: readonly string[];
    readonly entity: string | null;
  };
}
