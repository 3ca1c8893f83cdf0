import type { CompactGraph } from '../compact-graph.js';
import type { Standpoint } from '../question.js';
import { clearanceDegrees } from './clearance-degrees.js';
import { PreparedFold } from './prepared-fold.js';
import { Sight } from './sight.js';
import { isWithin, type StableInstant, type StableSpan, stableSpan } from './stable-span.js';

const DEFAULT_KEPT = 4;
/** Seconds: a fold is looked at for use at another instant only where that is so near. */
const NEAR = 3_600;

/** A map that forgets what was not asked for the longest. */
function refresh<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): Value | undefined {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size <= most) return undefined;
  const [oldest, lost] = kept.entries().next().value as [string, Value];
  kept.delete(oldest);
  return lost;
}

/** True where a question is put from the very standpoint of another: nothing need be compared. */
function isSame(a: Standpoint, b: Standpoint): boolean {
  return a.labels === b.labels && a.time === b.time && a.filter === b.filter;
}

function instantOf({ validFrom, knownAt }: Sight): StableInstant {
  return { validAt: validFrom, knownAt };
}

function isNear(a: StableInstant, b: StableInstant): boolean {
  return Math.abs(a.validAt - b.validAt) <= NEAR && Math.abs(a.knownAt - b.knownAt) <= NEAR;
}

/**
 * The prepared folds of one graph that were used last: 2 bytes a link and one an entity each. The memory of one that is forgotten is used again,
 * so a fold is good for one question: ask for it anew with the next. A fold serves every instant up to where something next begins or ends, so
 * that asking for now, again and again, does not fold anything twice.
 */
export class PreparedFolds {
  readonly #graph: CompactGraph;
  readonly #most: number;
  readonly #folds = new Map<string, PreparedFold>();
  readonly #degrees = new Map<string, Uint32Array | null>();
  #span: StableSpan | undefined;
  #last: { readonly standpoint: Standpoint; readonly fold: PreparedFold } | undefined;
  #spare: PreparedFold | undefined;

  /** @param most how many to keep */
  constructor(graph: CompactGraph, most = DEFAULT_KEPT) {
    this.#graph = graph;
    this.#most = most;
  }

  /** The graph as somebody sees it; prepared where it was asked for lately. */
  of(standpoint: Standpoint): PreparedFold {
    if (this.#last && isSame(this.#last.standpoint, standpoint)) return this.#last.fold;
    const sight = new Sight(this.#graph, standpoint);
    const { clearance } = sight;
    const { avoid, ...rest } = standpoint.filter;
    const period = sight.isPeriod ? [sight.validFrom, sight.validTo, sight.knownAt] : [];
    const key = [clearance, ...period, avoid, ...Object.values(rest)].join(' ');
    const held = this.#folds.get(key);
    const fold = held && this.#serves(held, sight) ? held : this.#make(standpoint, sight, clearance, held);
    const lost = refresh(this.#folds, key, fold, this.#most);
    this.#spare ??= lost;
    const { labels, time, filter } = standpoint;
    this.#last = { standpoint: { labels, time, filter }, fold };
    return fold;
  }

  /** True where a fold is as it would be at another instant. */
  #serves({ sight }: PreparedFold, asked: Sight): boolean {
    const [at, other] = [instantOf(sight), instantOf(asked)];
    if (at.validAt === other.validAt && at.knownAt === other.knownAt) return true;
    if (!isNear(at, other)) return false;
    if (!this.#span || !isWithin(this.#span, at)) this.#span = stableSpan(this.#graph, at);
    return isWithin(this.#span, other);
  }

  #make(standpoint: Standpoint, sight: Sight, clearance: string, replaced: PreparedFold | undefined): PreparedFold {
    const kept = this.#degrees.get(clearance);
    const degrees = kept === undefined ? clearanceDegrees(this.#graph, sight) : kept;
    refresh(this.#degrees, clearance, degrees, this.#most);
    const memory = replaced ?? this.#spare;
    if (memory === this.#spare) this.#spare = undefined;
    return new PreparedFold(this.#graph, standpoint, sight, degrees, memory?.release());
  }
}
