import { fileURLToPath } from 'node:url';

const SOURCE = '.ts';
const OWN_FILE = fileURLToPath(import.meta.url);
const IS_SOURCE = OWN_FILE.endsWith(SOURCE);

/** How threads are started. */
export interface ThreadOptions {
  readonly filename: string;
  readonly execArgv?: string[];
}

/** A module of this folder as the entry of a thread: sources are run by tsx, also where this process was started otherwise, as tests are. */
export function threadEntry(name: string): ThreadOptions {
  const filename = fileURLToPath(new URL(`${name}${IS_SOURCE ? SOURCE : '.js'}`, import.meta.url));
  return IS_SOURCE ? { filename, execArgv: ['--import', 'tsx'] } : { filename };
}
