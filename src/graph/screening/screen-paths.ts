import type { PreparedFold } from '../fold/prepared-fold.js';
import { RoundPaths } from './round-paths.js';
import type { ScreenQuestion, ScreenRun } from './screen.js';

/** One shortest path of each pair of a screening table, by its links' places in the rows of the graph: the half of a link that leads on. */
export interface ScreenPaths {
  /** By pair, as in the table of hops: where its path begins in `places`, from the employee on; it is as long as there are hops. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** An employee's path to a group: the entities on it and the links between them. */
export interface ScreenPath {
  readonly entities: readonly number[];
  readonly links: readonly number[];
}

/**
 * One shortest path of each pair of a screening: which of several is left open, but every one of them counts. All groups that a way leads nearer to
 * are looked at together. O(links near the staff), and what is told.
 * @param memory two times as much as there are entities, zeroes; given back so
 */
export function screenPaths(
  fold: PreparedFold,
  { staff, groups }: ScreenQuestion,
  { table, rounds }: Pick<ScreenRun, 'table' | 'rounds'>,
  memory: readonly [Int32Array, Int32Array],
): ScreenPaths {
  const starts = new Uint32Array(table.hops.length);
  let steps = 0;
  for (const [pair, hops] of table.hops.entries()) {
    starts[pair] = steps;
    steps += hops;
  }
  const paths = { starts, places: new Uint32Array(steps) };
  for (const levels of rounds) {
    const found = new RoundPaths(fold, levels, staff, memory);
    const columns = levels.columnsIn(groups);
    for (const row of staff.keys()) found.write(row, columns, row * groups.length, paths);
  }
  return paths;
}

/** The path of a pair of a screening table; empty where more hops lie between than were searched. */
export function screenPath(
  { graph, merged }: PreparedFold,
  { staff, groups }: ScreenQuestion,
  hops: Uint8Array,
  { starts, places }: ScreenPaths,
  pair: number,
): ScreenPath {
  const steps = [...places.subarray(starts[pair], (starts[pair] as number) + (hops[pair] as number))];
  const entities = steps.map((place) => merged.standsFor(graph.neighbours[place] as number));
  return {
    entities: [staff[Math.floor(pair / groups.length)] as number, ...entities],
    links: steps.map((place) => graph.linkAt[place] as number),
  };
}
