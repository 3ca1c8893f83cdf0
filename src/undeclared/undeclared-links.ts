import { BadUserInput } from '../errors.js';
import type { DeclaredState, LinkFilter } from '../generated/schema.js';
import { borneOut } from '../path/borne-out.js';
import type { FoundPath, FoundPaths, PathFinder, ScreenedPair, WalkQuestion } from '../path/path-finder.js';
import { walkFilter } from '../path/walk-filter.js';
import { ScreenedPage } from '../screening/screened-page.js';
import { tableName, tableOf } from '../screening/screening-resolvers.js';
import { entityId, hops, listOf } from '../server/arguments.js';
import { type Context, loadersFor } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';
import { DeclaredPaths } from './declared-paths.js';
import type { UndeclaredLinkModel } from './undeclared-model.js';

const MOST_DEPARTMENTS = 100;

/** What undeclared links are asked for by. */
export interface UndeclaredArguments {
  readonly employee?: string | null | undefined;
  readonly departments?: readonly string[] | null | undefined;
  readonly within: number;
  readonly withDeclaredLate: boolean;
  readonly filter?: LinkFilter | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The states of links that nobody told us of; with those that were told late where they are to count. */
export function untoldStates(withDeclaredLate: boolean): DeclaredState[] {
  return withDeclaredLate ? ['UNDECLARED', 'NOT_APPLICABLE', 'DECLARED_LATE'] : ['UNDECLARED', 'NOT_APPLICABLE'];
}

function questionOf({ employee, departments, within, withDeclaredLate, filter }: UndeclaredArguments) {
  if (filter?.declared) throw new BadUserInput('filter.declared', 'is what this question sets: leave it out.');
  if (filter?.validDuring) throw new BadUserInput('filter.validDuring', 'this is for an instant: use `filter.at`.');
  if (employee != null && departments)
    throw new BadUserInput('departments', 'cannot be asked for together with an employee.');
  return {
    employee: employee == null ? null : entityId('employee', employee),
    departments: departments ? listOf('departments', departments, 1, MOST_DEPARTMENTS).sort() : null,
    within: hops(within),
    withDeclaredLate,
    filter: { ...filter, groupStatus: filter?.groupStatus ?? (['ACTIVE'] as const) } as LinkFilter,
  };
}

type Question = ReturnType<typeof questionOf>;

function walks({ filter, within, withDeclaredLate }: Question, at: Pick<WalkQuestion, 'view' | 'time' | 'signal'>) {
  const untold = { ...filter, declared: untoldStates(withDeclaredLate) };
  return {
    untold: { ...at, within, filter: walkFilter(untold) },
    all: { ...at, within, filter: walkFilter(filter) },
  };
}

/** Rows by the pair, the path without declared links, and where the one with them is found. */
function modelsOf(
  walk: WalkQuestion,
  pairs: readonly ScreenedPair[],
  pathOf: (row: number) => Promise<FoundPath>,
  declared: DeclaredPaths,
): UndeclaredLinkModel[] {
  const { view, time } = walk;
  return pairs.map((pair, row) => ({
    pair,
    walk,
    path: () => pathOf(row),
    withDeclared: () => declared.path(row),
    view,
    time,
  }));
}

async function pageOfEverybody(context: Context, question: Question, first: number, after: string | null | undefined) {
  const { employee: _, ...screened } = question;
  const time = resolveTime(question.filter, context.view.now);
  const place = placeOf<ScreenedPair>(context.view, time, { undeclaredLinks: question }, after);
  const at = { view: place.view, time: place.time, signal: context.signal };
  const { untold, all } = walks(question, at);
  const asked = { ...untold, groups: null, departments: question.departments };
  const name = tableName({ undeclaredLinks: screened }, asked);
  const { screening, rows } = await tableOf(context, asked, name, place.after, first + 1);
  const shown = rows.slice(0, first);
  const page = new ScreenedPage(context, screening, asked, shown);
  const declared = new DeclaredPaths(context, all, shown);
  const models = modelsOf(untold, rows, (row) => page.path(row), declared);
  const { searchedHops, hubsSkipped, truncated, unknownIds } = screening;
  return {
    ...connectionOf(models, first, place, ({ pair }) => pair),
    completeness: { searchedHops, hubsSkipped, truncated, unknownIds, view: place.view, time: place.time },
  };
}

async function pageOfOne(
  context: Context,
  question: Question & { employee: string },
  first: number,
  after: string | null | undefined,
) {
  const { employee } = question;
  const time = resolveTime(question.filter, context.view.now);
  const place = placeOf<number>(context.view, time, { undeclaredLinks: question }, after);
  const at = { view: place.view, time: place.time, signal: context.signal };
  const named = await loadersFor(context, at.view).entitiesAt(at.time.knownAt).load(employee);
  if (named && named.kind !== 'PERSON') throw new BadUserInput('employee', 'names no person.');
  const { untold, all } = walks(question, at);
  const skipped = place.after ?? 0;
  const asked = {
    ...untold,
    from: employee,
    to: { groupKind: 'ORGANISED_CRIME_GROUP' },
    order: 'SHORTEST',
    count: skipped + first + 1,
    parallel: false,
  } as const;
  const ask = (finder: PathFinder): Promise<FoundPaths> => finder.paths(asked);
  const found = await borneOut(
    context,
    untold,
    () => ask(context.finder),
    ask,
    ({ paths }) => {
      const page = paths.slice(skipped, skipped + first);
      return { entities: page.flatMap(({ entities }) => entities), links: page.flatMap(({ links }) => links) };
    },
  );
  const paths = found.paths.slice(skipped);
  const pairs = paths.map(({ entities, links }) => ({
    employee: entities[0] as string,
    group: entities.at(-1) as string,
    hops: links.length,
  }));
  const declared = new DeclaredPaths(context, all, pairs.slice(0, first));
  const models = modelsOf(untold, pairs, async (row) => paths[row] as FoundPath, declared);
  const { searchedHops, hubsSkipped, truncated, unknownIds } = found;
  return {
    ...connectionOf(models, first, place, (_, index) => skipped + index + 1),
    completeness: { searchedHops, hubsSkipped, truncated, unknownIds, view: place.view, time: place.time },
  };
}

/** A page of undeclared links, of everybody or of one. */
export function undeclaredPage(context: Context, args: UndeclaredArguments) {
  const first = pageSize(args.first);
  const question = questionOf(args);
  const { employee } = question;
  return employee === null
    ? pageOfEverybody(context, question, first, args.after)
    : pageOfOne(context, { ...question, employee }, first, args.after);
}
