import type { Viewer } from './auth/viewer.js';
import { instant, openView } from './neo4j/view.js';
import { walkFilter } from './path/walk-filter.js';
import type { Services } from './server/context.js';

/**
 * Asks the dearest question once, so that the first caller does not pay for a cold database (its first answers take several times as
 * long). What it answers is thrown away, and so is its failure: the caller's own question will tell.
 */
export async function warmUp({ database, finder }: Services, viewer: Viewer, signal: AbortSignal): Promise<void> {
  try {
    const view = await openView(database, viewer, { signal });
    const filter = walkFilter({ groupStatus: ['ACTIVE'] });
    const time = instant(view.now, view.now);
    await finder.screen({ view, time, filter, within: 4, groups: null, departments: null, signal });
  } catch {
    // Nobody asked.
  }
}
