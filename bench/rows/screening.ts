import { type GraphWorker, withGraph } from '../graph/graph-worker.js';
import type { Timed } from '../graph/worker-protocol.js';
import { type RulerRun, rulerData, runRuler } from '../peers/ruler.js';
import type { Area, Bench, Report } from '../run/bars.js';
import { compared, least } from '../run/numbers.js';

const RULER = 'hand-tuned C, one thread, rt=2';
const PATHS = 'hand-tuned C, one thread: paths(memo)';

const bars = {
  plain4: { name: 'screening within 4 / C', limit: 1.6, peer: RULER },
  filtered4: { name: 'screening within 4, filtered / C', limit: 1.6, peer: RULER },
  allPlain4: { name: 'screening within 4, all cores / C', limit: 1, peer: RULER },
  allFiltered4: { name: 'screening within 4, filtered, all cores / C', limit: 1, peer: RULER },
  filtered6: { name: 'screening within 6, filtered / C', limit: 1.6, peer: RULER },
  pathsPlain: { name: 'screening within 4 with a path a pair / C', limit: 1.8, peer: PATHS },
  pathsFiltered: { name: 'screening within 4 with a path a pair, filtered / C', limit: 1.8, peer: PATHS },
};

type Bars = typeof bars;
type Work = 'screening' | 'screeningPaths';
const ONE_CORE = 'the engine screens on one core, so this is what one takes';
const WITH_SEARCH = 'ours with the search itself, the peer without';
const ROWS: readonly { bar: keyof Bars; work: Work; within: 4 | 6; filtered: boolean }[] = [
  { bar: 'plain4', work: 'screening', within: 4, filtered: false },
  { bar: 'allPlain4', work: 'screening', within: 4, filtered: false },
  { bar: 'pathsPlain', work: 'screeningPaths', within: 4, filtered: false },
  { bar: 'filtered4', work: 'screening', within: 4, filtered: true },
  { bar: 'allFiltered4', work: 'screening', within: 4, filtered: true },
  { bar: 'filtered6', work: 'screening', within: 6, filtered: true },
  { bar: 'pathsFiltered', work: 'screeningPaths', within: 4, filtered: true },
];

/** All employees against all groups. */
export const screening: Area<Bars> = {
  name: 'screening',
  bars,
  async run(bench, report) {
    const folder = await rulerData(bench, bench.quick ? '100k' : '1m');
    for (const filtered of [false, true]) {
      const rows = ROWS.filter((row) => row.filtered === filtered && report.wants(row.bar));
      if (rows.length > 0)
        await withGraph({ folder, dated: filtered }, (worker) => inTurn(bench, report, folder, worker, rows));
    }
  },
};

async function inTurn(
  bench: Bench,
  report: Report<Bars>,
  folder: string,
  worker: GraphWorker,
  rows: typeof ROWS,
): Promise<void> {
  const times = rows.map(() => ({ ours: [] as number[], peers: [] as number[] }));
  for (let round = 0; round < bench.rounds; round += 1) {
    const ruler = await runRuler(folder, 'SCREENINGS', bench.repeats);
    for (const [index, row] of rows.entries()) {
      const { work, within, filtered } = row;
      const timed = await worker.ask(work, { within, filtered, repeats: bench.repeats });
      times[index]?.ours.push(least(timed.times));
      times[index]?.peers.push(rulerTime(ruler, row, timed));
    }
    bench.say(`screening, ${rows[0]?.filtered ? 'filtered' : 'plain'}: round ${round + 1} of ${bench.rounds}`);
  }
  for (const [index, { bar, work }] of rows.entries()) {
    const { ours, peers } = times[index] as { ours: number[]; peers: number[] };
    const also = work === 'screeningPaths' ? WITH_SEARCH : bar.startsWith('all') ? ONE_CORE : '';
    report.tell(bar, compared(ours, peers, 'ms', also));
  }
}

function rulerTime(ruler: RulerRun, { work, within, filtered, bar }: (typeof ROWS)[number], { check }: Timed): number {
  const row = ruler.screenings.get(`${within} ${filtered ? 'filtered' : 'plain'}`);
  if (row?.pairs !== check) throw new Error(`${bars[bar].name}: ours found ${check} pairs, the ruler ${row?.pairs}`);
  return work === 'screeningPaths' ? row.paths : row.least;
}
