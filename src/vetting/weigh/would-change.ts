import type { GroupStatus, VettingStandard } from '../../generated/schema.js';
import { type Standard, type Suggested, VETTING_OUTCOMES } from '../policy/policy-model.js';
import { type Connection, standingOf, type WeighedLink } from './connection.js';
import { decisionOf, windowOf, yearsFrom } from './weigh.js';

/** What would have to be otherwise. */
export type ChangeKind = 'STANDARD' | 'LINK' | 'GRADE' | 'TIME' | 'GROUP_STATUS';

/** Something that would change what vetting comes to, all else being as it is. */
export interface Change {
  readonly by: ChangeKind;
  /** What it would come to then. */
  readonly outcome: Suggested;
  /** The link it is about, by id. */
  readonly link: string | null;
  /** Of GRADE: below this (where the outcome gets lighter), or at least this (where it gets graver). */
  readonly confidence: number | null;
  /** Of TIME: seconds. */
  readonly on: number | null;
  readonly standard: VettingStandard | null;
  readonly groupStatus: GroupStatus | null;
  readonly says: string;
}

/** What is weighed: somebody's paths by a standard at an instant (seconds), and the standard that was not chosen. */
export interface Weighed {
  readonly connections: readonly Connection[];
  readonly standard: Standard;
  readonly other: Standard;
  readonly at: number;
}

const NOTHING = { link: null, confidence: null, on: null, standard: null, groupStatus: null };
const STATUSES: readonly GroupStatus[] = ['EMERGING', 'DORMANT', 'DISBANDED'];
/** How many years ahead it is asked when a link will be over for long enough. */
const YEARS_AHEAD = 20;

function gravity(outcome: Suggested): number {
  return VETTING_OUTCOMES.indexOf(outcome);
}

/** The paths with a link of another confidence wherever they run over it. */
function regraded(connections: readonly Connection[], id: string, grade: (confidence: number) => number): Connection[] {
  const one = (link: WeighedLink): WeighedLink =>
    link.id === id
      ? { ...link, supports: link.supports.map((support) => ({ ...support, confidence: grade(support.confidence) })) }
      : link;
  return connections.map((connection) => ({ ...connection, links: connection.links.map(one) }));
}

function bars({ concerns }: Standard): number[] {
  return [...new Set(concerns.map(({ minConfidence }) => minConfidence))].sort((a, b) => a - b);
}

/** Of each link of the deciding path: without it, and graded lower, how much lower it must be. */
function lighterByLink({ connections, standard, at }: Weighed, deciding: Connection, now: Suggested): Change[] {
  return deciding.links.flatMap(({ id }) => {
    const without = connections.filter(({ links }) => links.every((link) => link.id !== id));
    const { outcome } = decisionOf(without, standard, at);
    if (outcome === now) return [];
    const absent: Change = { ...NOTHING, by: 'LINK', outcome, link: id, says: 'without this link' };
    for (const bar of bars(standard).reverse()) {
      const graded = decisionOf(
        regraded(connections, id, (confidence) => Math.min(confidence, bar - 1)),
        standard,
        at,
      );
      const says = `if this link were graded below ${bar}`;
      if (graded.outcome !== now)
        return [absent, { ...NOTHING, by: 'GRADE', outcome: graded.outcome, link: id, confidence: bar, says }];
    }
    return [absent];
  });
}

/** Of each link of any path that is too weakly graded for a graver outcome: how much better it must be. */
function graverByGrade({ connections, standard, at }: Weighed, now: Suggested): Change[] {
  const widest = windowOf({ endedWithinYears: Math.max(...standard.concerns.map((one) => one.endedWithinYears)) }, at);
  const links = new Map(connections.flatMap((connection) => connection.links).map((link) => [link.id, link]));
  return [...links.values()].flatMap((link): Change[] => {
    const { confidence } = standingOf(link, widest);
    for (const bar of bars(standard)) {
      if (confidence === null || bar <= confidence) continue;
      const { outcome } = decisionOf(
        regraded(connections, link.id, (held) => Math.max(held, bar)),
        standard,
        at,
      );
      const says = `if this link were graded ${bar} or better`;
      if (gravity(outcome) < gravity(now))
        return [{ ...NOTHING, by: 'GRADE', outcome, link: link.id, confidence: bar, says }];
    }
    return [];
  });
}

/** The first day ahead on which what has ended is over for long enough to come to something else, if nothing more becomes known. */
function byTime({ connections, standard, at }: Weighed, now: Suggested): Change[] {
  const ends = connections.flatMap(({ links, statuses }) => [
    ...links.flatMap(({ id, supports }) => supports.map(({ to }) => ({ link: id, to }))),
    ...statuses.map(({ to }) => ({ link: null, to })),
  ]);
  const spans = [...new Set(standard.concerns.map(({ endedWithinYears }) => endedWithinYears))];
  const days = ends.flatMap(({ link, to }) =>
    to === null ? [] : spans.map((span) => ({ link, span, on: yearsFrom(to, span) })),
  );
  const ahead = days.filter(({ on }) => on > at && on <= yearsFrom(at, YEARS_AHEAD)).sort((a, b) => a.on - b.on);
  for (const { link, span, on } of ahead) {
    const { outcome } = decisionOf(connections, standard, on);
    const says = span === 0 ? 'when this has ended' : `when this has been over for ${span} years`;
    if (outcome !== now) return [{ ...NOTHING, by: 'TIME', outcome, link, on, says }];
  }
  return [];
}

/** If the group at the end of the deciding path were of another status, the nearest to what it is. */
function byGroupStatus({ connections, standard, at }: Weighed, { group }: Connection, now: Suggested): Change[] {
  for (const groupStatus of STATUSES) {
    const statuses = [{ status: groupStatus, from: null, to: null }];
    const changed = connections.map((one) => (one.group === group ? { ...one, statuses } : one));
    const { outcome } = decisionOf(changed, standard, at);
    if (gravity(outcome) > gravity(now))
      return [{ ...NOTHING, by: 'GROUP_STATUS', outcome, groupStatus, says: `if the group were ${groupStatus}` }];
  }
  return [];
}

/**
 * What would change the outcome, one thing at a time: the other standard; without a link of the deciding path, or with it graded lower; a link graded
 * better; time passing; another status of the group. O(links × concerns) decisions.
 */
export function whatWouldChange(weighed: Weighed): Change[] {
  const { connections, standard, other, at } = weighed;
  const { outcome: now, deciding } = decisionOf(connections, standard, at);
  const path = deciding === null ? null : (connections[deciding] as Connection);
  const { outcome } = decisionOf(connections, other, at);
  const says = `under the standard ${other.name}, which was not chosen for this application`;
  return [
    ...(outcome === now ? [] : [{ ...NOTHING, by: 'STANDARD' as const, outcome, standard: other.name, says }]),
    ...(path ? lighterByLink(weighed, path, now) : []),
    ...(now === 'FAIL' ? [] : graverByGrade(weighed, now)),
    ...byTime(weighed, now),
    ...(path ? byGroupStatus(weighed, path, now) : []),
  ];
}
