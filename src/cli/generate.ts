import { Command, Option } from 'commander';
import { BadUserInput } from '../errors.js';
import { DEFAULT_SCENARIO, type GeneratedCounts, generateForce } from '../generate/generate-force.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { startProgress } from './progress.js';

interface Options {
  readonly scenario: string;
  readonly seed: string;
  readonly employees?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `hopline generate`: writes a synthetic force as a folder that `hopline import` reads. Exit codes: 0, 2 usage, 1 else, also stopped by Ctrl-C. */
export function generateCommand(): Command {
  const command = new Command('generate');
  return command
    .description(
      'Write a synthetic police force as a folder of CSV files to import; the same scenario, seed and size give the same bytes.',
    )
    .addOption(
      new Option('--scenario <name>', 'what force: the name of a file in scenarios/, or any file of that form').default(
        DEFAULT_SCENARIO,
      ),
    )
    .addOption(new Option('--seed <n>', 'which force: 0 to 4294967295').default('1'))
    .option('--employees <n>', "how large: 100 to 1000000 (default: the scenario's own number)")
    .option('--out <folder>', 'where to (required); absent or empty unless --force')
    .option('--force', 'replace the files of a folder that is not empty')
    .option('--json', 'print the counts as JSON')
    .option('--quiet', 'show no progress')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.DONE : EXIT.USAGE))
    .action(run);
}

async function run(options: Options): Promise<void> {
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const progress = startProgress('generating', options.quiet);
  try {
    const counts = await generateForce({
      scenario: options.scenario,
      seed: wholeNumber('seed', options.seed),
      ...(options.employees === undefined ? {} : { employees: wholeNumber('employees', options.employees) }),
      folder: required('out', options.out),
      force: options.force ?? false,
      signal: abort.signal,
      onProgress: (done, total) => progress.update(done / total),
    });
    progress.stop();
    process.stdout.write(options.json ? `${JSON.stringify(counts)}\n` : summary(counts));
  } catch (error) {
    progress.stop();
    process.exitCode = abort.signal.aborted ? EXIT.OTHER : exitCodeOf(error);
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
  const lines = Object.entries(rows).map(([file, count]) => `  ${file.padEnd(24)}${inThousands(count).padStart(12)}`);
  const head = `${inThousands(employees)} employees, ${inThousands(activeGroups)} active organised crime groups`;
  return `${folder}\n${lines.join('\n')}\n${head}, ${inThousands(entities)} entities, ${inThousands(assertions)} assertions\n`;
}

function inThousands(count: number): string {
  return count.toLocaleString('en-GB');
}
