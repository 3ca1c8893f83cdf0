import type { WalkableKind } from '../entity/entity-kind.js';
import type { LinkKind } from '../generated/schema.js';

/** Which kinds of entity a link of a kind may join; a kind that names no ends joins any two that can be walked. */
interface KindRule {
  /** Whether it matters which end is `from`: otherwise both ways round are one link. */
  readonly directed: boolean;
  /** Allowed [from, to] kinds; absent: any. */
  readonly ends?: readonly (readonly [WalkableKind, WalkableKind])[];
}

const PEOPLE = [['PERSON', 'PERSON']] as const;

/** The rules of each link kind, in the order that gives each its code in link ids: only ever append. */
export const LINK_KINDS: Readonly<{ [kind in LinkKind]: KindRule }> = {
  FAMILY: { directed: false, ends: PEOPLE },
  PARTNER: { directed: false, ends: PEOPLE },
  FRIEND: { directed: false, ends: PEOPLE },
  ASSOCIATE: { directed: false, ends: PEOPLE },
  CO_ACCUSED: { directed: false, ends: PEOPLE },
  MEMBER_OF: { directed: true, ends: [['PERSON', 'GROUP']] },
  COMMUNICATED: {
    directed: false,
    ends: [
      ['PERSON', 'PERSON'],
      ['PHONE', 'PHONE'],
    ],
  },
  SOCIAL_MEDIA: { directed: false, ends: PEOPLE },
  USES: {
    directed: true,
    ends: [
      ['PERSON', 'PHONE'],
      ['PERSON', 'VEHICLE'],
      ['PERSON', 'ACCOUNT'],
    ],
  },
  LIVES_AT: { directed: true, ends: [['PERSON', 'LOCATION']] },
  FINANCIAL: { directed: true },
  AFFILIATED: { directed: false, ends: [['GROUP', 'GROUP']] },
  TASKED_BY: { directed: true },
  RIVAL_OF: { directed: false },
  OTHER: { directed: true },
};

/** Every link kind, in the order of their codes. */
export const ALL_LINK_KINDS = Object.keys(LINK_KINDS) as LinkKind[];

/** True where a link of this kind may run between entities of these kinds; `SAME_AS` joins two of one kind. */
export function mayJoin(kind: LinkKind | 'SAME_AS', from: string, to: string): boolean {
  if (kind === 'SAME_AS') return from === to;
  const { ends } = LINK_KINDS[kind];
  return ends === undefined || ends.some(([a, b]) => a === from && b === to);
}

/** What a link of this kind joins, for an error message. */
export function describeEnds(kind: LinkKind | 'SAME_AS'): string {
  if (kind === 'SAME_AS') return 'joins two entities of one kind';
  const { ends } = LINK_KINDS[kind];
  return `joins ${(ends ?? []).map(([from, to]) => `${from} to ${to}`).join(', or ')}`;
}
