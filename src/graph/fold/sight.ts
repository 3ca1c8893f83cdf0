import type { CompactGraph } from '../compact-graph.js';
import { type DatedRows, TIMES, VERSIONS } from '../dated.js';
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
  /** Changes up to it count. */
  readonly revision: number;
  /** True where no entity and no assertion is marked so that this viewer may not see it. */
  readonly seesAll: boolean;
  /** True where every entity may be seen, and was there at the revision. */
  readonly seesEntities: boolean;
  /** Entities that are not there for this viewer, whatever their marking. */
  readonly #hidden: ReadonlySet<number>;
  readonly #graph: CompactGraph;

  constructor(
    graph: CompactGraph,
    { labels, hidden, time, revision }: Pick<Standpoint, 'labels' | 'hidden' | 'time' | 'revision'>,
  ) {
    this.#hidden = new Set(hidden);
    this.labels = new Uint8Array(graph.labels);
    for (const label of labels) if (label < graph.labels) this.labels[label] = 1;
    this.validFrom = packedInstant(time.validFrom);
    this.validTo = packedInstant(time.validTo);
    this.knownAt = packedInstant(time.knownAt);
    this.isPeriod = time.validTo - time.validFrom > 1;
    this.revision = revision;
    const covers = (used: Uint8Array) => used.every((value, label) => value === 0 || this.labels[label] === 1);
    const isCleared = this.#hidden.size === 0 && covers(graph.entityLabels);
    this.seesEntities = isCleared && revision >= graph.overlay.lastAppendedAt;
    this.seesAll = isCleared && covers(graph.usedLabels);
    this.#graph = graph;
  }

  /** A name for the markings that are seen. */
  get clearance(): string {
    if (this.seesAll) return 'all';
    const labels = Array.from(this.labels.keys()).filter((label) => this.labels[label] === 1);
    return [...labels, '', ...[...this.#hidden].sort((a, b) => a - b)].join(' ');
  }

  /** True where the markings let the entity be seen, at whatever revision. */
  clears(entity: number): boolean {
    const { entities, entityMarking } = this.#graph;
    return entity < entities && this.labels[entityMarking[entity] as number] === 1 && !this.#hidden.has(entity);
  }

  /** True where the entity is there to see. */
  seesEntity(entity: number): boolean {
    const { baseEntities, overlay } = this.#graph;
    return (
      this.clears(entity) &&
      (entity < baseEntities || (overlay.appendedAt[entity - baseEntities] as number) <= this.revision)
    );
  }

  /** True where a row of a dated table is there to see, and holds at the time. */
  holds({ times, marking, versions }: DatedRows, row: number): boolean {
    if (this.labels[marking[row] as number] !== 1) return false;
    const at = row * TIMES;
    if (versions.length > 0 && (versions[row * VERSIONS] as number) > this.revision) return false;
    const isClosed = versions.length === 0 || (versions[row * VERSIONS + 1] as number) <= this.revision;
    return (
      (times[at] as number) < this.validTo &&
      (times[at + 1] as number) > this.validFrom &&
      (times[at + 2] as number) <= this.knownAt &&
      (!isClosed || (times[at + 3] as number) > this.knownAt)
    );
  }
}
