import { buildGraph } from '../../../src/graph/build/build-graph.js';
import type { AssertionColumns } from '../../../src/graph/columns.js';
import { NONE } from '../../../src/graph/columns.js';
import { GraphFinder } from '../../../src/graph/graph-finder.js';
import { applyChange } from '../../../src/graph/overlay/apply-change.js';
import { type AssertionVersion, type GraphChange, NEVER } from '../../../src/graph/overlay/change.js';
import type { Standpoint } from '../../../src/graph/question.js';
import { packedFrom, packedInstant, packedTo } from '../../../src/graph/seconds.js';
import { RULER_INSTANT } from '../ruler-edges.js';
import { FILTERED } from '../standpoints.js';
import type { Tasks } from '../worker-protocol.js';
import type { Held } from './held.js';

/** What bringing a screening up to date took. */
export interface IncrementAnswer {
  /** Milliseconds by repeat: from the changed graph to the screening and what is different. */
  readonly incremental: readonly number[];
  /** Milliseconds by repeat to change the graph. */
  readonly applied: readonly number[];
  /** Pairs that are new, closer, farther or ceased, all repeats together. */
  readonly changed: number;
  /** How often the table was that of a full run. */
  readonly identical: number;
}

const DAY = 86_400;
const WITHIN = 4;
const LEAST_CONFIDENCE = 40;
const EVERYBODY = { departments: null, groups: { groupKind: 1 }, within: WITHIN } as const;
/** A prime: links of different repeats are not the same. */
const STRIDE = 7_919;

type Pair = GraphChange['pairs'][number];

function versionOf(said: AssertionColumns, row: number): AssertionVersion {
  return {
    from: said.from[row] as number,
    to: said.to[row] as number,
    kind: said.kind[row] as number,
    confidence: said.confidence[row] as number,
    provenance: said.provenance[row] as number,
    flags: said.flags[row] as number,
    marking: 0,
    subkind: NONE,
    declarant: NONE,
    firstKnownFrom: said.knownFrom[row] as number,
    validFrom: said.validFrom[row] as number,
    validTo: said.validTo[row] as number,
    knownFrom: said.knownFrom[row] as number,
    knownTo: said.knownTo[row] as number,
    opened: 1,
    closed: NEVER,
  };
}

/** Links that were not there, each of which passes the filter; by the ruler's list of further ends. */
function newLinks({ ruler, columns, graph }: Held, count: number, repeat: number, revision: number): Pair[] {
  const some = versionOf((columns as NonNullable<typeof columns>).assertions, 0);
  const ends = ruler.extra;
  const half = ends.length / 2;
  const always = { validFrom: packedFrom(null), validTo: packedTo(null), knownFrom: packedFrom(0) };
  return Array.from({ length: count }, (_, index): Pair => {
    const a = ends[index % half] as number;
    const b = ((ends[half + (index % half)] as number) + repeat * STRIDE) % graph.entities;
    const said = { ...some, ...always, from: a, to: b, confidence: 80, flags: 0, opened: revision };
    return { a, b, assertions: [{ ...said, firstKnownFrom: said.knownFrom }] };
  }).filter(({ a, b }) => a !== b);
}

/** Links that pass the filter, retracted: other ones in each repeat. */
function retracted({ columns }: Held, count: number, repeat: number, repeats: number, revision: number): Pair[] {
  const { assertions: said } = columns as NonNullable<typeof columns>;
  const at = packedInstant(RULER_INSTANT);
  const passing = (row: number) =>
    (said.confidence[row] as number) >= LEAST_CONFIDENCE &&
    (said.validFrom[row] as number) <= at &&
    at < (said.validTo[row] as number);
  const step = Math.floor(said.count / (count * repeats * 4));
  const pairs: Pair[] = [];
  for (let row = repeat; row < said.count && pairs.length < count; row += step) {
    if (!passing(row)) continue;
    const version = { ...versionOf(said, row), knownTo: packedTo(RULER_INSTANT), closed: revision };
    pairs.push({ a: version.from, b: version.to, assertions: [version] });
  }
  return pairs;
}

function sameTable(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Changes the graph again and again, and brings a filtered screening within 4 hops up to date each time; once more than is counted. */
export function increment(held: Held, { change, count, repeats }: Tasks['increment']['take']): IncrementAnswer {
  if (!held.columns) throw new Error('the columns were let go');
  // Changes are appended to the memory of the graph that they begin from.
  let graph = buildGraph(held.columns);
  const finder = new GraphFinder(graph);
  const fresh = new GraphFinder(graph);
  let standpoint: Standpoint = FILTERED;
  let state = finder.keepScreening({ ...standpoint, ...EVERYBODY });
  const [incremental, applied] = [[] as number[], [] as number[]];
  let [changed, identical] = [0, 0];
  for (let repeat = 0; repeat <= repeats; repeat += 1) {
    const revision = standpoint.revision + 1;
    const pairs =
      change === 'insert'
        ? newLinks(held, count, repeat, revision)
        : retracted(held, count, repeat, repeats + 1, revision);
    const rest = { entities: [], employments: [], statuses: [], merges: [], appendedOrder: new Float64Array(0) };
    const start = performance.now();
    const next = applyChange(graph, { ...rest, revision, pairs });
    // No room for more: a service would compact the graph.
    if (next === null) break;
    graph = next;
    const { validFrom, knownAt } = standpoint.time;
    // A day passes with the retractions, so that links expire and begin as well.
    const later = change === 'insert' ? 0 : DAY;
    const time = { validFrom: validFrom + later, validTo: validFrom + later + 1, knownAt: knownAt + later };
    standpoint = { ...standpoint, revision, time };
    const middle = performance.now();
    finder.moveTo(graph);
    const update = finder.updateScreening(state, { ...standpoint, ...EVERYBODY });
    const end = performance.now();
    state = update.state;
    fresh.moveTo(graph);
    const full = fresh.screen({ ...standpoint, ...EVERYBODY });
    if (repeat === 0) continue;
    incremental.push(end - middle);
    applied.push(middle - start);
    changed += Object.values(update.changes).reduce((sum, list) => sum + list.length, 0);
    if (sameTable(full.hops, state.table.hops)) identical += 1;
  }
  return { incremental, applied, changed, identical };
}
