import { buildGraph } from '../../src/graph/build/build-graph.js';
import { NONE } from '../../src/graph/columns.js';
import type { CompactGraph } from '../../src/graph/compact-graph.js';
import { applyChange } from '../../src/graph/overlay/apply-change.js';
import type { GraphChange } from '../../src/graph/overlay/change.js';
import { compact } from '../../src/graph/overlay/compact.js';
import type { GraphRows } from '../setup/graph-rows.js';
import { columnsOf } from './columns-of-rows.js';
import { GraphQuestions } from './graph-questions.js';
import { ChangingNumbers, changeOf, rowsAfter } from './overlay-changes.js';
import { BASE, type History } from './overlay-history.js';

/** A graph after a batch of changes. */
export interface OverlaidVersion {
  readonly graph: CompactGraph;
  readonly revision: number;
  /** Everything that there ever was and will be, with what was altered at once by now. */
  readonly rows: GraphRows;
  readonly change: GraphChange;
}

/** A graph as it was built, and after each batch of a history. */
export class OverlaidGraph {
  readonly numbers: ChangingNumbers;
  readonly base: CompactGraph;
  readonly history: History;
  readonly #numbersAt: number[] = [];

  constructor(history: History, room = { share: 0, least: 400 }) {
    this.history = history;
    this.numbers = new ChangingNumbers(history.rows);
    this.base = buildGraph(columnsOf(history.rows, BASE, this.numbers), room);
  }

  /** Applies one batch after the other; ends where there is no room any more. */
  *versions(): Generator<OverlaidVersion> {
    let graph = this.base;
    let since = BASE;
    let before = this.history.rows;
    for (const [index, batch] of this.history.batches.entries()) {
      const rows = rowsAfter(this.history, index);
      const change = changeOf(batch, since, before, rows, this.numbers);
      for (let turn = 0; turn < (batch.isTwice ? 2 : 1); turn += 1) {
        const changed = applyChange(graph, change);
        if (changed === null) return;
        graph = changed;
      }
      this.#numbersAt.push(this.numbers.names.length);
      yield { graph, revision: batch.revision, rows, change };
      since = batch.revision;
      before = rows;
    }
  }

  /** Questions to a version. */
  asks({ graph, rows, revision }: OverlaidVersion): GraphQuestions {
    return new GraphQuestions(rows, revision, this.numbers, graph);
  }

  /** Questions to what a version is compacted to. */
  asksCompacted({ graph, rows, revision }: OverlaidVersion): GraphQuestions {
    const { graph: compacted, numbers } = compact(graph, { share: 0, least: 2 });
    const names: string[] = [];
    for (const [old, number] of numbers.entries())
      if (number !== NONE) names[number] = this.numbers.names[old] as string;
    return new GraphQuestions(rows, revision, { names, labels: this.numbers.labels }, compacted);
  }
}
