import { NEIGHBOURHOOD } from '../http/questions.js';
import { withService } from '../http/with-service.js';
import { rulerNeo4j } from '../neo4j/ruler-neo4j.js';
import { endsOf } from '../neo4j/staff-and-groups.js';
import type { Area } from '../run/bars.js';
import { compared } from '../run/numbers.js';

const bars = {
  delivery: {
    name: 'links of a neighbourhood delivered, facts at hand / JSON.stringify',
    limit: 4,
    peer: 'JSON.stringify of the same data',
  },
};
const WARM_UPS = 3;
const TURNS = 10;

type Chart = { data: { neighbourhood: { entities: unknown[]; links: unknown[] } } };

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What it costs to hand over an answer that has been found. */
export const delivery: Area<typeof bars> = {
  name: 'delivery',
  bars,
  async run(bench, report) {
    const neo4j = await rulerNeo4j(bench);
    try {
      await withService(neo4j, { finder: 'compact' }, async (service) => {
        const { busiest: id } = await endsOf(neo4j.database);
        await service.probe('keep answers');
        for (let time = 0; time < WARM_UPS; time += 1) await service.ask(NEIGHBOURHOOD, { id });
        const before = await service.probe('keep answers');
        const data = JSON.parse(await service.ask(NEIGHBOURHOOD, { id })) as Chart;
        const [ours, peers] = [[] as number[], [] as number[]];
        for (let turn = 0; turn < TURNS; turn += 1) {
          peers.push(milliseconds(() => JSON.stringify(data)));
          const start = performance.now();
          await service.ask(NEIGHBOURHOOD, { id });
          ours.push(performance.now() - start);
        }
        const asked = await service.probe('ask again');
        const { entities, links } = data.data.neighbourhood;
        const kept = `Neo4j's answers kept (${before} statements to warm up, ${asked} asked of it in ${TURNS + 1} turns)`;
        const also = `${links.length} links among ${entities.length} entities, whole request over loopback, search included, ${kept}`;
        report.tell('delivery', compared(ours, peers, 'ms', also));
      });
    } finally {
      await neo4j.close();
    }
  },
};
