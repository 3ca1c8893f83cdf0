import { BudgetExceeded } from '../errors.js';
import { employees, groupsOfKind } from './cypher-statements.js';
import type { Explorer } from './explorer.js';
import type { PathTarget } from './path-finder.js';

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

/** The ids of the employees at the time of a question, of some departments or of all. */
export async function employeeIds(explorer: Explorer, departments: readonly string[] | null): Promise<string[]> {
  return (await explorer.read(employees, { departments })).map(({ id }) => id);
}

/** The ids of the entities that a question's paths are to end at. */
export async function targetIds(explorer: Explorer, to: PathTarget): Promise<string[]> {
  if ('id' in to) return [to.id];
  if ('employees' in to) return employeeIds(explorer, null);
  return (await explorer.read(groupsOfKind, { groupKind: to.groupKind })).map(({ id }) => id);
}

/** What a question whose budget was spent before it found anything is answered with. */
export function tooLong(): BudgetExceeded {
  return new BudgetExceeded('The search ended before it found anything; lower `within`, or narrow the filter.');
}
