import type { StepPoint } from '../../graph/steps/steps-between.js';
import type { HeldGraph } from '../../projection/graph-version.js';
import type { ScreeningRules } from '../rules/screening-rules.js';
import { FlagWorld } from './flag-world.js';
import type { ToldChange } from './told-change.js';

interface Screened {
  readonly world: FlagWorld;
  readonly hopsOf: ReadonlyMap<string, number>;
}

function screened(held: HeldGraph, markings: readonly number[], rules: ScreeningRules, point: StepPoint): Screened {
  const world = new FlagWorld(held, markings, rules);
  const { within, departments, groups } = world.question;
  const { finder } = world.world;
  const table = finder.screen({ ...world.standpoint(point), within, departments, groups });
  const hopsOf = new Map<string, number>();
  for (const [place, hops] of table.hops.entries()) {
    const employee = table.staff[Math.floor(place / table.groups.length)] as number;
    if (hops > 0) hopsOf.set(`${employee} ${table.groups[place % table.groups.length]}`, hops);
  }
  return { world, hopsOf };
}

/** The pairs that other rules tell otherwise at a point: new ones, closer ones and those that are none any more; by employee, then group. */
export function ruleDifference(
  held: HeldGraph,
  markings: readonly number[],
  rules: { readonly before: ScreeningRules; readonly after: ScreeningRules },
  point: StepPoint,
): ToldChange[] {
  const before = screened(held, markings, rules.before, point);
  const after = screened(held, markings, rules.after, point);
  const told: ToldChange[] = [];
  for (const name of new Set([...after.hopsOf.keys(), ...before.hopsOf.keys()])) {
    const [was, is] = [before.hopsOf.get(name) ?? 0, after.hopsOf.get(name) ?? 0];
    const kind = was === 0 ? 'NEW' : is === 0 ? 'CEASED' : is < was ? 'CLOSER' : null;
    if (kind === null) continue;
    const [from, entity] = name.split(' ').map(Number) as [number, number];
    const { world } = kind === 'CEASED' ? before : after;
    const { within } = world.question;
    const once = { from, to: { entity }, order: 'SHORTEST', count: 1, parallel: false, within } as const;
    const [path] = world.world.finder.paths({ ...world.standpoint(point), ...once }).paths;
    if (path === undefined) continue;
    told.push({
      step: point,
      isRevision: false,
      kind,
      employee: world.world.idOf(from),
      group: world.world.idOf(entity),
      hopsBefore: was,
      hopsAfter: is,
      path: world.path(path, point),
      cause: { kind: 'RULE', links: [], entity: null },
    });
  }
  const order = ({ kind, employee, group }: ToldChange) => `${kind} ${employee} ${group}`;
  return told.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
