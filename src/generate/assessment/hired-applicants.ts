import type { Day } from '../days.js';
import type { Plan } from '../plan.js';
import type { Random } from '../random.js';
import type { Period } from '../scenario/fields.js';
import type { Roster } from './roster.js';

/** An employee who had applied, and when. */
export interface HiredApplicant {
  readonly employee: number;
  readonly received: Day;
}

/** Days from an application to the first day at work. */
const LEAST = 100;
const MOST = 280;

/** The day an employee's application would have been received: some months before they joined. */
function receivedDay(plan: Plan, roster: Roster, employee: number): Day {
  return (roster.joined[employee] as number) - plan.streams('applied', employee).between(LEAST, MOST);
}

/**
 * Chooses so many employees who joined some months after an application within each period; fewer where fewer joined then. Periods must not
 * overlap. Time and memory grow with the employees who joined then.
 */
export function hiredApplicants(
  plan: Plan,
  roster: Roster,
  random: Random,
  wanted: readonly (Period & { readonly count: number })[],
): HiredApplicant[][] {
  const first = Math.min(...wanted.map(({ from }) => from));
  const found: HiredApplicant[][] = wanted.map(() => []);
  for (let employee = 0; employee < plan.employees; employee++) {
    if ((roster.joined[employee] as number) < first) continue;
    const received = receivedDay(plan, roster, employee);
    const at = wanted.findIndex(({ from, to }) => from <= received && received <= to);
    found[at]?.push({ employee, received });
  }
  return found.map((candidates, at) => {
    const order = Int32Array.from(candidates.keys());
    random.shuffle(order, 0, order.length);
    return Array.from(order.subarray(0, wanted[at]?.count), (index) => candidates[index] as HiredApplicant);
  });
}
