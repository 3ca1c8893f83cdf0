import { ALL_CODES } from '../codes.js';
import type { CompactGraph } from '../compact-graph.js';
import { firstTouchAfter } from '../overlay/touched.js';
import type { Standpoint } from '../question.js';
import { Employees } from './employees.js';
import { KeptDegrees } from './kept-degrees.js';
import { MergedEntities } from './merged-entities.js';
import { PreparedFold } from './prepared-fold.js';
import { refresh } from './refresh.js';
import { Sight } from './sight.js';
import type { StableInstant } from './stable-span.js';
import { StableSpans } from './stable-spans.js';
import { TimeBoundaries } from './time-boundaries.js';
import { addRowsBetween, rowsTouchedFrom } from './touched-rows.js';

const DEFAULT_KEPT = 4;
/** Seconds: a fold is looked at for use at another instant only where that is so near. */
const NEAR = 3_600;

/** Where more entities are touched than this, and than one in so many, everything is folded anew. */
const MUCH = 1_000;
const ONE_IN = 4;

/** True where a question is put from the very standpoint of another: nothing need be compared. */
function isSame(a: Standpoint, b: Standpoint): boolean {
  return (
    a.labels === b.labels &&
    a.hidden === b.hidden &&
    a.time === b.time &&
    a.revision === b.revision &&
    a.filter === b.filter
  );
}

function instantOf({ validFrom, knownAt }: Sight): StableInstant {
  return { validAt: validFrom, knownAt };
}

function isNear(a: StableInstant, b: StableInstant): boolean {
  return Math.abs(a.validAt - b.validAt) <= NEAR && Math.abs(a.knownAt - b.knownAt) <= NEAR;
}

/** True where a fold's employees are those of another. */
function haveSameEmployees(a: Employees, b: Employees): boolean {
  const [one, other] = [a.all(null), b.all(null)];
  return one.length === other.length && one.every((entity, index) => entity === other[index]);
}

/**
 * The prepared folds of one graph that were used last: 2 bytes a link and one an entity each. The memory of one that is forgotten is used again,
 * so a fold is good for one question: ask for it anew with the next. A fold serves every instant up to where something next begins or ends, so
 * that asking for now, again and again, does not fold anything twice; and it is carried over to other revisions and to later versions of the
 * graph, where only the rows that may differ are folded anew.
 */
export class PreparedFolds {
  #graph: CompactGraph;
  readonly #most: number;
  readonly #folds = new Map<string, PreparedFold>();
  readonly #degrees: KeptDegrees;
  readonly #spans: StableSpans;
  readonly #boundaries: TimeBoundaries;
  #last: { readonly standpoint: Standpoint; readonly fold: PreparedFold } | undefined;
  #spare: PreparedFold | undefined;

  /**
   * @param boundaries what of them is known already is made use of
   * @param most how many to keep
   */
  constructor(graph: CompactGraph, boundaries = new TimeBoundaries(), most = DEFAULT_KEPT) {
    this.#graph = graph;
    this.#boundaries = boundaries;
    this.#most = most;
    this.#degrees = new KeptDegrees(most);
    this.#spans = new StableSpans();
  }

  /** Goes on to a later version of the graph. */
  moveTo(graph: CompactGraph): void {
    this.#graph = graph;
    this.#last = undefined;
  }

  /** The graph as somebody sees it; prepared where it was asked for lately. */
  of(standpoint: Standpoint): PreparedFold {
    if (this.#last && isSame(this.#last.standpoint, standpoint)) return this.#last.fold;
    const sight = new Sight(this.#graph, standpoint);
    const { clearance } = sight;
    const { avoid, ...rest } = standpoint.filter;
    const period = sight.isPeriod ? [sight.validFrom, sight.validTo, sight.knownAt] : [];
    const key = [clearance, '', ...period, '', avoid, ...Object.values(rest)].join(' ');
    const held = this.#folds.get(key);
    const fold = (held && this.#carried(held, standpoint, sight)) ?? this.#make(standpoint, sight, held);
    const lost = refresh(this.#folds, key, fold, this.#most);
    this.#spare ??= lost;
    const { labels, hidden, time, revision, filter } = standpoint;
    this.#last = { standpoint: { labels, hidden, time, revision, filter }, fold };
    return fold;
  }

  /** A fold from another instant, revision or version of the graph with what may differ left out; null where that may be anything. */
  #carried(held: PreparedFold, standpoint: Standpoint, sight: Sight): PreparedFold | null {
    const graph = this.#graph;
    const [at, asked] = [instantOf(held.sight), instantOf(sight)];
    const isAtOnce = at.validAt === asked.validAt && at.knownAt === asked.knownAt;
    const isFar = !isAtOnce && !isNear(at, asked);
    const crossed = isFar ? this.#boundaries.knownBetween(graph, held.sight, sight) : null;
    if (isFar && crossed === null) return null;
    const first = this.#firstTouch(held, sight);
    if (first === graph.overlay.touches && !isFar && (isAtOnce || this.#spans.areOneStretch(graph, at, asked)))
      return held;
    if (!isAtOnce && !isFar && !this.#spans.areOneBuiltStretch(graph, at, asked)) return null;
    const touched = rowsTouchedFrom(graph, first);
    if (!isAtOnce && !isFar) addRowsBetween(graph, at, asked, touched);
    if (touched.size + (crossed?.size ?? 0) > Math.max(MUCH, graph.entities / ONE_IN)) return null;
    const { filter } = standpoint;
    const merged = new MergedEntities(graph, sight, filter.disputedMerges);
    if (!merged.equals(held.merged)) return null;
    if (filter.declared !== ALL_CODES) {
      const employees = new Employees(graph, sight, merged);
      if (!haveSameEmployees(employees, held.employees)) return null;
    }
    const rows = held.preparedAmong(touched);
    const fold = new PreparedFold(
      graph,
      standpoint,
      sight,
      this.#degrees.of(graph, sight),
      held.handOn(touched),
      merged,
    );
    fold.takeRows(held, rows);
    for (const link of crossed ?? []) fold.refold(link);
    return fold;
  }

  /** The first entry of the log that tells of what may differ from how a fold was made. */
  #firstTouch({ graph, sight }: PreparedFold, asked: Sight): number {
    const { overlay } = this.#graph;
    const known = Math.min(graph.overlay.touches, overlay.touches);
    if (sight.revision === asked.revision) return known;
    return Math.min(known, firstTouchAfter(overlay, Math.min(sight.revision, asked.revision)));
  }

  #make(standpoint: Standpoint, sight: Sight, replaced: PreparedFold | undefined): PreparedFold {
    const memory = replaced ?? this.#spare;
    if (memory === this.#spare) this.#spare = undefined;
    const degrees = this.#degrees.of(this.#graph, sight);
    return new PreparedFold(this.#graph, standpoint, sight, degrees, memory?.release());
  }
}
