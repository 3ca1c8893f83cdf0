import { Contradicted } from '../errors.js';
import { exposureAt } from '../exposure/exposure-at.js';
import type { ExposureTable } from '../exposure/exposure-table.js';
import { pairPathsBorneOut } from '../path/borne-out.js';
import { linksAt } from '../path/path-facts.js';
import type { FoundPath, ScreenedPair, Screening, WalkQuestion } from '../path/path-finder.js';
import { walkFilter } from '../path/walk-filter.js';
import type { Context } from '../server/context.js';
import type { Beneficiary, LeakCase, LeakQuestion } from './leak-models.js';
import { type Near, nearAny, nearestOf, nearGroups, nearPerson } from './nearness.js';

/** How many of the nearest employees of a person are looked for. */
const MOST_NEAR_A_PERSON = 500;

/** Everybody's nearness to those who gained. */
export interface LeakNearness {
  readonly nearest: ReadonlyMap<string, Near>;
  /** How near is ordinary: to any active organised crime group. */
  readonly table: ExposureTable;
  readonly hubsSkipped: number;
  readonly truncated: boolean;
  /** The best path of each of some employees to whom they are nearest to. */
  pathsOf(employees: readonly string[]): Promise<ReadonlyMap<string, FoundPath>>;
}

/** Who is near to whom of those who gained: a screening against the groups, and a search from each person. */
export async function nearnessOf(context: Context, question: LeakQuestion, leak: LeakCase): Promise<LeakNearness> {
  const { view, time, within } = question;
  const walk = { view, time, within, filter: walkFilter(null), signal: context.signal };
  const groups = leak.beneficiaries.filter(({ kind }) => kind === 'GROUP');
  const people = leak.beneficiaries.filter(({ kind }) => kind === 'PERSON');
  const named = groups.map(({ id }) => id).sort();
  const active = { ...walk.filter, groupStatus: new Set(['ACTIVE' as const]) };
  const [table, ofNamed, ofAny, ...nearPeople] = await Promise.all([
    exposureAt(context, { ...walk, staffKnownAt: view.now }),
    named.length > 0 ? screen(context, walk, named) : null,
    leak.isBeneficiaryKnown ? null : screen(context, { ...walk, filter: active }, null),
    ...people.map((person) => searchPerson(context, walk, person)),
  ]);
  const near = [...nearPeople, ...(ofNamed ? nearGroups(ofNamed, groups) : []), ...(ofAny ? [nearAny(ofAny)] : [])];
  const nearest = nearestOf(near, table.staff.length);
  const screenings = [ofNamed, ofAny].filter((screening) => screening !== null);
  return {
    nearest,
    table,
    hubsSkipped: Math.max(0, ...screenings.map(({ hubsSkipped }) => hubsSkipped)),
    truncated: screenings.some(({ truncated }) => truncated),
    pathsOf: async (employees) => {
      const paths = new Map<string, FoundPath>();
      const pairs: ScreenedPair[] = [];
      for (const employee of employees) {
        const to = nearest.get(employee)?.to;
        const path = to?.pathOf?.(employee);
        const pair = to?.pairOf(employee);
        if (path) paths.set(employee, path);
        if (pair) pairs.push(pair);
      }
      const found = await pathsBorneOut(context, walk, ofNamed ?? ofAny, pairs);
      for (const [place, { employee }] of pairs.entries()) paths.set(employee, found[place] as FoundPath);
      return paths;
    },
  };
}

function screen(context: Context, walk: WalkQuestion, groups: readonly string[] | null): Promise<Screening> {
  return context.finder.screen({ ...walk, groups, departments: null });
}

async function searchPerson(context: Context, walk: WalkQuestion, person: Beneficiary) {
  const asked = { from: person.id, to: { employees: true }, order: 'SHORTEST', parallel: false } as const;
  const { paths } = await context.finder.paths({ ...walk, ...asked, count: MOST_NEAR_A_PERSON });
  return nearPerson(person, paths);
}

/** The best path of each pair, held to its facts; whichever screening found the pair, its ends say all there is. */
async function pathsBorneOut(
  context: Context,
  walk: WalkQuestion,
  screening: Screening | null,
  pairs: readonly ScreenedPair[],
): Promise<readonly (FoundPath | null)[]> {
  if (screening === null || pairs.length === 0) return [];
  const found = await pairPathsBorneOut(context, walk, pairs, () => screening.pathsOf(pairs, context.signal));
  if (pairs.some((_, place) => !found[place]))
    throw new Contradicted('The graph changed while it was read; ask again.');
  return found;
}

/** The product of the confidences of a path's links, 0 to 1. */
export async function strengthOf(context: Context, question: LeakQuestion, { links }: FoundPath): Promise<number> {
  const facts = await linksAt(context, question, links);
  return facts.reduce((product, link) => (product * link.facts.folded.confidence) / 100, 1);
}
