import { buildGraph } from '../../src/graph/build/build-graph.js';
import type { GraphSource } from '../../src/path/compact-path-finder.js';
import { EntityIds } from '../../src/projection/entity-ids.js';
import type { GraphVersion } from '../../src/projection/graph-version.js';
import { columnsOf, DEPARTMENTS, GROUP_KINDS, numberRows, STATUSES, SUBKINDS } from '../graph/columns-of-rows.js';
import type { FixtureGraph } from './graph-fixture.js';

const CODES = { subkinds: SUBKINDS, departments: DEPARTMENTS, groupKinds: GROUP_KINDS, statuses: STATUSES };

let versions = 0;

/** Compact graphs made straight of a fixture's rows, one for each revision that is asked for. */
export class RowsSource implements GraphSource {
  readonly #held = new Map<number, GraphVersion>();

  constructor(readonly graph: Pick<FixtureGraph, 'rows' | 'idOf' | 'markingNumbers'>) {}

  async atLeast(revision: number): Promise<GraphVersion> {
    return this.at(revision);
  }

  at(revision: number): GraphVersion {
    const held = this.#held.get(revision) ?? this.#build(revision);
    this.#held.set(revision, held);
    return held;
  }

  async catchUp(): Promise<void> {}

  #build(revision: number): GraphVersion {
    const { rows } = this.graph;
    const { names } = numberRows(rows, revision);
    const columns = columnsOf(rows, revision, { names, labels: this.graph.markingNumbers });
    const ids = names.map((name) => this.graph.idOf(name)).join('');
    versions += 1;
    return {
      version: versions,
      graph: buildGraph(columns),
      ids: EntityIds.ofBytes(Buffer.from(ids.replaceAll('-', ''), 'hex')),
      codes: CODES,
      base: revision,
      revision,
    };
  }
}
