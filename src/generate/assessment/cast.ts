import type { Day } from '../days.js';
import { nominalMarking, nominalStatus } from '../nominals.js';
import type { Plan } from '../plan.js';
import type { Random } from '../random.js';
import { Roster, type Wanted } from './roster.js';

const TRIES = 3000;

/** Chooses the people and groups that records are about, none of them kept to an enquiry. */
export class Cast {
  readonly roster: Roster;
  readonly #plan: Plan;
  readonly #active: readonly number[];
  readonly #employees: Set<number>;
  readonly #members = new Set<number>();
  #planted: number;

  constructor(plan: Plan) {
    this.roster = new Roster(plan);
    this.#plan = plan;
    this.#planted = plan.nominals;
    this.#active = plan.groups.flatMap(({ kind, status }, index) =>
      kind === 'ORGANISED_CRIME_GROUP' && status === 'ACTIVE' ? [index] : [],
    );
    // Those who are tied to criminals already have their own story.
    this.#employees = new Set(plan.ties.map(({ employee }) => employee));
  }

  /** Keeps employees out of what is drawn from now on: they have their own story. */
  leaveOut(employees: Iterable<number>): void {
    for (const employee of employees) this.#employees.add(employee);
  }

  /** A person of their own, by a nominal's index that no other step of drawing knows. */
  planted(): number {
    return this.#planted++;
  }

  /** An active organised crime group. */
  group(random: Random): number {
    return random.pick(this.#active);
  }

  /** A member of an active organised crime group, each once as long as there are others. */
  member(random: Random): { readonly nominal: number; readonly group: number } {
    for (let tries = 0; ; tries++) {
      const group = this.group(random);
      const members = this.#plan.groups[group]?.members ?? new Int32Array();
      const nominal = members[random.below(members.length)] as number;
      if (tries < TRIES && (this.#members.has(nominal) || !this.#isShown(nominal))) continue;
      this.#members.add(nominal);
      return { nominal, group };
    }
  }

  /** Somebody with a criminal status who is in no organised crime group. */
  criminal(random: Random): number {
    for (let tries = 0; ; tries++) {
      const nominal = random.below(this.#plan.nominals);
      if (this.#plan.standing[nominal]) continue;
      const status = nominalStatus(this.#plan, nominal);
      if ((status !== null && status !== 'NONE_KNOWN' && this.#isShown(nominal)) || tries > TRIES) return nominal;
    }
  }

  /** An employee of a day whom no other record is about, as long as there are such. */
  employee(random: Random, day: Day, wanted: Wanted = {}): number {
    for (let tries = 0; ; tries++) {
      const employee = random.below(this.#plan.employees);
      const fits = this.roster.fits(employee, day, tries < 2 * TRIES ? wanted : {});
      if (tries < 3 * TRIES && (!fits || (tries < TRIES && this.#employees.has(employee)))) continue;
      this.#employees.add(employee);
      return employee;
    }
  }

  #isShown(nominal: number): boolean {
    return nominalMarking(this.#plan, nominal).compartments === undefined;
  }
}
