import type { VettingStandard } from '../../generated/schema.js';

/** An application of somebody, with a decision on it where there is one; times are seconds. */
export interface HeldApplication {
  readonly application: string;
  readonly receivedAt: number;
  readonly standard: VettingStandard | null;
  /** Id of the decision. */
  readonly decision: string | null;
  readonly decidedAt: number | null;
}

/** What is known of a person's employment and vetting. */
export interface HeldClearance {
  readonly id: string;
  readonly employed: boolean;
  readonly hiredAt: number | null;
  readonly applications: readonly HeldApplication[];
}

/** When and how an employee was last cleared. */
export interface Clearance {
  /** The standard of their last application; STANDARD where there is none. */
  readonly standard: VettingStandard;
  /** The last decision on an application of theirs: it, and whose it is. */
  readonly decision: { readonly id: string; readonly application: string; readonly at: number } | null;
  readonly hiredAt: number | null;
  /** Of the last decision, else when they were hired; seconds, null where neither is known. */
  readonly at: number | null;
}

function latest<Row>(rows: readonly Row[], at: (row: Row) => number, id: (row: Row) => string): Row | undefined {
  return [...rows].sort((a, b) => at(b) - at(a) || (id(a) < id(b) ? 1 : -1))[0];
}

/** The clearance of an employee by what is known of all the records that are merged into one; null where none of them is employed. */
export function clearanceOf(records: readonly HeldClearance[]): Clearance | null {
  if (!records.some(({ employed }) => employed)) return null;
  const applications = records.flatMap((record) => record.applications);
  const application = latest(
    applications,
    ({ receivedAt }) => receivedAt,
    (one) => one.application,
  );
  const decided = applications.flatMap(({ application: of, decision, decidedAt }) =>
    decision !== null && decidedAt !== null ? [{ id: decision, application: of, at: decidedAt }] : [],
  );
  const decision =
    latest(
      decided,
      ({ at }) => at,
      ({ id }) => id,
    ) ?? null;
  const hired = records.flatMap(({ hiredAt }) => hiredAt ?? []);
  const hiredAt = hired.length === 0 ? null : Math.min(...hired);
  return { standard: application?.standard ?? 'STANDARD', decision, hiredAt, at: decision?.at ?? hiredAt };
}
