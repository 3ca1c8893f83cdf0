import { buildGraph } from '../../src/graph/build/build-graph.js';
import { GraphFinder } from '../../src/graph/graph-finder.js';
import { NotThere } from '../run/bars.js';
import { addHub } from './add-hub.js';
import { readRulerGraph } from './ruler-graph.js';
import type { Held } from './tasks/held.js';
import { TASKS } from './tasks/tasks.js';
import type { GraphOf, Tasks } from './worker-protocol.js';

function load({ folder, dated, hub = 0, lean = false }: GraphOf): Held {
  const { columns: read, ...ruler } = readRulerGraph(folder, dated);
  const columns = hub > 0 ? addHub(read, hub) : read;
  const graph = buildGraph(columns);
  return { ruler, columns: lean ? null : columns, graph, finder: new GraphFinder(graph) };
}

const held = load(JSON.parse(process.argv[2] as string) as GraphOf);
process.on('message', async ({ task, take }: { task: keyof Tasks; take: never }) => {
  try {
    process.send?.({ answer: await TASKS[task](held, take) });
  } catch (error) {
    const failure = error instanceof NotThere ? error.message : ((error as Error).stack ?? String(error));
    process.send?.({ failure, missing: error instanceof NotThere });
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ answer: 'ready' });
