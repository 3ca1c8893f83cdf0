import { type Area, type Bar, type Bench, NoPeer, NotThere, type Report, type Row } from './bars.js';
import { short } from './numbers.js';

const DIGITS = 4;
const LONGEST_DETAIL = 400;

function rounded(ratio: number | null): number | null {
  return ratio === null || !Number.isFinite(ratio) ? null : Number(ratio.toPrecision(DIGITS));
}

function rowOf({ name, limit, peer }: Bar, ratio: number | null, detail: string): Row {
  const told = rounded(ratio);
  return {
    name,
    ratio: told,
    limit,
    met: told !== null && told <= limit,
    peer,
    detail: detail.slice(0, LONGEST_DETAIL),
  };
}

/** True where an area or a bar is asked for. */
function isWanted(area: string, name: string, only: readonly string[]): boolean {
  return only.length === 0 || only.some((part) => name.toLowerCase().includes(part) || area === part);
}

/** Measures the bars of an area that are wanted; a row for each but those that have no peer. What goes wrong is told in the rows. */
export async function runArea(area: Area, bench: Bench, only: readonly string[]): Promise<Row[]> {
  const names = Object.keys(area.bars);
  const wanted = names.filter((bar) => isWanted(area.name, area.bars[bar]?.name ?? '', only));
  if (wanted.length === 0) return [];
  const rows = new Map<string, Row>();
  const open = new Set(wanted);
  const leaveOut = (reason: string, bars: Iterable<string>) => {
    for (const bar of bars) if (open.delete(bar)) bench.say(`left out: ${area.bars[bar]?.name}: ${reason}`);
  };
  const report: Report<Area['bars']> = {
    wants: (...bars) => bars.some((bar) => open.has(bar)),
    tell: (bar, { ratio, detail }) => {
      if (!open.delete(bar)) return;
      const row = rowOf(area.bars[bar] as Bar, ratio, detail);
      rows.set(bar, row);
      const figure = row.ratio === null ? 'not measured' : `${short(row.ratio)} of at most ${row.limit}`;
      bench.say(`${row.name}: ${figure}${row.met ? '' : ', NOT MET'}`);
    },
    leaveOut: (reason, ...bars) => leaveOut(reason, bars),
  };
  try {
    bench.say(`${area.name}: begins`);
    await area.run(bench, report);
  } catch (error) {
    bench.signal.throwIfAborted();
    if (error instanceof NoPeer) leaveOut(error.message, [...open]);
    else if (!(error instanceof NotThere)) bench.say((error as Error).stack ?? String(error));
    for (const bar of [...open]) report.tell(bar, { ratio: null, detail: (error as Error).message });
  }
  for (const bar of [...open]) report.tell(bar, { ratio: null, detail: 'it was not measured' });
  return wanted.flatMap((bar) => rows.get(bar) ?? []);
}
