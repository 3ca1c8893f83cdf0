import { LINK_KINDS } from '../link/link-kind.js';
import type { LinkModel } from '../link/link-model.js';
import { formatInstant } from '../time/london.js';
import type { Attribute, AttributeValue, ExportedLink } from './exported-graph.js';

/** What is told of a link. Times are ISO 8601 instants; one that is unbounded is left out. */
export const LINK_ATTRIBUTES: readonly Attribute[] = [
  { name: 'kind', type: 'text' },
  { name: 'subkind', type: 'text' },
  { name: 'directed', type: 'flag' },
  { name: 'confidence', type: 'number' },
  { name: 'provenance', type: 'list' },
  { name: 'contexts', type: 'list' },
  { name: 'declared', type: 'text' },
  { name: 'disputed', type: 'flag' },
  { name: 'handling', type: 'text' },
  { name: 'validFrom', type: 'text' },
  { name: 'validTo', type: 'text' },
  { name: 'knownFrom', type: 'text' },
  { name: 'parallel', type: 'number' },
];

const text = (seconds: number | null) => (seconds === null ? null : formatInstant(seconds));

/** The least of times of which null is before all others, or the greatest where it is after them. */
function outermost(times: readonly (number | null)[], most: (...times: number[]) => number): number | null {
  let found: number | null = null;
  for (const time of times) {
    if (time === null) return null;
    found = found === null ? time : most(found, time);
  }
  return found;
}

/** A link of the graph, or a merge, as it is written to a file. */
export function exportedLink(id: string, kind: string, { key, from, to, parallel, facts }: LinkModel): ExportedLink {
  const { folded, assertions } = facts;
  const known = assertions.filter(({ refutes }) => !refutes).map(({ firstKnownFrom }) => firstKnownFrom);
  const values: AttributeValue[] = [
    kind,
    key.subkind,
    kind !== 'SAME_AS' && LINK_KINDS[key.kind].directed,
    folded.confidence,
    folded.provenance,
    folded.contexts,
    folded.declared,
    folded.disputed,
    assertions.some(({ handling }) => handling === 'C') ? 'C' : 'P',
    text(
      outermost(
        folded.intervals.map((interval) => interval.from),
        Math.min,
      ),
    ),
    text(
      outermost(
        folded.intervals.map((interval) => interval.to),
        Math.max,
      ),
    ),
    text(outermost(known, Math.min)),
    parallel,
  ];
  return { id, from, to, label: kind, values };
}
