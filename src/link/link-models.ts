import type { ResolvedTime } from '../neo4j/view.js';
import type { Assertion } from './assertion.js';
import type { LinkKey } from './link-id.js';
import type { EvidenceModel, LinkFacts, LinkModel } from './link-model.js';

/** Which way round a link is told: as the assertion told it that the force has known longest. */
function toldReversed(key: LinkKey, { assertions }: LinkFacts): boolean {
  const [first] =
    assertions.length === 1
      ? assertions
      : [...assertions].sort((a, b) => a.firstKnownFrom - b.firstKnownFrom || (a.assertionId < b.assertionId ? -1 : 1));
  return first !== undefined && first.from === key.to && first.to === key.from;
}

/** A link for an answer; on a path its ends are those shown for the ends of its key, in the key's order. */
export function linkModel(
  key: LinkKey,
  facts: LinkFacts,
  time: ResolvedTime,
  shown: { from: string; to: string; parallel: number } = { from: key.from, to: key.to, parallel: 1 },
): LinkModel {
  const { from, to, parallel } = shown;
  const ends = toldReversed(key, facts) ? { from: to, to: from } : { from, to };
  return { key, time, facts, parallel, ...ends };
}

/** An assertion for an answer; its kind is `SAME_AS` where it is of a merge. */
export function evidenceModel(assertion: Assertion, time: ResolvedTime): EvidenceModel {
  const { kind, subkind, from, to } = assertion;
  return { assertion, time, key: { kind, subkind, from, to } };
}
