import { withGraph } from '../graph/graph-worker.js';
import { rulerData } from '../peers/ruler.js';
import type { Area } from '../run/bars.js';
import { short } from '../run/numbers.js';

const bars = {
  bytes: { name: 'bytes a link of the compact graph', limit: 48, peer: 'none: bytes' },
  peak: { name: 'peak resident bytes a link of the whole process', limit: 140, peer: 'none: bytes' },
};
const MEBIBYTE = 1_048_576;

/** What the compact graph takes. */
export const memory: Area<typeof bars> = {
  name: 'memory',
  bars,
  async run(bench, report) {
    const folder = await rulerData(bench, bench.quick ? '100k' : '1m');
    await withGraph({ folder, dated: true, lean: true }, async (worker) => {
      const { bytes, links } = await worker.ask('size', {});
      const all = `${links} links, one assertion each, with every attribute`;
      report.tell('bytes', {
        ratio: bytes / links,
        detail: `${short(bytes / MEBIBYTE)} MiB for ${all}; bytes, no ratio`,
      });
      if (bench.quick) report.leaveOut('it is told of 5,000,000 links: not with --quick', 'peak');
      if (!report.wants('peak')) return;
      for (const within of [4, 6]) await worker.ask('screening', { within, filtered: true, repeats: 1 });
      const peak = await worker.ask('peak', {});
      const what = `${short(peak / MEBIBYTE)} MiB at the peak of a process that read ${links} links as columns, built the graph and screened within 4 and 6, filtered`;
      report.tell('peak', { ratio: peak / links, detail: `${what}; bytes, no ratio` });
    });
  },
};
