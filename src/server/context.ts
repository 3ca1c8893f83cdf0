import type { FastifyBaseLogger } from 'fastify';
import type { Audit } from '../audit/audit.js';
import type { Caller } from '../auth/caller.js';
import type { Viewer } from '../auth/viewer.js';
import type { DuplicateCache } from '../duplicates/duplicate-cache.js';
import type { ExposureCache } from '../exposure/exposure-cache.js';
import type { Watches } from '../live/watches.js';
import type { MarkingNumbers } from '../marking/marking-numbers.js';
import type { Database } from '../neo4j/database.js';
import { openView, type View } from '../neo4j/view.js';
import type { PathFinder } from '../path/path-finder.js';
import type { ScreeningCache } from '../screening/screening-cache.js';
import type { RevettingCache } from '../vetting/revetting/revetting-cache.js';
import { Loaders } from './loaders.js';

/** What the whole service shares. */
export interface Services extends Watches {
  readonly database: Database;
  readonly markings: MarkingNumbers;
  /** How many hops from themselves a caller who is an employee sees nothing. */
  readonly conflictHops?: number | undefined;
  readonly finder: PathFinder;
  /** Reads the graph itself: what an answer is held to that facts contradict. */
  readonly surestFinder: PathFinder;
  readonly screenings: ScreeningCache;
  readonly duplicates: DuplicateCache;
  readonly exposures: ExposureCache;
  readonly revettings: RevettingCache;
  /** Told of every change that was made here. */
  readonly nudge: () => void;
  /** What was asked is recorded here; absent where nothing is. */
  readonly audit?: Audit | null;
  readonly logger: Pick<FastifyBaseLogger, 'info' | 'warn'>;
}

/** What one request has: who asks, the one revision it is answered at, and its own loaders. */
export interface Context extends Services {
  readonly caller: Caller;
  /** The caller, with the compartments that they may enter. */
  viewer: Viewer;
  readonly signal: AbortSignal;
  view: View;
  loaders: Loaders;
  /** Of views that cursors pin, by their revisions. */
  readonly pinned: Map<number, Loaders>;
}

/** Opens a request's context. */
export async function openContext(services: Services, caller: Caller, signal: AbortSignal): Promise<Context> {
  const view = await openView(services.database, caller.viewer, { signal, conflictHops: services.conflictHops });
  return {
    ...services,
    caller,
    viewer: view.viewer,
    signal,
    view,
    loaders: new Loaders(services.database, view),
    pinned: new Map(),
  };
}

/** After a write: moves the request on to the newest revision, so that it reads what it wrote. */
export async function refresh(context: Context): Promise<void> {
  context.nudge();
  await renewView(context);
}

/** Moves what lasts on to the newest revision, with nothing read yet. */
export async function renewView(context: Context): Promise<void> {
  const { database, viewer, signal, conflictHops } = context;
  context.view = await openView(database, viewer, { signal, conflictHops });
  context.viewer = context.view.viewer;
  forgetFacts(context);
}

/** True where what lasts may no longer see a compartment that its view shows: somebody's entry ended meanwhile. */
export async function hasLostEntry({ database, viewer, signal }: Context): Promise<boolean> {
  if (!viewer.needsEntry || viewer.compartments.length === 0) return false;
  const now = await openView(database, { ...viewer, employeeId: null }, { signal });
  return now.viewer.compartments.length < viewer.compartments.length;
}

/** Loaders for a view of the request's viewer: its own, or one at another revision, such as a cursor pins. */
export function loadersFor(context: Context, view: View): Loaders {
  if (view.revision === context.view.revision) return context.loaders;
  const held = context.pinned.get(view.revision) ?? new Loaders(context.database, view);
  context.pinned.set(view.revision, held);
  return held;
}

/** Has every fact read anew from here on. */
export function forgetFacts(context: Context): void {
  context.loaders = new Loaders(context.database, context.view);
  context.pinned.clear();
}
