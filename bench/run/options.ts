import { parseArgs } from 'node:util';

/** What the command was told. */
export interface Options {
  /** Only JSON on stdout. */
  readonly json: boolean;
  /** A table in Markdown on stdout, with the machine and the day. */
  readonly markdown: boolean;
  readonly quick: boolean;
  /** Parts of names, in lower case; empty: everything. */
  readonly only: readonly string[];
  readonly help: boolean;
}

/** What `--help` says. */
export const HELP = `npm run bench -- [--json | --markdown] [--quick] [--only <part of a name>]... [--help]

Measures ours beside its peers, in turns, and prints a ratio for each bar. Peers are installed into bench/.peers, what they are run on is kept in bench/.data.

  --json      print only an array of {name, ratio, limit, met, peer, detail}
  --markdown  print a table in Markdown, as docs/benchmarks.md has it
  --quick     on a graph a tenth the size, with fewer rounds
  --only      only bars, or areas, whose name has this in it; may be said several times
  --help      this

Bars whose peer cannot be had (no ruler, compiler, Python, registry) are left out, and stderr says so. A bar that could not be measured is not met.
`;

/** @throws TypeError with a sentence for people, where an option is not known */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return { ...values, only: values.only.map((part) => part.toLowerCase()) };
}
