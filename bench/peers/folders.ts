import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';

/** Where the peers are installed; kept between runs, never committed. */
export const PEERS_FOLDER = join(PROJECT_ROOT, 'bench', '.peers');
/** Where what they are run on is kept. */
export const DATA_FOLDER = join(PROJECT_ROOT, 'bench', '.data');
/** The scripts that run the peers. */
export const SCRIPTS_FOLDER = join(PROJECT_ROOT, 'bench', 'peers');
/** The ruler in C: beside the repository, and not always there. */
export const RULER_FOLDER = join(PROJECT_ROOT, '..', 'shared', 'bench');
