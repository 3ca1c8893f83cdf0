import { parseArgs } from 'node:util';

/** What the command was told. */
export interface Options {
  /** How many forces. */
  readonly seeds: number;
  /** The seed of the first; the others follow. */
  readonly first: number;
  readonly employees: number;
  /** A scenario's name, or a file that describes one. */
  readonly scenario: string;
  readonly json: boolean;
  readonly markdown: boolean;
  readonly help: boolean;
}

/** What `--help` says. */
export const HELP = `npm run bench:detection -- [--seeds <n>] [--first <seed>] [--employees <n>] [--scenario <name or file>] [--json | --markdown] [--help]

Generates forces, imports each into a private Neo4j of its own, asks the service for leak candidates, re-vetting, screening and conflicted access, and scores the answers against
the generator's labels, beside two answers a unit would otherwise give: everyone with a path of at most 3 hops, and everyone who looked up a subject's record.

  --seeds      how many forces (default 20)
  --first      the seed of the first; the others follow (default 1)
  --employees  of each force (default 1500)
  --scenario   a file of scenarios/ by its name, or any file of that form (default: default)
  --json       print {forces, rows, cases}: every measure, and every case with whom it put forward
  --markdown   print the tables as docs/benchmarks.md has them
  --help       this

What is being done is told on stderr. Ended early (Ctrl-C), it prints what the forces done by then come to. What is measured, and what of it has an aim: docs/benchmarks.md.
`;

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new TypeError(`--${name} must be a whole number of ${least} or more, not "${text}"`);
}

/** @throws TypeError with a sentence for people, where an option is not known or not as it must be */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '20' },
      first: { type: 'string', default: '1' },
      employees: { type: 'string', default: '1500' },
      scenario: { type: 'string', default: 'default' },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { seeds, first, employees, ...others } = values;
  return {
    ...others,
    seeds: wholeNumber('seeds', seeds, 1),
    first: wholeNumber('first', first, 0),
    employees: wholeNumber('employees', employees, 100),
  };
}
