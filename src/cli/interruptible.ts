import { EXIT } from './exit-codes.js';
import { type Progress, startProgress } from './progress.js';

/** A command whose work Ctrl-C ends at once. */
export interface InterruptibleCommand<Graph> {
  readonly name: string;
  readonly open: () => Promise<Graph>;
  /** What its progress bar says at first. */
  readonly doing: string;
  readonly quiet?: boolean | undefined;
  /** What whoever interrupts it is told. */
  readonly whenInterrupted: string;
}

/**
 * Does a command's work with its graph open and its progress shown, until it is done or interrupted: then its exit code is 1, and it says so.
 * Throws what the work throws otherwise.
 */
export async function interruptible<Graph extends { close(): Promise<void> }>(
  { name, open, doing, quiet, whenInterrupted }: InterruptibleCommand<Graph>,
  work: (graph: Graph, signal: AbortSignal, progress: Progress) => Promise<void>,
): Promise<void> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  const graph = await open();
  const progress = startProgress(doing, quiet);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await work(graph, abort.signal, progress);
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    process.exitCode = EXIT.OTHER;
    process.stderr.write(`hopline ${name}: interrupted; ${whenInterrupted}\n`);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    progress.stop();
    await graph.close();
  }
}
