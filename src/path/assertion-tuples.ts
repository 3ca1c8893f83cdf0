import type { AssertionCore } from '../link/assertion.js';
import { LINK_KINDS } from '../link/link-kind.js';
import type { AssertionDetails, AssertionTuple } from './cypher-statements.js';
import type { WalkGraph } from './walk/walk-graph.js';

/** Kinds of link whose two ways round are two links. */
export const DIRECTED_KINDS: readonly string[] = Object.entries(LINK_KINDS).flatMap(([kind, { directed }]) =>
  directed ? kind : [],
);

/** The end of a link that an entity is one with; itself where it is neither. */
function endOf(graph: WalkGraph, id: string | null, { from, to }: { from: string; to: string }): string | null {
  if (id === null || id === from || id === to) return id;
  const node = graph.indexOf(id);
  if (node === undefined) return id;
  return [from, to].find((end) => graph.indexOf(end) === node) ?? id;
}

/** What an assertion says where no details were asked for: nothing that is then looked at. */
const NO_DETAILS: AssertionDetails = ['INTELLIGENCE', null, null, null, 0, 0];

/** The assertions of an entity's links; a declarant is named as the end of the link that they are one with. */
export function coresOf(graph: WalkGraph, entity: string, tuples: readonly AssertionTuple[]): AssertionCore[] {
  return tuples.map(([other, kind, outgoing, subkind, refutes, context, confidence, details]) => {
    const [provenance, declarant, validFrom, validTo, knownFrom, firstKnownFrom] = details ?? NO_DETAILS;
    const ends = outgoing ? { from: entity, to: other } : { from: other, to: entity };
    const dates = { validFrom, validTo, knownFrom, firstKnownFrom };
    const said = { provenance, refutes, declarant: endOf(graph, declarant, ends), context, confidence };
    return { kind, subkind, ...ends, ...said, ...dates };
  });
}
