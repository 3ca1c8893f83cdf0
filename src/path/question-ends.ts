import { BudgetExceeded } from '../errors.js';
import type { GroupKind } from '../generated/schema.js';
import { employees, groupsOfKind, type NeighbourTuple } from './cypher-statements.js';
import type { Explorer } from './explorer.js';

/** The ids of a question that name nothing the viewer may see, in the order they are named, once each. */
export function unknownOf(explorer: Explorer, named: Iterable<string>): string[] {
  const ids = new Set([...named, ...explorer.question.filter.avoid]);
  return [...ids].filter((id) => explorer.graph.indexOf(id) === undefined);
}

/** The nodes of ids that are there to see, once each, in their order. */
export function knownOf(nodes: readonly (number | null)[]): number[] {
  return [...new Set(nodes.filter((node) => node !== null))];
}

/** Of ends that are groups, those of one of the statuses asked for; every other end. */
export function ofStatus(explorer: Explorer, nodes: readonly number[]): number[] {
  const { groupStatus } = explorer.question.filter;
  if (groupStatus === null) return [...nodes];
  const isAllowed = (node: number) => explorer.statusesOf(node).some((status) => groupStatus.has(status));
  return nodes.filter((node) => explorer.graph.node(node).kind !== 'GROUP' || isAllowed(node));
}

/** The employees at the time of a question, of some departments or of all, as ends. */
export async function admitEmployees(explorer: Explorer, departments: readonly string[] | null): Promise<number[]> {
  const rows = await explorer.read(employees, { departments });
  const known = rows.map(({ id, mayBeMerged }): NeighbourTuple => [id, 'PERSON', mayBeMerged, true]);
  return knownOf(await explorer.admitKnownEnds(known));
}

/** The groups of a kind, as ends. */
export async function admitGroups(explorer: Explorer, groupKind: GroupKind): Promise<number[]> {
  const rows = await explorer.read(groupsOfKind, { groupKind });
  return knownOf(await explorer.admitEnds(rows.map(({ id }) => id)));
}

/** What a question whose budget was spent before it found anything is answered with. */
export function tooLong(): BudgetExceeded {
  return new BudgetExceeded('The search ended before it found anything; lower `within`, or narrow the filter.');
}
