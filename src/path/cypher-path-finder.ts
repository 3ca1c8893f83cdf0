import { BudgetExceeded } from '../errors.js';
import type { Database } from '../neo4j/database.js';
import { visibility } from '../neo4j/view.js';
import { chartOf } from './chart.js';
import { employees, groupsOfKind } from './cypher-statements.js';
import { Explorer, type LoadBudget } from './explorer.js';
import { foundPath, periodOf } from './found.js';
import { Meeting } from './meeting.js';
import type {
  CountedLinks,
  FoundChart,
  FoundPath,
  FoundPaths,
  PathFinder,
  PathsQuestion,
  PathTarget,
  Reach,
  Screening,
  ScreeningQuestion,
  WalkQuestion,
} from './path-finder.js';
import { bestOfClass, bestOfPair } from './search-paths.js';
import { bestPaths, type WalkPath } from './walk/best-paths.js';
import { countHubs, reachFrom } from './walk/reach.js';
import { screenPairs } from './walk/screen.js';

/** How much one question may cost. */
export interface PathBudget {
  /** Milliseconds. */
  readonly time: number;
  /** Links loaded. */
  readonly maxLinks: number;
  /** Partial paths looked at. */
  readonly maxSteps: number;
}

/** What a question may cost by default. */
export const DEFAULT_BUDGET: PathBudget = { time: 20_000, maxLinks: 3_000_000, maxSteps: 200_000 };

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
    const [from] = await explorer.admitEnds([question.from]);
    const { targets, unknown } = await this.#targets(explorer, question.to, question);
    const unknownIds = [
      ...(from == null ? [question.from] : []),
      ...unknown,
      ...(await unknownAvoided(explorer, question)),
    ];
    if (from == null || targets.length === 0)
      return { paths: [], searchedHops: question.within, hubsSkipped: 0, truncated: false, unknownIds };
    const meeting = new Meeting(explorer, [from], targets);
    const limits = { maxSteps: this.#budget.maxSteps };
    const found =
      'id' in question.to
        ? await bestOfPair(meeting, explorer, from, targets[0] as number, question, limits)
        : await bestOfClass(meeting, explorer, from, targets, question, limits);
    const truncated = explorer.truncated || !found.exhausted;
    if (truncated && found.paths.length === 0) throw tooLong();
    return {
      paths: found.paths.map((path) => foundPath(explorer.graph, path)),
      searchedHops: meeting.depth,
      hubsSkipped: hubsAmong(explorer, meeting.reached, [from, ...targets]),
      truncated,
      unknownIds,
    };
  }

  async connect(question: WalkQuestion & { ids: readonly string[]; pathsPerPair: number }): Promise<FoundChart> {
    const { explorer, nodes, unknownIds } = await this.#ends(question);
    const meeting = new Meeting(explorer, nodes, nodes);
    await meeting.load(question.within);
    const paths: WalkPath[] = [];
    for (const [index, from] of nodes.entries())
      for (const to of nodes.slice(index + 1)) {
        const { pathsPerPair: count, within } = question;
        const limits = { period: periodOf(question.time), maxSteps: this.#budget.maxSteps, parallel: false };
        const found = bestPaths(explorer.graph, { from, to, within, order: 'SHORTEST', count, ...limits });
        paths.push(...found.paths);
        if (!found.exhausted) explorer.truncated = true;
      }
    const shown = new Set([...nodes, ...paths.flatMap((path) => path.nodes)]);
    const reach = this.#reach(explorer, meeting.reached, nodes, unknownIds);
    return { ...chartOf(explorer.graph, shown, paths), ...reach, searchedHops: meeting.depth };
  }

  async neighbourhood(question: WalkQuestion & { ids: readonly string[]; limit: number }): Promise<FoundChart> {
    const { explorer, nodes, unknownIds } = await this.#ends(question);
    const period = periodOf(question.time);
    let reached = reachFrom(explorer.graph, nodes, 0, period);
    let searchedHops = 0;
    while (searchedHops < question.within && !explorer.truncated) {
      await explorer.expand([...reached].flatMap(([node, { hops }]) => (hops === searchedHops ? node : [])));
      searchedHops += 1;
      reached = reachFrom(explorer.graph, nodes, searchedHops, period);
    }
    const idOf = (node: number) => explorer.graph.nodes[node]?.id ?? '';
    const ranked = [...reached]
      .sort(([a, x], [b, y]) => x.hops - y.hops || x.cost - y.cost || (idOf(a) < idOf(b) ? -1 : 1))
      .map(([node]) => node);
    const shown = new Set(ranked.slice(0, question.limit));
    await explorer.joinAmong(shown);
    const reach = this.#reach(explorer, reached.keys(), nodes, unknownIds);
    return {
      ...chartOf(explorer.graph, shown),
      ...reach,
      truncated: reach.truncated || ranked.length > shown.size,
      searchedHops,
    };
  }

  async linkCounts(question: WalkQuestion & { ids: readonly string[] }): Promise<readonly CountedLinks[]> {
    const { explorer, nodes } = await this.#ends(question);
    await explorer.expand(nodes);
    if (explorer.truncated) throw tooLong();
    return nodes.map((node) => {
      const byKind = new Map<CountedLinks['byKind'] extends ReadonlyMap<infer Kind, number> ? Kind : never, number>();
      for (const { key } of explorer.graph.edgesOf(node)) byKind.set(key.kind, (byKind.get(key.kind) ?? 0) + 1);
      return { entity: explorer.graph.nodes[node]?.id ?? '', byKind };
    });
  }

  async screen(question: ScreeningQuestion): Promise<Screening> {
    const explorer = this.#explore(question);
    const params = visibility(question.view, question.time);
    const options = { signal: question.signal };
    const people = await this.#database.read(employees, { ...params, departments: question.departments }, options);
    const staff = (await explorer.admitEnds(people.map(({ id }) => id))).filter((node) => node !== null);
    const { targets, unknown } = await this.#screenedGroups(explorer, question);
    const meeting = new Meeting(explorer, staff, targets);
    await meeting.load(question.within);
    const pairs = screenPairs(explorer.graph, new Set(staff), targets, meeting.depth);
    if (explorer.truncated && pairs.length === 0) throw tooLong();
    const unknownIds = [...unknown, ...(await unknownAvoided(explorer, question))];
    return {
      pairs,
      pathOf: ({ employee, group, hops }): FoundPath => {
        const [from, to] = [explorer.graph.indexOf(employee) as number, explorer.graph.indexOf(group) as number];
        const limits = { count: 1, parallel: false, period: null, maxSteps: this.#budget.maxSteps };
        const [path] = bestPaths(explorer.graph, { from, to, within: hops, order: 'SHORTEST', ...limits }).paths;
        if (!path) throw tooLong();
        return foundPath(explorer.graph, path);
      },
      ...this.#reach(explorer, meeting.reached, [...staff, ...targets], unknownIds),
      searchedHops: meeting.depth,
    };
  }

  #explore(question: WalkQuestion): Explorer {
    const budget: LoadBudget = {
      maxLinks: this.#budget.maxLinks,
      deadline: performance.now() + this.#budget.time,
    };
    return new Explorer(this.#database, question, budget);
  }

  async #ends(question: WalkQuestion & { ids: readonly string[] }) {
    const explorer = this.#explore(question);
    const found = await explorer.admitEnds(question.ids);
    const unknownIds = question.ids.filter((_, index) => found[index] === null);
    unknownIds.push(...(await unknownAvoided(explorer, question)));
    return { explorer, nodes: [...new Set(found.filter((node) => node !== null))], unknownIds };
  }

  async #targets(explorer: Explorer, to: PathTarget, question: WalkQuestion) {
    const { markings, revision } = question.view;
    const options = { signal: question.signal };
    const ids =
      'id' in to
        ? [to.id]
        : 'employees' in to
          ? await this.#database.read(
              employees,
              { ...visibility(question.view, question.time), departments: null },
              options,
            )
          : await this.#database.read(groupsOfKind, { groupKind: to.groupKind, markings, revision }, options);
    const named = ids.map((entry) => (typeof entry === 'string' ? entry : entry.id));
    const nodes = await explorer.admitEnds(named);
    const unknown = 'id' in to && nodes[0] === null ? [to.id] : [];
    return { targets: withStatus(explorer, nodes, question), unknown };
  }

  async #screenedGroups(explorer: Explorer, question: ScreeningQuestion) {
    if (question.groups === null) return this.#targets(explorer, { groupKind: 'ORGANISED_CRIME_GROUP' }, question);
    const nodes = await explorer.admitEnds(question.groups);
    const isGroup = (node: number | null) => node !== null && explorer.graph.nodes[node]?.kind === 'GROUP';
    const unknown = question.groups.filter((_, index) => !isGroup(nodes[index] ?? null));
    return { targets: withStatus(explorer, nodes.filter(isGroup), question), unknown };
  }

  #reach(explorer: Explorer, reached: Iterable<number>, ends: readonly number[], unknownIds: readonly string[]) {
    const { truncated } = explorer;
    const reach: Omit<Reach, 'searchedHops'> = {
      hubsSkipped: hubsAmong(explorer, reached, ends),
      truncated,
      unknownIds,
    };
    return reach;
  }
}

function tooLong(): BudgetExceeded {
  return new BudgetExceeded('The search ended before it found anything; lower `within`, or narrow the filter.');
}

function hubsAmong(explorer: Explorer, reached: Iterable<number>, ends: readonly number[]): number {
  const excluded = new Set(ends);
  return countHubs(
    explorer.graph,
    [...reached].filter((node) => !excluded.has(node)),
  );
}

async function unknownAvoided(explorer: Explorer, { filter }: WalkQuestion): Promise<string[]> {
  await explorer.admit(filter.avoid);
  return [...filter.avoid].filter((id) => explorer.graph.indexOf(id) === undefined);
}

/** Ends that are groups must have one of the statuses asked for. */
function withStatus(explorer: Explorer, nodes: readonly (number | null)[], { filter }: WalkQuestion): number[] {
  const allowed = (node: number) => {
    const { kind, statuses } = explorer.graph.nodes[node] ?? { kind: null, statuses: [] };
    return (
      filter.groupStatus === null || kind !== 'GROUP' || statuses.some((status) => filter.groupStatus?.has(status))
    );
  };
  return [...new Set(nodes.filter((node) => node !== null))].filter(allowed);
}
