import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import { exportCommand } from '../../src/cli/export.js';
import { openByNetworkx, PYTHON, runPython } from '../export/networkx.js';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const itByNetworkx = PYTHON === undefined ? it.skip : it;
/** Tables and graphs that are compared are of this time. */
const WHEN = ['--at', '2019-05-01', '--known-at', '2019-05-01'];
const AT = '{validAt: "2019-04-30T23:00:00Z", knownAt: "2019-04-30T23:00:00Z"}';

interface TableRow {
  readonly employee: string;
  readonly group: string;
  readonly hops: string;
  readonly weakest: string;
  readonly pathEntities: string;
  readonly pathLinks: string;
}

let service: TestService;
let folder: string;

beforeAll(async () => {
  service = await startTestService({ employees: 300 });
  folder = await mkdtemp(join(tmpdir(), 'hopline-export-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await service.close();
});

/** Runs `hopline export` over the service's database. */
async function run(...args: string[]): Promise<void> {
  const open = async () => ({ database: service.database, close: async () => {} });
  const command = exportCommand(open, () => ({ engine: { threads: 0 } }));
  command.exitOverride().configureOutput({ writeErr: () => {} });
  await command.parseAsync([...args, '--quiet'], { from: 'user' });
}

/** The file that an export makes. */
async function exported(name: string, ...args: string[]): Promise<string> {
  const path = join(folder, name);
  await run(...args, '--out', path);
  return path;
}

async function table(name: string, ...args: string[]): Promise<TableRow[]> {
  const path = await exported(name, '--table', 'screening', '--format', 'csv', ...WHEN, ...args);
  return parse<TableRow>(await readFile(path, 'utf8'), { columns: true });
}

const pairsOf = (rows: readonly TableRow[]) =>
  rows.map(({ employee, group, hops }) => JSON.stringify([employee, group, Number(hops)])).sort();

describe('the screening table', () => {
  it('has the pairs that the API tells, in their order, with their paths', async () => {
    const rows = await table('table.csv', '--within', '4');
    const { data } = await ask(
      service.url,
      `{ employeeGroupLinks(within: 4, first: 500, filter: {at: ${AT}}) {
        totalCount
        edges { node { employee { id } group { id } hops path { weakest entities { id } links { id } } } }
      } }`,
    );
    const { totalCount, edges } = data.employeeGroupLinks;
    expect(rows).toHaveLength(totalCount);
    expect(rows.length).toBeGreaterThan(20);
    const told = rows.slice(0, edges.length).map(({ employee, group, hops, weakest, pathEntities, pathLinks }) => ({
      employee: { id: employee },
      group: { id: group },
      hops: Number(hops),
      path: {
        weakest: Number(weakest),
        entities: pathEntities.split(';').map((id) => ({ id })),
        links: pathLinks.split(';').map((id) => ({ id })),
      },
    }));
    expect(told).toEqual(edges.map(({ node }: { node: unknown }) => node));
  });

  itByNetworkx('is what networkx works out from an export of the graph', async () => {
    const graph = await exported('whole.graphml', '--graph', '--format', 'graphml', ...WHEN);
    const worked = runPython<[string, string, number][]>('screen.py', graph, '4').map((pair) => JSON.stringify(pair));
    expect(pairsOf(await table('again.csv', '--within', '4'))).toEqual(worked.sort());
  });

  itByNetworkx('is a graph of employees and groups too', async () => {
    const rows = await table('pairs.csv', '--within', '2');
    const path = await exported('pairs.gexf', '--table', 'screening', '--within', '2', '--format', 'gexf', ...WHEN);
    const { nodes, edges } = openByNetworkx('gexf', path);
    const pairs = edges.map(([employee, group, , { hops }]) => JSON.stringify([employee, group, hops]));
    expect(pairs.sort()).toEqual(pairsOf(rows));
    expect(Object.keys(nodes).sort()).toEqual(
      [...new Set(rows.flatMap(({ employee, group }) => [employee, group]))].sort(),
    );
  });
});

describe('charts', () => {
  it('are what the API draws', async () => {
    const [row] = await table('first.csv', '--within', '2');
    const { employee, group } = row as TableRow;
    const { data } = await ask(
      service.url,
      `query ($id: ID!, $ids: [ID!]!) {
        neighbourhood(id: $id, hops: 2, limit: 50, filter: {at: ${AT}, minConfidence: 30}) {
          entities { id label kind } links { id kind confidence from { id } to { id } } completeness { truncated }
        }
        connect(ids: $ids, within: 3, pathsPerPair: 5, filter: {at: ${AT}}) {
          entities { id label kind } links { id kind confidence from { id } to { id } } completeness { truncated }
        }
      }`,
      { id: group, ids: [employee, group] },
    );
    const files = {
      neighbourhood: ['--chart', group, '--hops', '2', '--limit', '50', '--filter', '{"minConfidence": 30}'],
      connect: ['--paths', employee, group, '--within', '3', '--first', '5'],
    };
    for (const [name, args] of Object.entries(files)) {
      const path = await exported(`${name}.json`, ...args, '--format', 'cytoscape', ...WHEN);
      const drawn = cytoscape({ headless: true, ...JSON.parse(await readFile(path, 'utf8')) });
      const nodes = drawn
        .nodes()
        .map((node) => ({ id: node.id(), label: node.data('label'), kind: node.data('kind') }));
      expect(nodes).toEqual(data[name].entities);
      const links = drawn.edges().map((edge) => {
        const { id, kind, confidence, source, target } = edge.data();
        return { id, kind, confidence, from: { id: source }, to: { id: target } };
      });
      expect(links).toEqual(data[name].links);
      expect(links.length).toBeGreaterThan(0);
      expect(drawn.data('truncated')).toBe(data[name].completeness.truncated);
    }
  });

  it('as CSV are two files', async () => {
    const [row] = await table('first.csv', '--within', '2');
    const { group } = row as TableRow;
    const path = await exported('chart.csv', '--chart', group, '--format', 'csv', ...WHEN);
    const links = parse<{ from: string; to: string }>(await readFile(path, 'utf8'), { columns: true });
    const entities = parse<{ id: string; marking: string }>(
      await readFile(join(folder, 'chart.entities.csv'), 'utf8'),
      { columns: true },
    );
    const ids = entities.map(({ id }) => id);
    expect(ids[0]).toBe(group);
    expect(new Set(entities.map(({ marking }) => marking)).has('')).toBe(false);
    expect(links.length).toBeGreaterThan(0);
    for (const { from, to } of links) expect([ids.includes(from), ids.includes(to)]).toEqual([true, true]);
  });
});

describe('clearance', () => {
  itByNetworkx('decides what is exported', async () => {
    const high = openByNetworkx('graphml', await exported('high.graphml', '--format', 'graphml', ...WHEN));
    const low = openByNetworkx(
      'graphml',
      await exported('low.graphml', '--format', 'graphml', '--level', 'OFFICIAL', ...WHEN),
    );
    expect([high.about.clearance, low.about.clearance]).toEqual(['SECRET', 'OFFICIAL']);
    expect(low.edges.length).toBeLessThan(high.edges.length);
    expect(new Set(Object.values(low.nodes).map(({ marking }) => marking))).toEqual(new Set(['OFFICIAL']));
    const hidden = Object.entries(high.nodes).filter(([, { marking }]) => marking !== 'OFFICIAL');
    expect(hidden.filter(([id]) => id in low.nodes)).toEqual([]);
  });
});

describe('what cannot be done', () => {
  const unknown = '00000000-0000-4000-8000-000000000000';

  it.each([
    { args: ['--chart', unknown, '--format', 'graphml'], said: /--chart: .* sees no such entity/ },
    { args: ['--paths', unknown, 'x', '--format', 'graphml'], said: /--paths: .* sees no such entity/ },
    { args: ['--graph', '--format', 'csv'], said: /--out: is required/, stdout: true },
    { args: ['--graph', '--format', 'gexf', '--at', 'soon'], said: /--at: 'soon' must be a day/ },
  ])('$args is refused, and leaves nothing', async ({ args, said, stdout = false }) => {
    const before = await readdir(folder);
    const out = stdout ? [] : ['--out', join(folder, 'refused')];
    await expect(run(...args, ...out)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(said),
    });
    expect(await readdir(folder)).toEqual(before);
  });

  it('is known before anything is read', async () => {
    await expect(run('--graph', '--format', 'gexf', '--out', join(folder, 'no/such/file'))).rejects.toMatchObject({
      argument: '--out',
    });
    await expect(run('--graph')).rejects.toMatchObject({ code: 'commander.missingMandatoryOptionValue' });
    await expect(run('--format', 'pdf')).rejects.toMatchObject({ code: 'commander.invalidArgument' });
    await expect(run('--format', 'csv', '--level', 'COSMIC')).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
  });
});
