import type { Viewer } from './auth/viewer.js';
import { instant, openView } from './neo4j/view.js';
import { walkFilter } from './path/walk-filter.js';
import { pathsOfPairs } from './screening/pair-paths.js';
import type { Services } from './server/context.js';

/** Rows of the screening table whose paths are asked for: enough for the searches to be compiled. */
const ROWS = 200;

/**
 * Asks the dearest question once, and for some paths, so that the first caller does not pay for what is cold (first answers take several times as
 * long). What it answers is thrown away, and so is its failure: the caller's own question will tell.
 */
export async function warmUp({ database, finder }: Services, viewer: Viewer, signal: AbortSignal): Promise<void> {
  try {
    const view = await openView(database, viewer, { signal });
    const filter = walkFilter({ groupStatus: ['ACTIVE'] });
    const time = instant(view.now, view.now);
    const question = { view, time, filter, within: 4, groups: null, departments: null, signal };
    const screening = await finder.screen(question);
    const rows = screening.rowsAfter(null, ROWS);
    await screening.pathsOf(rows, signal);
    await pathsOfPairs(finder, question, rows);
  } catch {
    // Nobody asked.
  }
}
