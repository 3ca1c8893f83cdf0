import type { Viewer } from '../auth/viewer.js';
import type { DuplicateCache } from '../duplicates/duplicate-cache.js';
import type { MarkingNumbers } from '../marking/marking-numbers.js';
import type { Database } from '../neo4j/database.js';
import { openView, type View } from '../neo4j/view.js';
import type { PathFinder } from '../path/path-finder.js';
import type { ScreeningCache } from '../screening/screening-cache.js';
import { Loaders } from './loaders.js';

/** What the whole service shares. */
export interface Services {
  readonly database: Database;
  readonly markings: MarkingNumbers;
  readonly finder: PathFinder;
  readonly screenings: ScreeningCache;
  readonly duplicates: DuplicateCache;
}

/** What one request has: who asks, the one revision it is answered at, and its own loaders. */
export interface Context extends Services {
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  view: View;
  loaders: Loaders;
}

/** Opens a request's context. */
export async function openContext(services: Services, viewer: Viewer, signal: AbortSignal): Promise<Context> {
  const view = await openView(services.database, viewer, { signal });
  return { ...services, viewer, signal, view, loaders: new Loaders(services.database, view) };
}

/** After a write: moves the request on to the newest revision, so that it reads what it wrote. */
export async function refresh(context: Context): Promise<void> {
  context.view = await openView(context.database, context.viewer, { signal: context.signal });
  context.loaders = new Loaders(context.database, context.view);
}

/** Loaders for a view other than the request's own, such as the one that a cursor pins. */
export function loadersFor(context: Context, view: View): Loaders {
  return view.revision === context.view.revision ? context.loaders : new Loaders(context.database, view);
}
