// graphology.mjs PREFIX FOLDER: loads the ruler's graph once, then answers each line with a line of JSON: microseconds a pair.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [prefix, folder] = process.argv.slice(2);
const require = createRequire(join(prefix, 'package.json'));
const { UndirectedGraph } = require('graphology');
const { bidirectional } = require('graphology-shortest-path');

const numbers = (name) => {
  const bytes = readFileSync(join(folder, name));
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.byteLength & ~3)));
};
const edges = numbers('edges.bin');
const [entities, links] = edges;
const graph = new UndirectedGraph();
for (let entity = 0; entity < entities; entity += 1) graph.addNode(entity);
for (let link = 0; link < links; link += 1) graph.addEdge(edges[2 + link], edges[2 + links + link]);
const pairs = numbers('pairs.bin');
const count = pairs.length / 2;
const round = () => {
  for (let index = 0; index < count; index += 1) bidirectional(graph, pairs[2 * index], pairs[2 * index + 1]);
};
round();
process.stdout.write('{"ready":true}\n');
for await (const _ of createInterface({ input: process.stdin })) {
  const start = performance.now();
  round();
  process.stdout.write(`${JSON.stringify({ pair: (1_000 * (performance.now() - start)) / count })}\n`);
}
