import { parseArgs } from 'node:util';
import { BenchService } from './http/service.js';
import { addLookUps } from './questions/add-look-ups.js';
import { demoNeo4j } from './questions/demo-neo4j.js';
import { examples } from './questions/examples.js';
import { LEAK_CANDIDATES, LEAK_CASES } from './questions/leak-cases.js';
import { least, quantile, short } from './run/numbers.js';

const HELP = `npm run bench:questions -- [--json | --markdown] [--times N] [--look-ups N] [--data FOLDER] [--help]

Asks each worked example of the playground of the demonstration force, warm, over HTTP, and then leak candidates for twenty allegations; milliseconds, against
the bar of 300 (leak candidates: 1,000 where look-ups were added).

  --times N      how often each is asked once it is warm (default 20)
  --look-ups N   first adds so many look-ups to the graph, which keeps them, and says what that took
  --data FOLDER  where the graph is kept (default bench/.data/demonstration; loaded at the first time)
`;
const WARM_UPS = 3;
const LIMIT = 300;
const LIMIT_AMONG_MANY = 1_000;
const CASES = 20;

interface Row {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  readonly least: number;
  readonly limit: number;
  readonly met: boolean;
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    times: { type: 'string', default: '20' },
    'look-ups': { type: 'string', default: '0' },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

function say(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

async function timed(name: string, limit: number, times: number, work: () => Promise<unknown>): Promise<Row> {
  for (let time = 0; time < WARM_UPS; time += 1) await work();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  const median = quantile(taken);
  say(`${name}: ${short(median)} ms of ${limit}`);
  return { name, median, least: least(taken), limit, met: median <= limit };
}

async function ask(service: BenchService, times: number, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  const table = JSON.parse(
    await service.ask('{ employeeGroupLinks(within: 2, first: 1) { edges { node { employee { id } } } } }', {}),
  );
  const { id } = table.data.employeeGroupLinks.edges[0].node.employee;
  for (const { name, text, wantsId } of examples())
    rows.push(await timed(name, LIMIT, times, () => service.ask(text, wantsId ? { id } : {})));
  const { data } = JSON.parse(await service.ask(LEAK_CASES, { first: 200 }));
  const cases: string[] = data.allegations.edges
    .filter(({ node }: { node: { operation: unknown } }) => node.operation)
    .map(({ node }: { node: { id: string } }) => node.id)
    .slice(0, CASES);
  const each: Row[] = [];
  for (const [index, one] of cases.entries())
    each.push(await timed(`leak candidates ${index + 1}`, limit, 3, () => service.ask(LEAK_CANDIDATES, { id: one })));
  const medians = each.map(({ median }) => median);
  const slowest = Math.max(...medians);
  rows.push({
    name: `leak candidates, the slowest of ${each.length} allegations`,
    median: slowest,
    least: least(medians),
    limit,
    met: slowest <= limit,
  });
  return rows;
}

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const count = Number(values['look-ups']);
  const demo = await demoNeo4j(values.data, say);
  try {
    if (count > 0) {
      const seconds = await addLookUps(demo.database, count, say);
      say(`${count} look-ups added in ${short(seconds)} s`);
    }
    const service = await BenchService.start({ neo4j: demo.address, folder: demo.folder, finder: 'compact' });
    try {
      const rows = await ask(service, Number(values.times), count > 0 ? LIMIT_AMONG_MANY : LIMIT);
      if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
      else {
        const lines = rows.map(({ name, median, least: low, limit, met }) =>
          [name, short(median), short(low), limit, met ? 'met' : '**not met**'].join(' | '),
        );
        const head = ['question | median ms | least ms | at most | ', '--- | --- | --- | --- | ---'];
        process.stdout.write(`${[...head, ...lines].map((line) => `| ${line} |`).join('\n')}\n`);
      }
    } finally {
      await service.end();
    }
  } finally {
    await demo.close();
  }
}

await main();
