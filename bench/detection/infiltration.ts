import { type Asker, NAMED, type Named, PAGED } from './asker.js';
import type { BenchForce } from './bench-force.js';

/** A list of employees, the most pressing first, and which of them were planted; by the keys of the generated files. */
export interface RankedList {
  readonly seed: number;
  readonly listed: readonly string[];
  readonly planted: readonly string[];
  /** Those of the planted of whose connection the force knows all by its clock. */
  readonly onFile: readonly string[];
}

/** Whom re-vetting and the screening table put forward as sent by a group. */
export interface InfiltrationResult {
  /** Whom today's policy fails, of those cleared lately. */
  readonly revetting: RankedList;
  /** The same, but for whose connection came about after the clearance. */
  readonly knowable: RankedList;
  /** Everyone within 4 hops of an active group, nearest first. */
  readonly screening: RankedList;
  /** Everyone within 3 hops of one. */
  readonly byPath: RankedList;
}

/** Employees cleared in so many years are looked at: who was sent was sent lately. */
const YEARS = 5;
const YEAR = 365.25 * 86_400;

const REVETTING = `query ($since: Date!, $after: String) {
  revetting(clearedSince: $since, first: 500, after: $after) {
    edges { node { employee { ${NAMED} } knowable } } ${PAGED}
  }
}`;
const SCREENING = `query ($within: Int!, $after: String) {
  employeeGroupLinks(within: $within, first: 500, after: $after) {
    edges { node { hops employee { ${NAMED} } } } ${PAGED}
  }
}`;

/** Asks who may have been sent by a group. */
export async function askInfiltration({ seed, truth, asker, clock }: BenchForce): Promise<InfiltrationResult> {
  const since = new Date((clock - YEARS * YEAR) * 1_000).toISOString().slice(0, 10);
  const rows = await asker.all<{ employee: Named; knowable: string | null }>('revetting', REVETTING, { since });
  const infiltrators = truth.labels.filter(({ label }) => label === 'INFILTRATOR');
  const planted = infiltrators.map(({ employee }) => employee);
  const onFile = infiltrators.flatMap(({ recorded, employee }) => (recorded === 'UNRECORDED' ? [] : [employee]));
  const list = (listed: readonly string[]): RankedList => ({ seed, listed: [...new Set(listed)], planted, onFile });
  const wasKnowable = rows.filter(({ knowable }) => knowable !== 'AROSE_LATER');
  return {
    revetting: list(rows.map(({ employee }) => asker.key(employee))),
    knowable: list(wasKnowable.map(({ employee }) => asker.key(employee))),
    screening: list(await screened(asker, 4)),
    byPath: list(await screened(asker, 3)),
  };
}

async function screened(asker: Asker, within: number): Promise<string[]> {
  const rows = await asker.all<{ employee: Named }>('employeeGroupLinks', SCREENING, { within });
  return rows.map(({ employee }) => asker.key(employee));
}
