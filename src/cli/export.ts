import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { MARKING_LEVELS } from '../auth/viewer.js';
import type { Config } from '../config.js';
import { BadUserInput } from '../errors.js';
import { EXPORT_FORMATS, type ExportFormat, filesOf, pieces } from '../export/export-formats.js';
import { exporter } from '../export/export-question.js';
import type { ExportedGraph } from '../export/exported-graph.js';
import { type ExportOptions, planExport } from '../export/plan-export.js';
import { writeWhole } from '../export/whole-file.js';
import type { PathsOptions } from '../open-paths.js';
import { runExport } from './export-run.js';
import type { OpenDatabase } from './import.js';
import { interruptible } from './interruptible.js';
import { secondsOf } from './option-time.js';
import { projectionFolder } from './projection-folder.js';

interface Options extends ExportOptions {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly at?: string;
  readonly knownAt?: string;
  readonly level: string;
  readonly compartments?: string;
  readonly quiet?: boolean;
}

/** How a command that asks once has its path questions answered: on its own thread, from what was saved where there is something. */
export function exportPaths(config: Config): PathsOptions {
  const projection = { folder: projectionFolder(config), compareEvery: 0 };
  return { pathFinder: config.pathFinder, projection, engine: { threads: 0 } };
}

/**
 * `hopline export`: writes the graph, a chart of it or a table to a file that other programs read. Exit codes: 0 done, 1 stopped early; those of
 * errors are every command's.
 * @param paths how path questions are answered
 */
export function exportCommand(open: OpenDatabase, paths: () => PathsOptions): Command {
  return new Command('export')
    .description('Write the graph, a chart or a table as GraphML, GEXF, Cytoscape JSON or CSV.')
    .option('--graph', 'the whole graph (what is written where nothing else is asked for)')
    .option('--chart <id>', 'the neighbourhood of an entity')
    .option('--paths <ids...>', 'the network of the best paths between entities: from, to, and up to 18 more')
    .addOption(new Option('--table <name>', 'a table').choices(['screening']))
    .addOption(new Option('--format <format>', 'of the file').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('--out <file>', 'where to (default: standard output)')
    .option('--at <time>', 'as it was in the world: a day or an instant (default: now)')
    .option('--known-at <time>', 'as the force knew it: a day or an instant (default: now)')
    .option('--hops <n>', 'of --chart, 1 to 8', '1')
    .option('--limit <n>', 'entities of --chart, 1 to 2000', '200')
    .option('--within <n>', 'hops of --paths and --table, 1 to 8 (default: 4; of the table 3)')
    .option('--first <n>', 'paths of --paths between each two, 1 to 10', '10')
    .option('--filter <json>', 'which links, such as {"minConfidence": 50}: a LinkFilter of the API')
    .addOption(new Option('--level <level>', 'as seen by this clearance').choices(MARKING_LEVELS).default('SECRET'))
    .option('--compartments <names>', 'of the clearance, separated by commas (default: none)')
    .option('--quiet', 'show no progress')
    .action((options: Options) => run(open, paths, options));
}

async function checkOut({ out, format }: Options, isTable: boolean): Promise<void> {
  if (out === undefined) {
    if (format === 'csv' && !isTable)
      throw new BadUserInput('--out', 'is required: as CSV a graph is two files, its entities beside its links.');
    return;
  }
  const folder = await stat(dirname(out)).catch(() => null);
  if (!folder?.isDirectory()) throw new BadUserInput('--out', `${dirname(out)} is not a folder.`);
}

function toStandardOutput(pieces: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  return pipeline(Readable.from(pieces), process.stdout, { signal, end: false }).catch(
    (error: NodeJS.ErrnoException) => {
      // Whoever reads it has had enough.
      if (error.code !== 'EPIPE') throw error;
    },
  );
}

function write({ format, out }: Options, graph: ExportedGraph, signal: AbortSignal): Promise<void> {
  if (out !== undefined) return writeWhole(filesOf(format, graph, out), signal);
  return toStandardOutput(pieces(format, graph) as AsyncIterable<string>, signal);
}

async function run(open: OpenDatabase, paths: () => PathsOptions, options: Options): Promise<void> {
  const viewer = exporter(options.level, options.compartments);
  const asked = { viewer, validAt: secondsOf('--at', options.at), knownAt: secondsOf('--known-at', options.knownAt) };
  const planned = planExport(options, (option) => `--${option}`);
  await checkOut(options, planned.isTable);
  const command = {
    name: 'export',
    open,
    doing: 'exporting',
    quiet: options.quiet,
    whenInterrupted: 'nothing is left behind.',
  };
  await interruptible(command, ({ database }, signal, progress) => {
    const onProgress = (done: number) => progress.update(done);
    const run = { database, signal, onProgress, paths: paths(), ...asked };
    return runExport(planned, run, (graph) => write(options, graph, signal));
  });
}
