import { BadUserInput } from '../errors.js';
import type { LinkFilter } from '../generated/schema.js';
import type { WalkQuestion } from '../path/path-finder.js';
import { walkFilter } from '../path/walk-filter.js';
import type { Context } from '../server/context.js';
import { chartExport } from './chart-export.js';
import { aboutOf, exportTime, wholeNumber } from './export-question.js';
import type { ExportedGraph } from './exported-graph.js';
import { linkFilterOf } from './link-filter.js';
import { screeningExport } from './screening-export.js';
import { WholeGraph } from './whole-graph.js';

/** What is to be exported, as a command line or the body of a request says it. */
export interface ExportOptions {
  readonly graph?: boolean | undefined;
  readonly chart?: string | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly table?: string | undefined;
  readonly hops?: string | number | undefined;
  readonly limit?: string | number | undefined;
  readonly within?: string | number | undefined;
  readonly first?: string | number | undefined;
  /** A `LinkFilter` of the API; as text it is JSON. */
  readonly filter?: string | object | undefined;
}

/** What an option is called where it is given: `--within`, or `within` of a body. */
export type NameOption = (option: string) => string;

/** As of when, in seconds (null: now), and who is told how much is done, 0 to 1. */
export interface ExportMoment {
  readonly validAt: number | null;
  readonly knownAt: number | null;
  readonly onProgress: (done: number) => void;
}

/** What is exported, for whoever asks. */
export interface PlannedExport {
  readonly isTable: boolean;
  /** False where the database answers alone, without a search for paths. */
  readonly walks: boolean;
  /** @throws BadUserInput where something that it is asked of is not there to see */
  read(context: Context, moment: ExportMoment): Promise<ExportedGraph>;
}

type Ask = (
  context: Context,
  walk: Omit<WalkQuestion, 'within'>,
  onProgress: ExportMoment['onProgress'],
) => Promise<ExportedGraph>;

const NO_WALK = 'the whole graph is no walk: leave it out';
const NOT_OF_GRAPH = { groupStatus: NO_WALK, avoid: NO_WALK, through: NO_WALK, maxDegree: NO_WALK };

function whole(given: string | object | undefined, name: NameOption): PlannedExport {
  const filter = given === undefined ? null : walkFilter(linkFilterOf(given, name, NOT_OF_GRAPH), name('filter'));
  return {
    isTable: false,
    walks: false,
    read: async ({ database, markings, view }, { validAt, knownAt, onProgress }) => {
      const time = exportTime(view, validAt, knownAt);
      return new WholeGraph(aboutOf(view, time), { database, markings, view, time }, filter, onProgress);
    },
  };
}

function byPaths(isTable: boolean, filter: LinkFilter, name: NameOption, ask: Ask): PlannedExport {
  const checked = walkFilter(filter, name('filter'));
  return {
    isTable,
    walks: true,
    read: (context, { validAt, knownAt, onProgress }) => {
      const { view, signal } = context;
      return ask(context, { view, time: exportTime(view, validAt, knownAt), filter: checked, signal }, onProgress);
    },
  };
}

/**
 * What is asked to be exported.
 * @throws BadUserInput naming the option
 */
export function planExport(options: ExportOptions, name: NameOption): PlannedExport {
  const { graph, chart, paths, table, filter: given } = options;
  if ([graph, chart, paths, table].filter((asked) => asked !== undefined).length > 1)
    throw new BadUserInput(
      ['graph', 'chart', 'paths', 'table'].map(name).join(', '),
      'only one of them can be asked for at a time.',
    );
  const filter = (): LinkFilter => (given === undefined ? {} : linkFilterOf(given, name));
  if (chart !== undefined) {
    const within = wholeNumber(name('hops'), options.hops ?? 1, 1, 8);
    const limit = wholeNumber(name('limit'), options.limit ?? 200, 1, 2_000);
    return byPaths(false, filter(), name, (context, walk) => {
      const asked = { ...walk, within, ids: [chart], limit };
      return chartExport(context, asked, name('chart'), (finder) => finder.neighbourhood(asked));
    });
  }
  if (paths !== undefined) {
    const ids = [...new Set(paths)];
    if (ids.length < 2 || ids.length > 20) throw new BadUserInput(name('paths'), 'takes 2 to 20 different ids.');
    const within = wholeNumber(name('within'), options.within ?? 4, 1, 8);
    const pathsPerPair = wholeNumber(name('first'), options.first ?? 10, 1, 10);
    return byPaths(false, filter(), name, (context, walk) => {
      const asked = { ...walk, within, ids, pathsPerPair };
      return chartExport(context, asked, name('paths'), (finder) => finder.connect(asked));
    });
  }
  if (table === undefined) return whole(given, name);
  const within = wholeNumber(name('within'), options.within ?? 3, 1, 8);
  const screened = filter();
  const ofActive = { ...screened, groupStatus: screened.groupStatus ?? ['ACTIVE' as const] };
  return byPaths(true, ofActive, name, (context, walk, onProgress) =>
    screeningExport(context, { ...walk, within, groups: null, departments: null }, onProgress),
  );
}
