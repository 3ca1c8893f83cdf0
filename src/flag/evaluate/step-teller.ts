import type { CauseKind, PairChange } from '../../graph/steps/pair-change.js';
import { StepScreening } from '../../graph/steps/step-screening.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';
import type { HeldGraph } from '../../projection/graph-version.js';
import type { ScreeningRules } from '../rules/screening-rules.js';
import { FlagWorld } from './flag-world.js';
import type { ToldChange } from './told-change.js';

const OF_REVISIONS: ReadonlySet<CauseKind> = new Set(['LINK', 'GRADE']);
const GONE: ReadonlySet<PairChange['kind']> = new Set(['FARTHER', 'WEAKER', 'CEASED']);

/**
 * From where what a step took away was last seen: the revision before it, in the second before. Nothing begins or ends between two steps, so
 * that is the same wherever one stopped on the way.
 */
export function pointBefore(before: StepPoint, step: StepPoint): StepPoint {
  const isLater = before.instant < step.instant;
  return { revision: before.revision, instant: isLater ? step.instant - 1 : step.instant };
}

/** Takes steps, and tells in ids what became of each pair. */
export class StepTeller {
  readonly #world: FlagWorld;
  readonly #screening: StepScreening;
  readonly #names: string;
  readonly #isAvoiding: boolean;
  #point: StepPoint;

  /** Begins at a point: what is there is no change. */
  constructor(held: HeldGraph, markings: readonly number[], rules: ScreeningRules, point: StepPoint) {
    this.#world = new FlagWorld(held, markings, rules);
    this.#screening = new StepScreening(held.graph, this.#world.question, point, this.#world.linkOrder);
    this.#isAvoiding = (rules.filter.avoid ?? []).length > 0;
    this.#names = this.#namesOf(held);
    this.#point = point;
  }

  /** Goes on to a later version of the graph; false where it has names that the question does not know yet: then another is to be begun. */
  moveTo(held: HeldGraph): boolean {
    if (this.#namesOf(held) !== this.#names) return false;
    this.#world.moveTo(held);
    this.#screening.moveTo(held.graph);
    return true;
  }

  /** Takes the next step. */
  step(to: StepPoint): ToldChange[] {
    const before = this.#point;
    const isRevision = to.revision !== before.revision;
    const changes = this.#screening.step(to);
    this.#point = to;
    return changes.map((change) => this.#tell(change, isRevision, pointBefore(before, to)));
  }

  /** Passes a step that changes nothing of the graph. */
  pass(to: StepPoint): void {
    this.#point = to;
  }

  #tell({ step, kind, cause, ...change }: PairChange, isRevision: boolean, before: StepPoint): ToldChange {
    const { world } = this.#world;
    return {
      step,
      isRevision,
      kind,
      employee: world.idOf(change.employee),
      group: world.idOf(change.group),
      hopsBefore: change.hopsBefore,
      hopsAfter: change.hopsAfter,
      path: this.#world.path(change.path, GONE.has(kind) ? before : step),
      cause: {
        // Between revisions that it passed by, only time can have changed a link.
        kind: !isRevision && OF_REVISIONS.has(cause.kind) ? 'DATE' : cause.kind,
        links: cause.links.map((link) => this.#world.linkId(link)),
        entity: cause.entity === null ? null : world.idOf(cause.entity),
      },
    };
  }

  /** What the question was put in codes by. */
  #namesOf({ codes: { statuses, groupKinds, departments }, ids }: HeldGraph): string {
    return JSON.stringify([statuses, groupKinds, departments, this.#isAvoiding ? ids.count : 0]);
  }
}
