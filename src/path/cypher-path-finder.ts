import type { LinkKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { pathsOfPairs } from '../screening/pair-paths.js';
import { chartOfPaths } from './chart.js';
import { Explorer } from './explorer.js';
import { foundPath, periodOf } from './found.js';
import { Meeting } from './meeting.js';
import { type NeighbourhoodQuestion, neighbourhoodOf } from './neighbourhood.js';
import type {
  CountedLinks,
  FoundChart,
  FoundPath,
  FoundPaths,
  PathFinder,
  PathsQuestion,
  ScreenedPair,
  Screening,
  ScreeningQuestion,
  WalkQuestion,
} from './path-finder.js';
import { admitEmployees, admitGroups, knownOf, ofStatus, tooLong, unknownOf } from './question-ends.js';
import { screenAll } from './screening-search.js';
import { bestOfClass, bestOfPair } from './search-paths.js';
import { bestPaths, type WalkPath } from './walk/best-paths.js';
import { skippedHubs } from './walk/hubs.js';
import { inSlices } from './walk/slices.js';

/** How much one question may cost. */
export interface PathBudget {
  /** Milliseconds. */
  readonly time: number;
  /** Milliseconds of a screening, which asks about everybody. */
  readonly screeningTime: number;
  /** Links loaded: about 800 bytes each. */
  readonly maxLinks: number;
  /** Partial paths looked at. */
  readonly maxSteps: number;
}

/** What a question may cost by default. */
export const DEFAULT_BUDGET: PathBudget = {
  time: 20_000,
  screeningTime: 60_000,
  maxLinks: 1_500_000,
  maxSteps: 2_000_000,
};

/** What employees are screened against unless groups are named. */
const SCREENED_GROUPS = 'ORGANISED_CRIME_GROUP';

/**
 * Path search by Cypher: one frontier statement a hop loads what lies between the ends, and the search runs on that. For graphs beyond one
 * machine's memory.
 */
export class CypherPathFinder implements PathFinder {
  readonly #database: Database;
  readonly #budget: PathBudget;

  constructor(database: Database, budget: PathBudget = DEFAULT_BUDGET) {
    this.#database = database;
    this.#budget = budget;
  }

  async paths(question: PathsQuestion): Promise<FoundPaths> {
    const explorer = this.#explore(question);
    const { to } = question;
    const named = [question.from, ...('id' in to ? [to.id] : [])];
    const [from, end] = await explorer.admitEnds(named);
    const ends =
      'id' in to
        ? knownOf([end ?? null])
        : 'employees' in to
          ? await admitEmployees(explorer, null)
          : await admitGroups(explorer, to.groupKind);
    const targets = ofStatus(explorer, ends);
    const unknownIds = unknownOf(explorer, named);
    if (from == null || targets.length === 0)
      return { paths: [], searchedHops: question.within, hubsSkipped: 0, truncated: false, unknownIds };
    const meeting = new Meeting(explorer, [from], targets);
    const search = { explorer, meeting, question, limits: this.#limits(explorer) };
    const found =
      'id' in to ? await bestOfPair(search, from, targets[0] as number) : await bestOfClass(search, from, targets);
    const truncated = explorer.truncated || !found.exhausted;
    if (truncated && found.paths.length === 0) throw tooLong();
    return {
      paths: found.paths.map((path) => foundPath(explorer.graph, path, question.parallel)),
      searchedHops: meeting.depth,
      hubsSkipped: skippedHubs(explorer.graph, [from], targets, meeting.depth),
      truncated,
      unknownIds,
    };
  }

  async connect(question: WalkQuestion & { ids: readonly string[]; pathsPerPair: number }): Promise<FoundChart> {
    const { pathsPerPair: count, within, ids, signal } = question;
    const explorer = this.#explore(question);
    const nodes = knownOf(await explorer.admitEnds(ids));
    const meeting = new Meeting(explorer, nodes, nodes);
    await meeting.load(within);
    const limits = { ...this.#limits(explorer), period: periodOf(question.time), parallel: false };
    const paths: WalkPath[] = [];
    for (const [index, from] of nodes.entries())
      for (const to of nodes.slice(index + 1)) {
        const pair = { from, to, within, order: 'SHORTEST' as const, count, ...limits };
        const found = await inSlices(bestPaths(explorer.graph, pair), signal);
        paths.push(...found.paths);
        if (!found.exhausted) explorer.truncated = true;
      }
    if (explorer.truncated && paths.length === 0) throw tooLong();
    return {
      ...chartOfPaths(explorer.graph, nodes, paths),
      searchedHops: meeting.depth,
      hubsSkipped: skippedHubs(explorer.graph, nodes, nodes, meeting.depth),
      truncated: explorer.truncated,
      unknownIds: unknownOf(explorer, ids),
    };
  }

  async neighbourhood(question: NeighbourhoodQuestion): Promise<FoundChart> {
    const explorer = this.#explore(question);
    const nodes = knownOf(await explorer.admitEnds(question.ids));
    return neighbourhoodOf(explorer, nodes, question, this.#limits(explorer));
  }

  async linkCounts(question: WalkQuestion & { ids: readonly string[] }): Promise<readonly CountedLinks[]> {
    const explorer = this.#explore(question);
    const nodes = knownOf(await explorer.admitEnds(question.ids));
    await explorer.expand(nodes);
    if (explorer.truncated) throw tooLong();
    return nodes.map((node) => {
      const byKind = new Map<LinkKind, number>();
      for (const { link } of explorer.graph.edgesOf(node))
        byKind.set(link.key.kind, (byKind.get(link.key.kind) ?? 0) + 1);
      return { entity: explorer.graph.node(node).id, byKind };
    });
  }

  async screen(question: ScreeningQuestion): Promise<Screening> {
    const explorer = this.#explore(question, this.#budget.screeningTime);
    const staff = await admitEmployees(explorer, question.departments);
    const named = question.groups ?? [];
    const ends = await explorer.admitEnds(named);
    const isGroup = (node: number) => explorer.graph.node(node).kind === 'GROUP';
    const noGroups = named.filter((_, index) => ends[index] !== null && !isGroup(ends[index] as number));
    const groups = question.groups ? knownOf(ends).filter(isGroup) : await admitGroups(explorer, SCREENED_GROUPS);
    const targets = ofStatus(explorer, groups);
    const unknownIds = [...new Set([...noGroups, ...unknownOf(explorer, named)])];
    return { ...(await screenAll(explorer, staff, targets, this.#budget.maxSteps)), unknownIds };
  }

  pairPaths(question: WalkQuestion, pairs: readonly ScreenedPair[]): Promise<readonly (FoundPath | null)[]> {
    return pathsOfPairs(this, question, pairs);
  }

  /** It reads the graph itself, whenever it is asked. */
  async catchUp(): Promise<void> {}

  #explore(question: WalkQuestion, time = this.#budget.time): Explorer {
    const deadline = performance.now() + time;
    return new Explorer(this.#database, question, { maxLinks: this.#budget.maxLinks, deadline });
  }

  #limits({ deadline }: Explorer) {
    return { maxSteps: this.#budget.maxSteps, deadline };
  }
}
