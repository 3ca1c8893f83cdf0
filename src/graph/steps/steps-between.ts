/** Up to where everything was looked at: a revision, and an instant of the service's clock in seconds since 1970. */
export interface StepPoint {
  readonly revision: number;
  readonly instant: number;
}

/** A revision and when it was made, seconds since 1970 by the service's clock. */
export interface TimedRevision {
  readonly number: number;
  readonly at: number;
}

/**
 * The steps after a point, in their one order, however often and wherever one stops between: each revision, at the instant it was made or at that
 * of the one before where that is later; and each instant at which something begins or ends by itself, with the revisions made by then.
 * @param revisions all after the point, in order
 * @param instants at which something begins or ends, ascending
 * @param upTo to which instant steps that are no revisions are taken, seconds since 1970: no revision that is still to come is from before it
 */
export function stepsAfter(
  point: StepPoint,
  revisions: readonly TimedRevision[],
  instants: readonly number[],
  upTo: number,
): StepPoint[] {
  const steps: StepPoint[] = [];
  let { revision, instant } = point;
  let next = instants.findIndex((one) => one > point.instant);
  if (next < 0) next = instants.length;
  const passTo = (end: number) => {
    for (; next < instants.length && (instants[next] as number) <= end; next += 1) {
      if ((instants[next] as number) <= instant) continue;
      instant = instants[next] as number;
      steps.push({ revision, instant });
    }
  };
  for (const { number, at } of revisions) {
    // What begins in the very second of a revision is there with it.
    passTo(at - 1);
    revision = number;
    instant = Math.max(instant, at);
    steps.push({ revision, instant });
  }
  passTo(upTo);
  return steps;
}
