import { fileURLToPath } from 'node:url';

const SOURCE = '.ts';

/** How threads are started. */
export interface ThreadOptions {
  readonly filename: string;
  readonly execArgv?: string[];
}

/**
 * A module as the entry of a thread: sources are run by tsx, also where this process was started otherwise, as tests are.
 * @param beside the URL of a module in its folder; of this one where left out
 */
export function threadEntry(name: string, beside = import.meta.url): ThreadOptions {
  const isSource = beside.endsWith(SOURCE);
  const filename = fileURLToPath(new URL(`${name}${isSource ? SOURCE : '.js'}`, beside));
  return isSource ? { filename, execArgv: ['--import', 'tsx'] } : { filename };
}
