import type { GroupStatus, LinkKind } from '../../src/generated/schema.js';
import type { Concern, Standard } from '../../src/vetting/policy/policy-model.js';
import type { Connection, WeighedLink } from '../../src/vetting/weigh/connection.js';

/** An ISO day in seconds, UTC. */
export function day(text: string): number {
  return Date.parse(text) / 1000;
}

/** The instant at which these tests weigh. */
export const AT = day('2019-05-01');

/** A link of one piece of evidence. */
export function weighedLink(
  id: string,
  confidence: number,
  more: { kind?: LinkKind; from?: string; to?: string; refuted?: boolean } = {},
): WeighedLink {
  const { kind = 'FRIEND', from, to, refuted = false } = more;
  const interval = { from: from ? day(from) : null, to: to ? day(to) : null };
  return {
    id,
    kind,
    supports: [{ ...interval, confidence, knownFrom: 0 }],
    refutals: refuted ? [{ from: null, to: null }] : [],
  };
}

/** A path to a group that has had a status since ever. */
export function connection(links: WeighedLink[], status: GroupStatus = 'ACTIVE', group = 'G'): Connection {
  return { group, statuses: [{ status, from: null, to: null }], links };
}

/** A concern that reaches paths of 2 links graded 50 or better to an active group, unless it says otherwise. */
export function concern(more: Partial<Concern> = {}): Concern {
  return {
    id: 'NEAR',
    outcome: 'FAIL',
    says: 'near',
    within: 2,
    minConfidence: 50,
    endedWithinYears: 0,
    groupStatus: ['ACTIVE'],
    toleratedKinds: [],
    disputed: false,
    ...more,
  };
}

/** A standard of these concerns. */
export function standard(...concerns: Concern[]): Standard {
  return { name: 'STANDARD', says: 'strict', concerns };
}
