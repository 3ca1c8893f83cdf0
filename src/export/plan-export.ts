import { pino } from 'pino';
import { commandCaller } from '../auth/caller.js';
import type { Viewer } from '../auth/viewer.js';
import { BadUserInput } from '../errors.js';
import type { LinkFilter } from '../generated/schema.js';
import { createServices } from '../index.js';
import { MarkingNumbers } from '../marking/marking-numbers.js';
import type { Database } from '../neo4j/database.js';
import { openView } from '../neo4j/view.js';
import { openPaths, type PathsOptions } from '../open-paths.js';
import type { WalkQuestion } from '../path/path-finder.js';
import { walkFilter } from '../path/walk-filter.js';
import { type Context, openContext } from '../server/context.js';
import { chartExport } from './chart-export.js';
import { aboutOf, exportTime, wholeNumber } from './export-question.js';
import type { ExportedGraph } from './exported-graph.js';
import { linkFilterOf } from './link-filter.js';
import { screeningExport } from './screening-export.js';
import { WholeGraph } from './whole-graph.js';

/** What is to be exported, as a command line says it. */
export interface ExportOptions {
  readonly graph?: boolean;
  readonly chart?: string;
  readonly paths?: readonly string[];
  readonly table?: string;
  readonly hops: string;
  readonly limit: string;
  readonly within?: string;
  readonly first: string;
  readonly filter?: string;
}

/** As whom, as of when and where an export is read. */
export interface ExportRun {
  readonly database: Database;
  readonly viewer: Viewer;
  /** Seconds; null: now. */
  readonly validAt: number | null;
  readonly knownAt: number | null;
  readonly signal: AbortSignal;
  /** How path questions are answered. */
  readonly paths: PathsOptions;
  readonly onProgress: (done: number) => void;
}

/** What is exported, until it was used. */
export interface PlannedExport {
  readonly isTable: boolean;
  /** Has it used; closes what it needed. */
  with(run: ExportRun, use: (graph: ExportedGraph) => Promise<void>): Promise<void>;
}

/** Has what is asked answered by services of its own. */
type AskPaths = (context: Context, walk: Omit<WalkQuestion, 'within'>, run: ExportRun) => Promise<ExportedGraph>;

const NO_WALK = 'the whole graph is no walk: leave it out';
const NOT_OF_GRAPH = { groupStatus: NO_WALK, avoid: NO_WALK, through: NO_WALK, maxDegree: NO_WALK };

function whole(text: string | undefined): PlannedExport {
  const filter = text === undefined ? null : walkFilter(linkFilterOf(text, NOT_OF_GRAPH), '--filter');
  return {
    isTable: false,
    with: async ({ database, viewer, validAt, knownAt, onProgress }, use) => {
      const view = await openView(database, viewer);
      const time = exportTime(view, validAt, knownAt);
      const place = { database, markings: new MarkingNumbers(database, false), view, time };
      await use(new WholeGraph(aboutOf(view, time), place, filter, onProgress));
    },
  };
}

function byPaths(isTable: boolean, filter: LinkFilter, ask: AskPaths): PlannedExport {
  const checked = walkFilter(filter, '--filter');
  return {
    isTable,
    with: async (run, use) => {
      const { database, viewer, validAt, knownAt, signal } = run;
      const paths = await openPaths(database, run.paths);
      try {
        const logger = pino({ level: 'warn' }, pino.destination(2));
        const context = await openContext(createServices(database, paths, logger), commandCaller(viewer), signal);
        const { view } = context;
        const walk = { view, time: exportTime(view, validAt, knownAt), filter: checked, signal };
        await use(await ask(context, walk, run));
      } finally {
        await paths.close();
      }
    },
  };
}

/**
 * What a command line asks to be exported.
 * @throws BadUserInput naming the option
 */
export function planExport(options: ExportOptions): PlannedExport {
  const { graph, chart, paths, table, filter: text } = options;
  if ([graph, chart, paths, table].filter((asked) => asked !== undefined).length > 1)
    throw new BadUserInput('--graph, --chart, --paths, --table', 'only one of them can be asked for at a time.');
  const filter = (): LinkFilter => (text === undefined ? {} : linkFilterOf(text));
  if (chart !== undefined) {
    const within = wholeNumber('--hops', options.hops, 1, 8);
    const limit = wholeNumber('--limit', options.limit, 1, 2_000);
    return byPaths(false, filter(), (context, walk) => {
      const asked = { ...walk, within, ids: [chart], limit };
      return chartExport(context, asked, '--chart', (finder) => finder.neighbourhood(asked));
    });
  }
  if (paths !== undefined) {
    const ids = [...new Set(paths)];
    if (ids.length < 2 || ids.length > 20) throw new BadUserInput('--paths', 'takes 2 to 20 different ids.');
    const within = wholeNumber('--within', options.within ?? '4', 1, 8);
    const pathsPerPair = wholeNumber('--first', options.first, 1, 10);
    return byPaths(false, filter(), (context, walk) => {
      const asked = { ...walk, within, ids, pathsPerPair };
      return chartExport(context, asked, '--paths', (finder) => finder.connect(asked));
    });
  }
  if (table === undefined) return whole(text);
  const within = wholeNumber('--within', options.within ?? '3', 1, 8);
  const screened = filter();
  return byPaths(true, { ...screened, groupStatus: screened.groupStatus ?? ['ACTIVE'] }, (context, walk, run) =>
    screeningExport(context, { ...walk, within, groups: null, departments: null }, run.onProgress),
  );
}
