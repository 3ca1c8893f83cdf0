import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work is, 0 to 1. */
export interface Progress {
  /** The fraction done, and what is being done where that changes. */
  update(done: number, what?: string): void;
  /** Takes the bar away; what is written next starts on a line of its own. */
  stop(): void;
}

/** A bar on a terminal, a line every tenth of the way elsewhere; both to standard error. Quiet: nothing. */
export function startProgress(label: string, quiet = false): Progress {
  if (quiet) return { update: () => undefined, stop: () => undefined };
  return process.stderr.isTTY ? bar(label) : lines(label);
}

function bar(label: string): Progress {
  const shown = new SingleBar(
    { stream: process.stderr, format: '{what} {bar} {percentage} %', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  shown.start(100, 0, { what: label });
  return {
    update: (done, what = label) => shown.update(Math.floor(done * 100), { what }),
    stop: () => shown.stop(),
  };
}

function lines(label: string): Progress {
  let last = '';
  return {
    update: (done, what = label) => {
      const line = `${what}: ${Math.floor(done * 10) * 10} %\n`;
      if (line !== last) process.stderr.write(line);
      last = line;
    },
    stop: () => undefined,
  };
}
