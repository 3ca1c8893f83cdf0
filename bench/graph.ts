import { buildGraph } from '../src/graph/build/build-graph.js';
import { ALL_CODES } from '../src/graph/codes.js';
import { bytesOf } from '../src/graph/compact-graph.js';
import { GraphFinder } from '../src/graph/graph-finder.js';
import type { Standpoint } from '../src/graph/question.js';
import { RULER_INSTANT, readRulerGraph } from './graph/ruler-graph.js';

/** A folder that the ruler's `gen.py` wrote. */
const FOLDER = process.argv[2];
const ROUNDS = Number(process.env.ROUNDS ?? 5);
if (!FOLDER) throw new Error('usage: bench/graph.ts <folder written by gen.py>');

const EVERYTHING: Standpoint['filter'] = {
  kinds: ALL_CODES,
  contexts: ALL_CODES,
  minConfidence: 0,
  provenance: ALL_CODES,
  declared: ALL_CODES,
  groupStatus: null,
  avoid: [],
  through: ALL_CODES,
  maxDegree: 10_000_000,
  disputed: true,
  disputedMerges: true,
};
const time = { validFrom: RULER_INSTANT, validTo: RULER_INSTANT + 1, knownAt: RULER_INSTANT };
const plain: Standpoint = { labels: [0], time, filter: EVERYTHING };
const filtered: Standpoint = { ...plain, filter: { ...EVERYTHING, minConfidence: 40 } };

/** Milliseconds of processor time of each round, least first: what else the machine does is not counted. */
function timed(rounds: number, work: (round: number) => void): number[] {
  return Array.from({ length: rounds }, (_, round) => {
    const start = process.cpuUsage();
    work(round);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  }).sort((a, b) => a - b);
}

/** Milliseconds of all of some questions: the least and the middle one of each question's rounds, which what else the machine does disturbs least. */
function timedEach(rounds: number, count: number, ask: (index: number, round: number) => number): [number[], number] {
  const times = Array.from({ length: count }, () => [] as number[]);
  let check = 0;
  for (let round = 0; round < rounds; round += 1) {
    check = 0;
    for (let index = 0; index < count; index += 1) {
      const start = performance.now();
      check += ask(index, round);
      times[index]?.push(performance.now() - start);
    }
  }
  const sorted = times.map((each) => each.sort((a, b) => a - b));
  const sum = (place: number) => sorted.reduce((total, each) => total + (each[place] as number), 0);
  return [[sum(0), sum(rounds >> 1)], check];
}

function tell(name: string, times: readonly number[], count: number, unit: 'us' | 'ms', check: number | string): void {
  const scale = unit === 'us' ? 1_000 / count : 1 / count;
  const [least, middle] = [times[0] as number, times[times.length >> 1] as number];
  console.log(
    `${name.padEnd(34)} ${unit} min ${(least * scale).toFixed(1)} med ${(middle * scale).toFixed(1)} chk ${check}`,
  );
}

function pairRows(finder: GraphFinder, name: string, standpoint: Standpoint, pairs: Uint32Array): void {
  const count = pairs.length / 2;
  const ends = (index: number) => ({ from: pairs[2 * index] as number, to: pairs[2 * index + 1] as number });
  const each = (what: string, ask: (index: number, round: number) => number) => {
    const [times, check] = timedEach(ROUNDS, count, ask);
    tell(`${name} ${what}`, times, count, 'us', check);
  };
  each('distance', (index) => finder.hops({ ...standpoint, ...ends(index), within: 8 }));
  const best = (index: number, at: Standpoint) => {
    const { from, to } = ends(index);
    const one = { order: 'SHORTEST', count: 1, parallel: false } as const;
    return finder.paths({ ...at, ...one, from, to: { entity: to }, within: 8 }).paths[0]?.links.length ?? -1;
  };
  each('best path', (index) => best(index, standpoint));
  each('best path, filter new', (index, round) => best(index, another(standpoint, round * count + index)));
}

/** The same in other words, so that nothing is prepared for it: what is to be avoided is not there. */
function another(standpoint: Standpoint, number: number): Standpoint {
  return { ...standpoint, filter: { ...standpoint.filter, avoid: [4_000_000_000 + number] } };
}

function nearestRow(finder: GraphFinder, name: string, standpoint: Standpoint, staff: Uint32Array): void {
  const asked = staff.subarray(0, 500);
  const one = { order: 'SHORTEST', count: 1, parallel: false } as const;
  const [times, check] = timedEach(ROUNDS, asked.length, (index) => {
    const from = asked[index] as number;
    const { paths } = finder.paths({ ...standpoint, ...one, from, to: { groupKind: 1 }, within: 4 });
    return paths[0]?.links.length ?? 0;
  });
  tell(`${name} nearest group, best path`, times, asked.length, 'us', check);
}

function screeningRows(finder: GraphFinder, name: string, standpoint: Standpoint): void {
  for (const within of [4, 6]) {
    let pairs = 0;
    const times = timed(ROUNDS + 1, () => {
      const { hops } = finder.screen({ ...standpoint, departments: null, groups: { groupKind: 1 }, within });
      pairs = 0;
      for (let index = 0; index < hops.length; index += 1) if (hops[index] !== 0) pairs += 1;
    });
    tell(`${name} screening within ${within}`, times, 1, 'ms', pairs);
    const cold = timed(ROUNDS, (round) => {
      const at = another(standpoint, within * 100 + round);
      finder.screen({ ...at, departments: null, groups: { groupKind: 1 }, within });
    });
    tell(`${name} screening within ${within}, filter new`, cold, 1, 'ms', pairs);
  }
}

for (const [name, isDated, standpoint] of [
  ['plain', false, plain],
  ['filtered', true, filtered],
] as const) {
  const ruler = readRulerGraph(FOLDER, isDated);
  let graph = buildGraph(ruler.columns);
  const builds = timed(Math.min(ROUNDS, 3), () => {
    graph = buildGraph(ruler.columns);
  });
  tell(`${name} build`, builds, 1, 'ms', graph.links);
  const bytes = Object.values(bytesOf(graph)).reduce((sum, part) => sum + part, 0);
  console.log(`bytes a link ${(bytes / graph.links).toFixed(1)}`);
  const finder = new GraphFinder(graph);
  pairRows(finder, name, standpoint, isDated ? ruler.filteredPairs : ruler.pairs);
  nearestRow(finder, name, standpoint, ruler.staff);
  screeningRows(finder, name, standpoint);
}
console.log(`peak resident ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
