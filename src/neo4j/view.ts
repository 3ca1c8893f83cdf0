import { entriesOf } from '../auth/compartment-entry.js';
import { conflictsOf } from '../auth/conflict-of-interest.js';
import { MARKING_LEVELS, type Viewer } from '../auth/viewer.js';
import type { CallOptions, Database } from './database.js';
import { statement } from './statement.js';

/** What a question is answered from: who asks, what they may see, and the one revision and moment it is answered at. */
export interface View {
  readonly viewer: Viewer;
  /** Numbers of the markings the viewer may see. */
  readonly markings: readonly number[];
  /** Ids of what does not exist for the viewer because it concerns themselves, or whom they are close to. */
  readonly hidden: readonly string[];
  /** The newest revision that holds a change visible to the viewer. */
  readonly revision: number;
  /** The newest revision of all that it saw: up to there the viewer sees what they see at `revision`. Absent: nothing is known of that. */
  readonly sameUpTo?: number;
  /** The service's clock, seconds since 1970 UTC. */
  readonly now: number;
  /** 32 bytes, hex: seals cursors and revision tokens of this database. */
  readonly tokenKey: string;
}

const viewerView = statement<
  { level: number; compartments: readonly string[]; entry: string | null; now: number },
  {
    compartments: string[];
    markings: number[];
    revision: number;
    newest: number;
    clockOffset: number;
    tokenKey: string;
  }
>('viewer/view', ['level', 'compartments', 'entry', 'now']);

/** How a view is opened. */
export interface ViewOptions extends CallOptions {
  /** How many hops from themselves a viewer who is an employee sees nothing. */
  readonly conflictHops?: number | undefined;
}

const CONFLICT_HOPS = 1;

/** Opens a view of the graph as it stands for a viewer, who is in it without the compartments that they may not enter now. */
export async function openView(
  database: Database,
  viewer: Viewer,
  { conflictHops = CONFLICT_HOPS, ...options }: ViewOptions = {},
): Promise<View> {
  const params = {
    level: MARKING_LEVELS.indexOf(viewer.level),
    compartments: viewer.compartments,
    entry: viewer.needsEntry ? entriesOf(viewer.subject) : null,
    now: Math.floor(Date.now() / 1000),
  };
  const [row] = await database.read(viewerView, params, options);
  if (!row) throw new Error('the database has no settings; it was not migrated');
  const { compartments, markings, revision, newest, clockOffset, tokenKey } = row;
  const sameUpTo = Math.max(revision, newest);
  const hidden =
    viewer.employeeId === null ? [] : await conflictsOf(database, viewer.employeeId, conflictHops, options);
  return {
    viewer:
      compartments.length < viewer.compartments.length ? { ...viewer, compartments: compartments.sort() } : viewer,
    markings,
    hidden,
    revision,
    sameUpTo,
    now: Math.floor(Date.now() / 1000) + clockOffset,
    tokenKey,
  };
}

/** The view as of another revision. */
export function viewAt(view: View, revision: number): View {
  return revision === view.revision ? view : { ...view, revision, sameUpTo: revision };
}

/** A point or period in the world and a point of knowledge, resolved: what the visibility test compares with. */
export interface ResolvedTime {
  /** Seconds; inclusive. */
  readonly validFrom: number;
  /** Seconds; exclusive. One second after `validFrom` for an instant. */
  readonly validTo: number;
  readonly knownAt: number;
}

/** The parameters of the visibility test that every statement on facets and assertions takes. */
export interface VisibilityParams extends ResolvedTime {
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}

/** Names of the visibility parameters, for statement declarations. */
export const VISIBILITY = ['markings', 'hidden', 'revision', 'validFrom', 'validTo', 'knownAt'] as const;

/** The visibility parameters of a view at a time (now where none is given). */
export function visibility(view: View, time: ResolvedTime = instant(view.now, view.now)): VisibilityParams {
  return { markings: view.markings, hidden: view.hidden, revision: view.revision, ...time };
}

/** An instant in the world as the one-second interval that stands for it, known at `knownAt`; seconds. */
export function instant(validAt: number, knownAt: number): ResolvedTime {
  return { validFrom: validAt, validTo: validAt + 1, knownAt };
}
