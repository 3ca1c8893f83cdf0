import { Command, Option } from 'commander';
import { BadUserInput } from '../errors.js';
import { type GeneratedCounts, generateForce } from '../generate/generate-force.js';
import { startProgress } from './progress.js';

interface Options {
  readonly seed: string;
  readonly employees: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const USAGE = 2;
const INTERRUPTED = 130;

/** `hopline generate`: writes a synthetic force as a folder that `hopline import` reads. Exit codes: 0, 2 usage, 1 else. */
export function generateCommand(): Command {
  const command = new Command('generate');
  return command
    .description(
      'Write a synthetic police force as a folder of CSV files to import; the same seed and size give the same bytes.',
    )
    .addOption(new Option('--seed <n>', 'which force: 0 to 4294967295').default('1'))
    .addOption(new Option('--employees <n>', 'how large: 100 to 1000000').default('11000'))
    .option('--out <folder>', 'where to (required); absent or empty unless --force')
    .option('--force', 'replace the files of a folder that is not empty')
    .option('--json', 'print the counts as JSON')
    .option('--quiet', 'show no progress')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE))
    .action(run);
}

async function run(options: Options): Promise<void> {
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const progress = startProgress('generating', options.quiet);
  try {
    const counts = await generateForce({
      seed: wholeNumber('seed', options.seed),
      employees: wholeNumber('employees', options.employees),
      folder: required('out', options.out),
      force: options.force ?? false,
      signal: abort.signal,
      onProgress: (done, total) => progress.update(done / total),
    });
    progress.stop();
    process.stdout.write(options.json ? `${JSON.stringify(counts)}\n` : summary(counts));
  } catch (error) {
    progress.stop();
    process.exitCode = abort.signal.aborted ? INTERRUPTED : error instanceof BadUserInput ? USAGE : 1;
    process.stderr.write(`hopline generate: ${sentence(error, abort.signal.aborted)}\n`);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

function sentence(error: unknown, interrupted: boolean): string {
  if (interrupted) return 'interrupted; nothing is left behind.';
  const text = error instanceof Error ? error.message : String(error);
  return error instanceof BadUserInput ? `--${text}` : text;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new BadUserInput(option, `must be a whole number, not "${text}"`);
  return Number(text);
}

function required(option: string, text: string | undefined): string {
  if (!text) throw new BadUserInput(option, 'is required; name the folder to write to');
  return text;
}

function summary({ folder, rows, employees, activeGroups, entities, assertions }: GeneratedCounts): string {
  const lines = Object.entries(rows).map(([file, count]) => `  ${file.padEnd(20)}${inThousands(count).padStart(12)}`);
  const head = `${inThousands(employees)} employees, ${inThousands(activeGroups)} active organised crime groups`;
  return `${folder}\n${lines.join('\n')}\n${head}, ${inThousands(entities)} entities, ${inThousands(assertions)} assertions\n`;
}

function inThousands(count: number): string {
  return count.toLocaleString('en-GB');
}
