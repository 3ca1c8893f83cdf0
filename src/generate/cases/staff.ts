import type { Day } from '../days.js';
import { type EmployeeProfile, employeeProfile } from '../employee-profile.js';
import type { Plan } from '../plan.js';
import type { Random } from '../random.js';

const TRIES = 600;

/** Says whether an employee will do. */
export type Fits = (profile: EmployeeProfile, index: number) => boolean;

/** Finds employees for parts in cases; nobody has two of the parts that are taken. */
export class Staff {
  readonly #plan: Plan;
  readonly #taken = new Set<number>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** Draws an employee who will do; of a small force all are asked, of a large one many; null where nobody will. */
  find(random: Random, fits: Fits): number | null {
    const { employees } = this.#plan;
    for (let tries = 0; tries < TRIES; tries++) {
      const index = random.below(employees);
      if (fits(employeeProfile(this.#plan, index), index)) return index;
    }
    const start = random.below(employees);
    for (let step = 0; step < Math.min(employees, TRIES * 5); step++) {
      const index = (start + step) % employees;
      if (fits(employeeProfile(this.#plan, index), index)) return index;
    }
    return null;
  }

  /** Keeps an employee from other parts. */
  reserve(index: number): void {
    this.#taken.add(index);
  }

  /** True for one who has no part yet. */
  isFree(index: number): boolean {
    return !this.#taken.has(index);
  }

  /** Draws whom everyday work brings to a record: the more a department looks up, the likelier. With a rule, of those without a part. */
  lookingUp(random: Random, from: Day, to: Day, rule?: (index: number) => boolean): number | null {
    const { appetites } = this.#plan.scenario.activity;
    const most = Math.max(1, ...Object.values(appetites));
    return this.find(
      random,
      (profile, index) =>
        (rule === undefined || (!this.#taken.has(index) && rule(index))) &&
        employedThrough(profile, from, to) &&
        random.chance((appetites[profile.department] ?? 1) / most),
    );
  }
}

/** True for one who is employed from a day to another, both included. */
export function employedThrough({ joined, left }: EmployeeProfile, from: Day, to: Day): boolean {
  return joined <= from && (left === null || left > to);
}
