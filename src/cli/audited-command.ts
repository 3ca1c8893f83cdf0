import type { Command } from 'commander';
import { Audit } from '../audit/audit.js';
import { type AuditEntry, auditedCaller } from '../audit/audit-entry.js';
import { joinedIds } from '../audit/touched-ids.js';
import { commandCaller } from '../auth/caller.js';
import { namedClearance } from '../auth/named-clearance.js';
import { readPurpose } from '../auth/purpose.js';
import type { Config } from '../config.js';
import { HoplineError } from '../errors.js';
import { commandSubject } from './command-subject.js';

/** Commands that read or change the graph. */
const AUDITED = new Set(['import', 'screen', 'export', 'backup', 'restore']);
/** Commands that disclose: to whom, besides whoever runs them. */
const DISCLOSING = new Set(['screen', 'export', 'backup']);

/** What is asked of the graph by a command that is under way. */
export interface AuditedCommand {
  /** Records how it ended. */
  end(exitCode: number, error: unknown): Promise<void>;
}

interface Given {
  readonly level?: string;
  readonly compartments?: string;
  readonly out?: string;
  readonly chart?: string;
  readonly paths?: readonly string[];
}

function clearanceOf({ level, compartments }: Given) {
  try {
    return namedClearance(level, compartments);
  } catch {
    // The command itself refuses it.
    return namedClearance();
  }
}

/**
 * Records that a command begins, before it does anything.
 * @param env where `HOPLINE_PURPOSE` may name what it is for, as `x-purpose` does
 * @returns null for a command that neither reads nor changes the graph
 * @throws ConfigurationError, Unavailable where it cannot be recorded: then nothing is to be done
 */
export async function beginCommand(
  action: Command,
  config: () => Config,
  env: Readonly<Record<string, string | undefined>>,
): Promise<AuditedCommand | null> {
  const command = action.name();
  if (!AUDITED.has(command)) return null;
  const { auditFolder, auditCheckpoints } = config();
  const given = action.opts<Given>();
  const { level, compartments } = clearanceOf(given);
  const viewer = { subject: commandSubject(), level, compartments, roles: ['BATCH'] as const, employeeId: null };
  const caller = commandCaller(viewer, readPurpose(env.HOPLINE_PURPOSE));
  const audit = await Audit.open(auditFolder, { checkpoints: auditCheckpoints });
  const began = performance.now();
  const entry: AuditEntry = {
    at: new Date().toISOString(),
    kind: 'COMMAND',
    ...auditedCaller(caller, 'cli'),
    command,
    options: action.options.map((one) => one.attributeName()).filter((name) => isGiven(action, name)),
    ids: joinedIds(given.chart === undefined ? [] : [given.chart], given.paths ?? []),
    recipients: DISCLOSING.has(command) ? [given.out ?? action.args[0] ?? 'standard output'] : [],
  };
  try {
    await audit.record(entry);
  } catch (error) {
    await audit.close();
    throw error;
  }
  return {
    end: async (exitCode, error) => {
      const codes = error instanceof HoplineError ? [error.code] : error === undefined ? [] : ['INTERNAL'];
      const { subject } = viewer;
      const milliseconds = Math.round(performance.now() - began);
      const outcome = error === undefined ? 'ANSWERED' : 'FAILED';
      const at = new Date().toISOString();
      await audit
        .record({ at, kind: 'COMMAND_END', subject, command, exitCode, codes, outcome, milliseconds })
        .finally(() => audit.close());
    },
  };
}

function isGiven(action: Command, name: string): boolean {
  return action.getOptionValueSource(name) === 'cli';
}
