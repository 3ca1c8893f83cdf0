import type { CasePlan } from './cases/case-plan.js';
import { Evidence } from './evidence.js';
import { keyOf } from './identifiers.js';
import type { Plan } from './plan.js';

/** The kinds of key a force hands out in order, with the letter each begins with. */
const LETTERS = {
  relative: 'R',
  duplicate: 'D',
  employment: 'EM',
  status: 'CS',
  groupStatus: 'GS',
  phone: 'PH',
  vehicle: 'VE',
  account: 'AC',
  location: 'LO',
  record: 'RE',
  access: 'AE',
  allegation: 'AL',
  recipient: 'RC',
  outcome: 'OU',
  declaration: 'DE',
  report: 'IN',
  application: 'AN',
  decision: 'VD',
  applicant: 'Q',
  assignment: 'AS',
  target: 'TG',
  case: 'CA',
} as const;

/** A kind of key that is handed out in order. */
export type Numbered = keyof typeof LETTERS;

/** Hands out numbers, each kind counted for itself. */
export class Serials {
  readonly #next = new Map<Numbered, number>();

  /** The next number of a kind, from 0. */
  next(kind: Numbered): number {
    const number = this.#next.get(kind) ?? 0;
    this.#next.set(kind, number + 1);
    return number;
  }

  /** The next key of a kind. */
  key(kind: Numbered): string {
    return keyOf(LETTERS[kind], this.next(kind));
  }
}

/** What the steps of drawing a force share: the plan, the counters, and where nominals live and what they use. */
export interface Drawing {
  readonly plan: Plan;
  readonly serials: Serials;
  readonly evidence: Evidence;
  readonly cases: CasePlan;
  /** By nominal: the number of the location, phone and vehicle it has now, or -1. */
  readonly homes: Int32Array;
  readonly phones: Int32Array;
  readonly vehicles: Int32Array;
}

/** Starts the drawing of a planned force. */
export function startDrawing(plan: Plan, cases: CasePlan): Drawing {
  const none = (): Int32Array => new Int32Array(plan.nominals).fill(-1);
  return {
    plan,
    serials: new Serials(),
    evidence: new Evidence(plan),
    cases,
    homes: none(),
    phones: none(),
    vehicles: none(),
  };
}

/** The key of an employee by index. */
export function employeeKey(index: number): string {
  return keyOf('E', index);
}

/** The key of a nominal by index. */
export function nominalKey(index: number): string {
  return keyOf('N', index);
}

/** The key of a group by index. */
export function groupKey(index: number): string {
  return keyOf('G', index);
}

/** The key of an operation by number. */
export function operationKey(number: number): string {
  return keyOf('O', number);
}

/** The key of an allegation by index. */
export function allegationKey(index: number): string {
  return keyOf(LETTERS.allegation, index);
}

/** The key of a location, phone, vehicle or record by its number. */
export function numberedKey(kind: Numbered, number: number): string {
  return keyOf(LETTERS[kind], number);
}
