import { handlingOf } from '../link/link-resolvers.js';
import { entitiesAt, linksAt } from '../path/path-facts.js';
import type { ScreenedPair, Screening, ScreeningQuestion } from '../path/path-finder.js';
import { ScreenedPage } from '../screening/screened-page.js';
import { tableName, tableOf } from '../screening/screening-resolvers.js';
import type { Context } from '../server/context.js';
import { Loaders } from '../server/loaders.js';
import { batches } from './chart-export.js';
import { ENTITY_ATTRIBUTES, exportedEntities } from './entity-attributes.js';
import { aboutOf } from './export-question.js';
import type { Attribute, AttributeValue, ExportedGraph } from './exported-graph.js';

/** Rows whose paths and facts are read together. */
const PAGE = 500;

/** What is told of a pair; `path` is the labels of the entities from the employee to the group. */
const PAIR_ATTRIBUTES: readonly Attribute[] = [
  { name: 'hops', type: 'number' },
  { name: 'strength', type: 'decimal' },
  { name: 'weakest', type: 'number' },
  { name: 'handling', type: 'text' },
  { name: 'path', type: 'text' },
  { name: 'pathEntities', type: 'list' },
  { name: 'pathLinks', type: 'list' },
];

interface TableRow extends ScreenedPair {
  readonly employeeLabel: string;
  readonly groupLabel: string;
  /** As in `PAIR_ATTRIBUTES`. */
  readonly values: readonly AttributeValue[];
}

async function valuesOf(context: Context, asked: ScreeningQuestion, page: ScreenedPage, row: number) {
  const path = await page.path(row);
  const [entities, links] = await Promise.all([
    entitiesAt(context, asked, path.entities),
    linksAt(context, asked, path.links),
  ]);
  const confidences = links.map(({ facts }) => facts.folded.confidence);
  const values: AttributeValue[] = [
    links.length,
    Number(confidences.reduce((product, confidence) => (product * confidence) / 100, 1).toPrecision(12)),
    Math.min(...confidences),
    links.some(({ facts }) => handlingOf(facts) === 'C') ? 'C' : 'P',
    entities.map(({ label }) => label).join(' > '),
    path.entities,
    links.map(({ facts }) => facts.id),
  ];
  return values;
}

/** The screening table to be written to a file: rows of a table, or a graph whose links are the rows. */
export async function screeningExport(
  context: Context,
  asked: ScreeningQuestion,
  onProgress: (done: number) => void,
): Promise<ExportedGraph> {
  const name = tableName('export', asked);
  const { screening } = await tableOf(context, asked, name, null, 1);
  const { searchedHops, hubsSkipped, truncated, totalCount } = screening;

  /** Each page with loaders of its own: what it showed is not held longer. */
  async function* pages(): AsyncGenerator<readonly TableRow[]> {
    let after: ScreenedPair | null = null;
    for (let done = 0; ; ) {
      const fresh = { ...context, loaders: new Loaders(context.database, asked.view), pinned: new Map() };
      const { screening: table, rows }: { screening: Screening; rows: readonly ScreenedPair[] } = await tableOf(
        fresh,
        asked,
        name,
        after,
        PAGE,
      );
      if (rows.length === 0) return;
      const page = new ScreenedPage(fresh, table, asked, rows);
      yield await Promise.all(
        rows.map(async (pair, row) => {
          const values = await valuesOf(fresh, asked, page, row);
          const [employee, group] = await entitiesAt(fresh, asked, [pair.employee, pair.group]);
          return { ...pair, employeeLabel: employee?.label ?? '', groupLabel: group?.label ?? '', values };
        }),
      );
      done += rows.length;
      onProgress(done / totalCount);
      after = rows.at(-1) ?? null;
    }
  }

  function everybody(): string[] {
    const ids = new Set<string>();
    for (
      let rows = screening.rowsAfter(null, PAGE);
      rows.length > 0;
      rows = screening.rowsAfter(rows.at(-1) ?? null, PAGE)
    )
      for (const { employee, group } of rows) ids.add(employee).add(group);
    return [...ids];
  }

  return {
    about: { ...aboutOf(asked.view, asked.time), within: asked.within, searchedHops, hubsSkipped, truncated },
    entityAttributes: ENTITY_ATTRIBUTES,
    linkAttributes: PAIR_ATTRIBUTES,
    entities: async function* () {
      for (const ids of batches(everybody())) {
        const fresh = { ...context, loaders: new Loaders(context.database, asked.view), pinned: new Map() };
        yield exportedEntities({ ...context, ...asked }, await entitiesAt(fresh, asked, ids));
      }
    },
    links: async function* () {
      for await (const rows of pages())
        yield rows.map(({ employee, group, values }) => {
          return { id: `${employee}:${group}`, from: employee, to: group, label: `${values[0]} hops`, values };
        });
    },
    table: {
      columns: ['employee', 'employeeLabel', 'group', 'groupLabel', ...PAIR_ATTRIBUTES.map(({ name: of }) => of)],
      rows: async function* () {
        for await (const rows of pages())
          yield rows.map((row) => [row.employee, row.employeeLabel, row.group, row.groupLabel, ...row.values]);
      },
    },
  };
}
