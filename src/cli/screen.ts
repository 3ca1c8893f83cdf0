import { Command } from 'commander';
import { namedClearance } from '../auth/named-clearance.js';
import type { Config } from '../config.js';
import { BadUserInput } from '../errors.js';
import { jobViewer } from '../flag/job/job-model.js';
import { DEFAULT_JOB, jobName } from '../flag/job/job-name.js';
import { FLAG_FORMATS, type FlagFormat, PRINTERS } from '../flag/output/flag-formats.js';
import { type FlagSink, fileSink, streamSink } from '../flag/output/flag-sink.js';
import { toldFlags } from '../flag/output/told-flag.js';
import { readRulesFile } from '../flag/rules/rules-file.js';
import { overridden, type ScreeningRules } from '../flag/rules/screening-rules.js';
import {
  dryRun,
  type NamedJob,
  type RunOptions,
  type RunOutcome,
  replayRun,
  runJob,
} from '../flag/run/run-screening.js';
import { LAST, pointSince } from '../flag/run/since.js';
import type { Database } from '../neo4j/database.js';
import { openView } from '../neo4j/view.js';
import { formatInstant } from '../time/london.js';
import { EXIT } from './exit-codes.js';
import type { OpenDatabase } from './import.js';
import { startProgress } from './progress.js';
import { projectionFolder } from './projection-folder.js';

interface Options {
  readonly job: string;
  readonly since: string;
  readonly within?: string;
  readonly filter?: string;
  readonly rules?: string;
  readonly live?: boolean;
  readonly level?: string;
  readonly compartments?: string;
  readonly format: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly dryRun?: boolean;
  readonly replay?: string;
}

/**
 * `hopline screen`: raises the flags of a job and prints those that no run has printed. Exit codes: 0 nothing new, 10 new flags, 4 another run of the
 * job is on its way, 1 stopped early; those of errors are every command's.
 */
export function screenCommand(open: OpenDatabase, config: () => Config): Command {
  return new Command('screen')
    .description(
      'Find who has become linked to a crime group since the last run of a job, with the link that caused it.',
    )
    .option('--job <name>', 'whose last run counts; it has its own rules and point', DEFAULT_JOB)
    .option('--since <point>', `'${LAST}', or a day, instant or revision: then nothing is recorded`, LAST)
    .option('--within <hops>', 'hops, 1 to 8 (default: as the rules say)')
    .option('--filter <json>', 'which links count, as the filter of the rules')
    .option(
      '--rules <file>',
      'the job has these rules from here on (default: those it has; at first policy/screening.yaml)',
    )
    .option('--live', 'the service evaluates the job by itself from here on (as it does at first)')
    .option('--no-live', 'only runs evaluate the job from here on')
    .option('--level <level>', 'whose eyes to see with: OFFICIAL, OFFICIAL_SENSITIVE or SECRET (default)')
    .option('--compartments <names>', 'the compartments they hold, separated by commas (default: none)')
    .option('--format <format>', FLAG_FORMATS.join(', '), 'jsonl')
    .option('--out <file>', 'where the flags go (default: standard output); it is there once it is whole')
    .option('--json', 'print a summary as JSON; flags are printed with --out only')
    .option('--quiet', 'show no progress')
    .option('--dry-run', 'print what a run would print, and record nothing')
    .option('--replay <run>', 'print what a run printed once more')
    .action((options: Options) => run(open, config, options));
}

/** The rules that the options ask for, from those that a job has. Throws BadUserInput. */
function rulesFrom({ rules, within, filter }: Options): (held: ScreeningRules) => ScreeningRules {
  const given = rules === undefined ? null : readRulesFile(rules);
  if (within !== undefined && !/^[1-8]$/.test(within)) throw new BadUserInput('--within', 'must be 1 to 8 hops.');
  let asked: unknown;
  try {
    asked = filter === undefined ? undefined : JSON.parse(filter);
  } catch {
    throw new BadUserInput('--filter', 'is no JSON, such as {"minConfidence":50}.');
  }
  const changed = { within: within === undefined ? undefined : Number(within), filter: asked };
  // Checked now, before anything is opened.
  if (given !== null) overridden(given, changed);
  return (held) => overridden(given ?? held, changed);
}

function formatOf(text: string): FlagFormat {
  const format = FLAG_FORMATS.find((one) => one === text);
  if (format === undefined) throw new BadUserInput('--format', `must be one of ${FLAG_FORMATS.join(', ')}.`);
  return format;
}

/** What a run did, for whoever reads JSON. */
function summaryOf({ job, run: recorded, flags, isBaseline }: RunOutcome) {
  const { name, clearance, point, rules } = job;
  const at = formatInstant(point.instant);
  return {
    job: name,
    clearance,
    run: recorded?.id ?? null,
    flags,
    baseline: isBaseline,
    upTo: at,
    rules: rules.version,
  };
}

async function run(open: OpenDatabase, config: () => Config, options: Options): Promise<void> {
  const named = { name: jobName('--job', options.job), clearance: namedClearance(options.level, options.compartments) };
  const format = formatOf(options.format);
  const from = rulesFrom(options);
  const folder = projectionFolder(config());
  const abort = new AbortController();
  const stop = () => {
    process.stderr.write('\nStopping after the batch that is being written; once more stops at once.\n');
    abort.abort();
  };
  const { database, close } = await open();
  const progress = startProgress('screening', options.quiet);
  const sink = options.out ? await fileSink(options.out) : options.json ? null : streamSink(process.stdout);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const report = await reporter(database, named, format, sink);
    const evaluation = {
      folder,
      signal: abort.signal,
      onProgress: (done: number) => progress.update(done, 'loading the graph'),
      onSteps: (done: number) => progress.update(done, 'screening'),
    };
    const outcome = await outcomeOf(database, named, options, {
      ...evaluation,
      rulesFrom: from,
      live: options.live,
      report,
      finish: async () => sink?.done(),
    });
    progress.stop();
    if (outcome?.isStopped) process.exitCode = EXIT.OTHER;
    else if (outcome !== null && outcome.flags > 0) process.exitCode = EXIT.NEW_FLAGS;
    if (options.json && outcome !== null) process.stdout.write(`${JSON.stringify(summaryOf(outcome))}\n`);
    else if (!options.quiet) process.stderr.write(`${sentence(outcome)}\n`);
    if (outcome === null || outcome.isStopped) await sink?.drop();
  } catch (error) {
    await sink?.drop();
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    progress.stop();
    await close();
  }
}

/** Writes flags as they come, after the head. */
async function reporter(
  database: Database,
  named: NamedJob,
  format: FlagFormat,
  sink: FlagSink | null,
): Promise<RunOptions['report']> {
  if (sink === null) return async () => undefined;
  const view = await openView(database, jobViewer(named));
  await sink.write(PRINTERS[format].head);
  return async (flags) => sink.write(PRINTERS[format].page(await toldFlags(database, view, flags)));
}

async function outcomeOf(
  database: Database,
  named: NamedJob,
  { since, dryRun: isDry, replay }: Options,
  options: RunOptions,
): Promise<RunOutcome | null> {
  if (replay !== undefined) return replayRun(database, named, replay, options);
  if (since === LAST) return isDry ? dryRun(database, named, null, options) : runJob(database, named, options);
  const view = await openView(database, jobViewer(named));
  return dryRun(database, named, await pointSince(database, view, since), options);
}

function sentence(outcome: RunOutcome | null): string {
  if (outcome?.isStopped) return 'Stopped; what was raised is kept, and the next run goes on from there.';
  if (outcome === null) return 'There is no such job yet: a run would set its baseline.';
  if (outcome.isBaseline)
    return `The baseline of the job '${outcome.job.name}' is set; the next run tells what is new.`;
  const run = outcome.run === null ? '' : ` (run ${outcome.run.id})`;
  return `${outcome.flags} new ${outcome.flags === 1 ? 'flag' : 'flags'}${run}.`;
}
