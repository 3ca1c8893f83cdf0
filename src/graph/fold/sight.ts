import type { CompactGraph } from '../compact-graph.js';
import { TIMES } from '../dated.js';
import type { Standpoint } from '../question.js';
import { packedInstant } from '../seconds.js';

/** What a viewer may see at a time, ready to be compared with what the graph holds. */
export class Sight {
  /** By label: 1 where it is seen. */
  readonly labels: Uint8Array;
  /** Packed; what is compared with the times of assertions. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly knownAt: number;
  /** True for a period: then it matters whether two links held at the same time. */
  readonly isPeriod: boolean;
  /** True where no entity and no assertion is marked so that this viewer may not see it. */
  readonly seesAll: boolean;
  /** True where every entity may be seen. */
  readonly seesEntities: boolean;
  readonly #entityMarking: Uint16Array;

  constructor(graph: CompactGraph, { labels, time }: Pick<Standpoint, 'labels' | 'time'>) {
    this.labels = new Uint8Array(graph.labels);
    for (const label of labels) if (label < graph.labels) this.labels[label] = 1;
    this.validFrom = packedInstant(time.validFrom);
    this.validTo = packedInstant(time.validTo);
    this.knownAt = packedInstant(time.knownAt);
    this.isPeriod = time.validTo - time.validFrom > 1;
    const covers = (used: Uint8Array) => used.every((value, label) => value === 0 || this.labels[label] === 1);
    this.seesEntities = covers(graph.entityLabels);
    this.seesAll = this.seesEntities && covers(graph.usedLabels);
    this.#entityMarking = graph.entityMarking;
  }

  /** A name for the markings that are seen. */
  get clearance(): string {
    return this.seesAll ? 'all' : this.labels.join('');
  }

  /** True where the entity is there to see. */
  seesEntity(entity: number): boolean {
    return entity < this.#entityMarking.length && this.labels[this.#entityMarking[entity] as number] === 1;
  }

  /** True where a row of a dated table is there to see, and holds at the time. */
  holds(times: Int32Array, marking: Uint16Array, row: number): boolean {
    if (this.labels[marking[row] as number] !== 1) return false;
    const at = row * TIMES;
    return (
      (times[at] as number) < this.validTo &&
      (times[at + 1] as number) > this.validFrom &&
      (times[at + 2] as number) <= this.knownAt &&
      (times[at + 3] as number) > this.knownAt
    );
  }
}
