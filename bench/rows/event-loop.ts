import { BEST_PATH, NEAREST_GROUPS, NEIGHBOURHOOD, SCREENING_TABLE } from '../http/questions.js';
import type { BenchService } from '../http/service.js';
import { withService } from '../http/with-service.js';
import { rulerNeo4j } from '../neo4j/ruler-neo4j.js';
import { endsOf } from '../neo4j/staff-and-groups.js';
import type { Area, Bar, Measured } from '../run/bars.js';
import { least, quantile, short } from '../run/numbers.js';

const bar = (what: string): Bar => ({
  name: `longest event-loop block, ms: ${what}`,
  limit: 15,
  peer: 'none: milliseconds',
});
const bars = {
  bestPath: bar('best path with its facts'),
  nearest: bar('nearest group of 500 employees'),
  screening: bar('500 rows of the screening table'),
  neighbourhood: bar('large neighbourhood'),
};
const WARM_UPS = 3;
const TIMES = 7;

async function longestBlock(service: BenchService, query: string, variables: object): Promise<Measured> {
  for (let time = 0; time < WARM_UPS; time += 1) await service.ask(query, variables);
  const blocks: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await service.probe('watch');
    await service.ask(query, variables);
    blocks.push(await service.probe('blocked'));
  }
  const words = `the longest block of each of ${TIMES} times: min ${short(least(blocks))} med ${short(quantile(blocks))} max ${short(Math.max(...blocks))} ms`;
  return { ratio: quantile(blocks), detail: `${words}; the figure is the median, in milliseconds` };
}

function notAnswered(error: Error): Measured {
  return { ratio: null, detail: error.message };
}

/** How long the event loop stands still while a question is answered. */
export const eventLoop: Area<typeof bars> = {
  name: 'event-loop',
  bars,
  async run(bench, report) {
    const neo4j = await rulerNeo4j(bench);
    try {
      const { staff, groups, busiest } = await endsOf(neo4j.database);
      const questions: Record<keyof typeof bars, [string, object]> = {
        bestPath: [BEST_PATH, { from: staff[0], to: groups[0] }],
        nearest: [NEAREST_GROUPS, { first: 500 }],
        screening: [SCREENING_TABLE, {}],
        neighbourhood: [NEIGHBOURHOOD, { id: busiest }],
      };
      await withService(neo4j, { finder: 'compact' }, async (service) => {
        for (const [name, [query, variables]] of Object.entries(questions) as [keyof typeof bars, [string, object]][]) {
          if (!report.wants(name)) continue;
          report.tell(name, await longestBlock(service, query, variables).catch(notAnswered));
        }
      });
    } finally {
      await neo4j.close();
    }
  },
};
