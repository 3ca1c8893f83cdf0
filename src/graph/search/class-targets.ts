import type { PreparedFold } from '../fold/prepared-fold.js';

/** The targets of classes as they are from a standpoint, found once for each fold: finding them takes a look at the whole class. */
export class ClassTargets {
  readonly #kept = new WeakMap<PreparedFold, Map<string, ReadonlySet<number>>>();

  /** The targets of a class, by the one that stands for them. */
  of(fold: PreparedFold, name: string, find: () => Iterable<number>): ReadonlySet<number> {
    const classes = this.#kept.get(fold) ?? new Map<string, ReadonlySet<number>>();
    const targets = classes.get(name) ?? new Set(find());
    classes.set(name, targets);
    this.#kept.set(fold, classes);
    return targets;
  }
}
