import { join } from 'node:path';
import { Command } from 'commander';
import { proveConsistency, proveInclusion } from '../audit/verify/prove.js';
import { type FolderReport, trailsOf, verifyFolder } from '../audit/verify/verify-folder.js';
import type { TrailReport } from '../audit/verify/verify-trail.js';
import type { Config } from '../config.js';
import { BadUserInput } from '../errors.js';
import { EXIT } from './exit-codes.js';

interface Options {
  readonly checkpoint?: readonly string[];
  readonly trail?: string;
  readonly proof?: string;
  readonly consistency?: string;
  readonly json?: boolean;
}

/**
 * `hopline verify`: holds the audit trails to their checkpoints, or prints a proof. Exit codes: 0 sound, 1 not; those of errors are every command's.
 */
export function verifyCommand(config: () => Config): Command {
  return new Command('verify')
    .description('Find whether the audit trail was changed, cut short or written anew; or prove what is in it.')
    .argument('[folder]', 'of the trails (default: as AUDIT_FOLDER says)')
    .option('--checkpoint <files...>', 'checkpoints that were kept elsewhere, which the trails have to bear out')
    .option('--trail <name>', 'whose proof: the name of a folder (needed where there are several)')
    .option('--proof <index>', 'print the proof that this entry is in the trail, for any verifier of RFC 9162')
    .option('--consistency <size>', 'print the proof that the trail begins with its first so many entries')
    .option('--json', 'print what was found as JSON')
    .action((folder: string | undefined, options: Options) => run(folder ?? config().auditFolder, options));
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new BadUserInput(option, `must be a whole number, not "${text}".`);
  return Number(text);
}

async function trailNamed(folder: string, named: string | undefined): Promise<string> {
  const trails = await trailsOf(folder);
  if (named === undefined && trails.length === 1) return join(folder, trails[0] as string);
  if (named !== undefined && trails.includes(named)) return join(folder, named);
  throw new BadUserInput('--trail', `must be one of ${trails.join(', ') || 'those in the folder, and there is none'}.`);
}

async function run(folder: string, options: Options): Promise<void> {
  const { checkpoint, trail, proof, consistency, json } = options;
  if (proof !== undefined || consistency !== undefined) {
    const of = await trailNamed(folder, trail);
    const proved =
      proof !== undefined
        ? await proveInclusion(of, wholeNumber('--proof', proof))
        : await proveConsistency(of, wholeNumber('--consistency', consistency as string));
    process.stdout.write(`${JSON.stringify(proved)}\n`);
    return;
  }
  const report = await verifyFolder(folder, checkpoint ?? []);
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report));
  if (!report.isSound) process.exitCode = EXIT.OTHER;
}

function trailInWords({ trail, entries, vouchedFor, unfinishedBytes, problems }: TrailReport): string[] {
  const unfinished = unfinishedBytes > 0 ? `, ${unfinishedBytes} bytes of an unfinished one` : '';
  return [
    `${trail}: ${problems.length === 0 ? 'sound' : 'NOT SOUND'}; ${entries} entries, ${vouchedFor} of them vouched for${unfinished}`,
    ...problems.map((problem) => `  ${problem}`),
  ];
}

function inWords({ isSound, trails, problems }: FolderReport): string {
  const lines = [...trails.flatMap(trailInWords), ...problems];
  const last = isSound ? 'No change was found.' : 'The audit trail was changed, or is damaged.';
  return `${[...lines, last].join('\n')}\n`;
}
