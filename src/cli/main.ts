#!/usr/bin/env node
import './production.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { readConfig } from '../config.js';
import { HoplineError } from '../errors.js';
import { openGraph } from '../open-graph.js';
import { PROJECT_ROOT } from '../project-root.js';
import { type AuditedCommand, beginCommand } from './audited-command.js';
import { backupCommand } from './backup.js';
import { openEntered } from './entered-graph.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { exportCommand, exportPaths } from './export.js';
import { generateCommand } from './generate.js';
import { importCommand } from './import.js';
import { restoreCommand } from './restore.js';
import { screenCommand } from './screen.js';
import { startCommand } from './start.js';
import { tokenCommand } from './token.js';
import { verifyCommand } from './verify.js';

const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string };

const config = () => readConfig(process.env);

/** As whom the command is to see the graph. */
let asked: { readonly level?: string; readonly compartments?: string } = {};

const program = new Command('hopline')
  .description('Who inside is connected to which crime group, through whom, and what did they look at?')
  .version(version)
  .addCommand(startCommand())
  .addCommand(importCommand(() => openGraph(config())))
  .addCommand(
    exportCommand(
      () => openEntered(config(), asked),
      () => exportPaths(config()),
    ),
  )
  .addCommand(generateCommand())
  .addCommand(verifyCommand(config))
  .addCommand(tokenCommand(config))
  .addCommand(screenCommand(() => openEntered(config(), asked), config))
  .addCommand(backupCommand(() => openGraph(config()), config))
  .addCommand(restoreCommand(() => openGraph(config(), { evenUnfinished: true }), config))
  .exitOverride()
  .showHelpAfterError('(hopline --help lists the commands)');

let audited: AuditedCommand | null = null;
program.hook('preAction', async (_program, action) => {
  asked = action.opts();
  audited = await beginCommand(action, config, process.env);
});
let failure: unknown;
try {
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync();
} catch (error) {
  failure = error;
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.DONE : EXIT.USAGE;
  else {
    process.exitCode = exitCodeOf(error);
    const known = process.exitCode !== EXIT.OTHER || error instanceof HoplineError;
    process.stderr.write(
      `hopline: ${error instanceof Error ? (known ? error.message : error.stack) : String(error)}\n`,
    );
  }
}
// What was done is done, and recorded as begun: that its end cannot be is told, no more.
await (audited as AuditedCommand | null)?.end(Number(process.exitCode ?? 0), failure).catch((error: Error) => {
  process.stderr.write(`hopline: ${error.message}\n`);
});
