import { GROUP } from '../../src/graph/codes.js';
import type { GraphColumns, TimeColumns } from '../../src/graph/columns.js';
import { packedFrom, packedTo } from '../../src/graph/seconds.js';
import { readNumbers, readRulerEdges, secondsOf } from './ruler-edges.js';

/** What is asked of the graph that the ruler in C is run on. */
export interface RulerQuestions {
  readonly staff: Uint32Array;
  readonly groups: Uint32Array;
  /** Two entities each. */
  readonly pairs: Uint32Array;
  readonly filteredPairs: Uint32Array;
  /** Ends of links that are not there: all the first ends, then all the others. */
  readonly extra: Uint32Array;
}

/** The graph that the ruler in C is run on, and what is asked of it. */
export interface RulerGraph extends RulerQuestions {
  readonly columns: GraphColumns;
}

function always(count: number): TimeColumns {
  const all = (value: number) => new Int32Array(count).fill(value);
  return {
    validFrom: all(packedFrom(null)),
    validTo: all(packedTo(null)),
    knownFrom: all(packedFrom(0)),
    knownTo: all(packedTo(null)),
  };
}

/**
 * Reads what `gen.py` wrote.
 * @param isDated false: every link holds always
 */
export function readRulerGraph(folder: string, isDated: boolean): RulerGraph {
  const { entities, links, from, to, kinds, confidence, validFrom, validTo, staff, groups } = readRulerEdges(folder);
  const kind = new Uint8Array(entities);
  const groupKind = new Uint8Array(entities);
  for (const group of groups) {
    kind[group] = GROUP;
    groupKind[group] = 1;
  }
  const times = always(links);
  if (isDated)
    for (let link = 0; link < links; link += 1) {
      times.validFrom[link] = packedFrom(secondsOf(validFrom[link] as number));
      times.validTo[link] = packedTo(secondsOf(validTo[link] as number));
    }
  const none = { count: 0, ...always(0), marking: new Uint16Array(0) };
  const columns: GraphColumns = {
    entities: { count: entities, kind, groupKind, marking: new Uint16Array(entities) },
    assertions: {
      count: links,
      from,
      to,
      kind: kinds,
      confidence,
      provenance: new Uint8Array(links).fill(1),
      flags: new Uint8Array(links),
      marking: new Uint16Array(links),
      subkind: null,
      declarant: null,
      firstKnownFrom: null,
      ...times,
    },
    employments: {
      count: staff.length,
      entity: staff,
      value: new Uint16Array(staff.length),
      marking: new Uint16Array(staff.length),
      ...always(staff.length),
    },
    statuses: { ...none, entity: new Uint32Array(0), value: new Uint16Array(0) },
    merges: { ...none, from: new Uint32Array(0), to: new Uint32Array(0), refutes: new Uint8Array(0) },
    directedKinds: 0,
  };
  const [pairs, filteredPairs] = [readNumbers(folder, 'pairs.bin'), readNumbers(folder, 'fpairs.bin')];
  return { columns, staff, groups, pairs, filteredPairs, extra: readNumbers(folder, 'extra.bin') };
}
