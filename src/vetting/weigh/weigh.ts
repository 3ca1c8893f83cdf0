import { DateTime } from 'luxon';
import { ZONE } from '../../time/london.js';
import type { Concern, Standard, Suggested } from '../policy/policy-model.js';
import { type Connection, meets, standingOf } from './connection.js';

/** Why a concern does not reach a path. */
export type ToleranceGround = 'DISTANCE' | 'GRADE' | 'AGE' | 'KIND' | 'GROUP_STATUS' | 'DISPUTE';

/** Something about a path for which a concern does not reach it. */
export interface Tolerance {
  readonly concern: Concern;
  readonly by: ToleranceGround;
  /** The link it lies in, by id; null where it lies in no single one. */
  readonly link: string | null;
  readonly says: string;
}

/** What a path comes to under a standard. */
export interface Verdict {
  readonly outcome: Suggested;
  /** The gravest concern that reaches it; null where every one tolerates it. */
  readonly concern: Concern | null;
  /** Why each of the others does not reach it. */
  readonly tolerances: readonly Tolerance[];
}

/** So many years before or after an instant, by the calendar of Europe/London; seconds. */
export function yearsFrom(at: number, years: number): number {
  return years === 0 ? at : DateTime.fromSeconds(at, { zone: ZONE }).plus({ years }).toUnixInteger();
}

/** The half-open interval that a concern looks at from an instant, seconds: back to where what ended before is over. */
export function windowOf({ endedWithinYears }: Pick<Concern, 'endedWithinYears'>, at: number) {
  return { from: yearsFrom(at, -endedWithinYears), to: at + 1 };
}

function years(count: number): string {
  return count === 1 ? 'a year' : `${count} years`;
}

/** Every ground on which a concern tolerates a path at an instant (seconds); none: it reaches it. O(evidence). */
export function tolerancesOf({ links, statuses }: Connection, concern: Concern, at: number): Tolerance[] {
  const { within, minConfidence, endedWithinYears, groupStatus, toleratedKinds } = concern;
  const window = windowOf(concern, at);
  const found: Tolerance[] = [];
  const add = (by: ToleranceGround, link: string | null, says: string) => found.push({ concern, by, link, says });
  if (links.length > within) add('DISTANCE', null, `${links.length} hops, more than ${within}`);
  for (const link of links) {
    const { confidence, disputed } = standingOf(link, window);
    if (toleratedKinds.includes(link.kind)) add('KIND', link.id, `by a link of kind ${link.kind}`);
    if (confidence === null)
      add(
        'AGE',
        link.id,
        endedWithinYears === 0 ? 'is over' : `has been over for more than ${years(endedWithinYears)}`,
      );
    else if (confidence < minConfidence) add('GRADE', link.id, `confidence ${confidence}, less than ${minConfidence}`);
    if (disputed && !concern.disputed) add('DISPUTE', link.id, 'other evidence refutes it');
  }
  const held = statuses.filter((status) => meets(status, window)).map(({ status }) => status);
  if (!held.some((status) => groupStatus.includes(status)))
    add(
      'GROUP_STATUS',
      null,
      `the group is ${held.join(', ') || 'of no known status'}, none of ${groupStatus.join(', ')}`,
    );
  return found;
}

/** What a path comes to under a standard at an instant (seconds). */
export function verdictOf(connection: Connection, { concerns }: Standard, at: number): Verdict {
  const weighed = concerns.map((concern) => ({ concern, tolerances: tolerancesOf(connection, concern, at) }));
  const reached = weighed.find(({ tolerances }) => tolerances.length === 0)?.concern ?? null;
  return {
    outcome: reached?.outcome ?? 'PASS',
    concern: reached,
    tolerances: weighed.flatMap(({ tolerances }) => tolerances),
  };
}

/** What several paths come to together: the gravest; where two are alike, by the earlier concern, then fewer hops, then the order given. */
export interface Decision {
  readonly outcome: Suggested;
  readonly concern: Concern | null;
  /** The path that decides, by its place in the list; null where none does. */
  readonly deciding: number | null;
}

/** What somebody's paths come to under a standard at an instant (seconds). O(paths × concerns × evidence). */
export function decisionOf(connections: readonly Connection[], { concerns }: Standard, at: number): Decision {
  for (const concern of concerns) {
    const reached = connections.flatMap((connection, index) =>
      tolerancesOf(connection, concern, at).length === 0 ? [{ index, hops: connection.links.length }] : [],
    );
    const [first] = reached.sort((a, b) => a.hops - b.hops || a.index - b.index);
    if (first) return { outcome: concern.outcome, concern, deciding: first.index };
  }
  return { outcome: 'PASS', concern: null, deciding: null };
}
