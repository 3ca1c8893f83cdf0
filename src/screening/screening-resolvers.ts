import { createHash } from 'node:crypto';
import type { GroupModel, PersonModel } from '../entity/entity-model.js';
import { BadUserInput } from '../errors.js';
import type { Resolvers } from '../generated/schema.js';
import { borneOut } from '../path/borne-out.js';
import { entitiesAt } from '../path/path-facts.js';
import type { ScreenedPair, Screening, ScreeningQuestion } from '../path/path-finder.js';
import { walkFilter } from '../path/walk-filter.js';
import { hops, listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';
import { ScreenedPage } from './screened-page.js';

const MOST_GROUPS = 1_000;

/** The name that a table is held by: of everything that makes it another. */
export function tableName(question: unknown, { view, time }: Pick<ScreeningQuestion, 'view' | 'time'>): string {
  return createHash('sha256')
    .update(JSON.stringify([question, view.revision, view.markings, view.hidden, time]))
    .digest('base64url');
}

/** The table with some of its rows, whose employees and groups are there to see. */
export function tableOf(
  context: Context,
  question: ScreeningQuestion,
  name: string,
  after: ScreenedPair | null,
  most: number,
) {
  const withRows = (screening: Screening) => ({ screening, rows: screening.rowsAfter(after, most) });
  let held: Screening | undefined;
  return borneOut(
    context,
    question,
    async () => {
      held = await context.screenings.get(name, () => context.finder.screen(question));
      return withRows(held);
    },
    async (finder) => withRows(await context.screenings.replace(held as Screening, () => finder.screen(question))),
    ({ rows }) => ({ entities: rows.flatMap(({ employee, group }) => [employee, group]), links: [] }),
  );
}

/** The screening table. */
export const screeningResolvers: Resolvers = {
  Query: {
    employeeGroupLinks: async (_, args, context) => {
      const first = pageSize(args.first);
      const within = hops(args.within);
      if (args.filter?.validDuring)
        throw new BadUserInput('filter.validDuring', 'screening is for an instant: use `filter.at`.');
      const groups = args.groups ? [...new Set(listOf('groups', args.groups, 1, MOST_GROUPS))].sort() : null;
      const departments = args.departments ? listOf('departments', args.departments, 1, 100).sort() : null;
      const filter = {
        ...args.filter,
        groupStatus: args.filter?.groupStatus ?? (groups ? null : (['ACTIVE'] as const)),
      };
      const walk = walkFilter({ ...filter, groupStatus: filter.groupStatus ? [...filter.groupStatus] : null });
      const question = { screening: within, filter, groups, departments };
      const time = resolveTime(filter, context.view.now);
      const place = placeOf<ScreenedPair>(context.view, time, question, args.after);
      const { view } = place;
      const asked = { view, time: place.time, filter: walk, within, groups, departments };
      const name = tableName(question, asked);
      const { screening, rows } = await tableOf(context, asked, name, place.after, first + 1);
      const page = new ScreenedPage(context, screening, asked, rows.slice(0, first));
      const models = rows.map((pair, row) => ({ pair, page, row, view, time: place.time }));
      const { searchedHops, hubsSkipped, truncated, unknownIds, totalCount } = screening;
      return {
        ...connectionOf(models, first, place, ({ pair }) => pair),
        completeness: { searchedHops, hubsSkipped, truncated, unknownIds, view, time: place.time },
        totalCount,
      };
    },
  },
  EmployeeGroupLink: {
    employee: async (row, _, context) => (await entitiesAt(context, row, [row.pair.employee]))[0] as PersonModel,
    group: async (row, _, context) => (await entitiesAt(context, row, [row.pair.group]))[0] as GroupModel,
    hops: ({ pair }) => pair.hops,
    path: async ({ page, row, view, time }) => ({ found: await page.path(row), view, time }),
  },
};
