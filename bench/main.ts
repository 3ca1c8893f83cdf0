import { AREAS } from './rows/areas.js';
import type { Bench, Row } from './run/bars.js';
import { endChildren } from './run/children.js';
import { markdown } from './run/markdown.js';
import { HELP, type Options, readOptions } from './run/options.js';
import { runArea } from './run/run-area.js';
import { table } from './run/table.js';

const USAGE_ERROR = 2;
const INTERRUPTED = 130;

function say(words: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${words}\n`);
}

async function run({ only, quick, json, markdown: asMarkdown }: Options): Promise<void> {
  const stop = new AbortController();
  const end = () => {
    stop.abort();
    endChildren();
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', end).once('SIGTERM', end).once('exit', endChildren);
  const bench: Bench = { quick, rounds: quick ? 2 : 3, repeats: quick ? 3 : 5, signal: stop.signal, say };
  const rows: Row[] = [];
  for (const area of AREAS) rows.push(...(await runArea(area, bench, only)));
  process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : asMarkdown ? markdown(rows) : table(rows));
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = USAGE_ERROR;
}
