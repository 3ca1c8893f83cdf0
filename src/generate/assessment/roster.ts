import type { Day } from '../days.js';
import { employeeProfile } from '../employee-profile.js';
import type { Plan } from '../plan.js';
import type { Random } from '../random.js';

const NEVER = 2 ** 31 - 1;

/** Whom to look for among the employees. */
export interface Wanted {
  readonly officer?: boolean;
  /** Employed on this day as well. */
  readonly still?: Day;
}

/** Who was employed when, by index; nine bytes an employee. */
export class Roster {
  readonly joined: Int32Array;
  readonly #left: Int32Array;
  readonly #officer: Uint8Array;
  readonly #vetting: readonly number[];

  constructor(plan: Plan) {
    this.joined = new Int32Array(plan.employees);
    this.#left = new Int32Array(plan.employees);
    this.#officer = new Uint8Array(plan.employees);
    const vetting: number[] = [];
    for (let employee = 0; employee < plan.employees; employee++) {
      const { joined, left, officer, department } = employeeProfile(plan, employee);
      this.joined[employee] = joined;
      this.#left[employee] = left ?? NEVER;
      this.#officer[employee] = officer ? 1 : 0;
      if (department === 'Vetting') vetting.push(employee);
    }
    this.#vetting = vetting;
  }

  /** True where somebody is employed on a day and is who is wanted. */
  fits(employee: number, day: Day, { officer, still = day }: Wanted = {}): boolean {
    const employed =
      (this.joined[employee] as number) <= day && (this.#left[employee] as number) > Math.max(day, still);
    return employed && (officer === undefined || (this.#officer[employee] === 1) === officer);
  }

  /** Somebody who decides on applications on a day; null where nobody of the vetting department was there. */
  approver(random: Random, day: Day): number | null {
    for (let tries = 0; tries < 20 && this.#vetting.length > 0; tries++) {
      const employee = random.pick(this.#vetting);
      if (this.fits(employee, day)) return employee;
    }
    const there = this.#vetting.filter((employee) => this.fits(employee, day));
    return there.length === 0 ? null : random.pick(there);
  }
}
