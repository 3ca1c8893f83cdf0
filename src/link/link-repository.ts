import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';
import { mapInTurns } from '../turns.js';
import type { Assertion } from './assertion.js';
import { type AssertionTuple, assertionOf, type LinkTuples, linkTuples } from './assertion-tuple.js';
import { foldLink } from './fold.js';
import { canonical, type LinkKey } from './link-id.js';
import type { LinkFacts } from './link-model.js';

const assertionsOf = statement<
  VisibilityParams & LinkTuples,
  { place: number; assertions: AssertionTuple[]; employees: string[] }
>('link/assertions-of', ['ids', 'links', ...VISIBILITY]);

const assertionsById = statement<
  {
    wanted: readonly { from: string; to: string; assertionId: string }[];
    markings: readonly number[];
    hidden: readonly string[];
    revision: number;
  },
  { assertion: StoredAssertion }
>('link/assertions-by-id', ['wanted', 'markings', 'hidden', 'revision']);

/** As Neo4j gives it: what is null is absent. */
type StoredAssertion = Partial<Assertion> & Pick<Assertion, 'assertionId' | 'kind' | 'from' | 'to' | 'knownFrom'>;

function toAssertion(stored: StoredAssertion): Assertion {
  // Named one by one: stored ones differ in what they have, and spreading them costs ten times as much.
  const assertion: { [name in keyof Assertion]: Assertion[name] | undefined } = {
    assertionId: stored.assertionId,
    kind: stored.kind,
    subkind: stored.subkind ?? null,
    from: stored.from,
    to: stored.to,
    provenance: stored.provenance,
    sourceKey: stored.sourceKey,
    refutes: stored.refutes,
    declarant: stored.declarant ?? null,
    context: stored.context,
    role: stored.role ?? null,
    count: stored.count ?? null,
    sourceEvaluation: stored.sourceEvaluation,
    informationAssessment: stored.informationAssessment,
    handling: stored.handling,
    handlingConditions: stored.handlingConditions ?? null,
    confidence: stored.confidence,
    confidenceReason: stored.confidenceReason ?? null,
    marking: stored.marking,
    validFrom: stored.validFrom ?? null,
    validTo: stored.validTo ?? null,
    knownFrom: stored.knownFrom,
    firstKnownFrom: stored.firstKnownFrom,
    knownTo: stored.knownTo ?? null,
    revision: stored.revision,
  };
  return assertion as Assertion;
}

function bestFirst(a: Assertion, b: Assertion): number {
  if (a.refutes !== b.refutes) return a.refutes ? 1 : -1;
  return b.confidence - a.confidence || (a.assertionId < b.assertionId ? -1 : 1);
}

/**
 * The facts of each link at a time, in the order of the keys, each another; null where the viewer sees nothing that supports it.
 * @param ids those of the keys, as `encodeLinkId` gives them
 */
export async function findLinks(
  database: Database,
  view: View,
  time: ResolvedTime,
  keys: readonly LinkKey[],
  ids: readonly string[],
): Promise<(LinkFacts | null)[]> {
  const rows = await database.readBulk(assertionsOf, { ...visibility(view, time), ...linkTuples(keys) });
  const found = new Array<LinkFacts | null>(keys.length).fill(null);
  await mapInTurns(rows, ({ place, assertions, employees }) => {
    const key = canonical(keys[place] as LinkKey);
    const sorted = assertions.map((tuple) => assertionOf(key, tuple)).sort(bestFirst);
    const folded = foldLink(sorted, (end) => employees.includes(end));
    if (folded) found[place] = { id: ids[place] as string, assertions: sorted, folded };
  });
  return found;
}

/** Assertions in the order asked, closed ones included; null where there is none that the viewer may see. */
export async function findAssertions(
  database: Database,
  { markings, hidden, revision }: View,
  wanted: readonly { link: Pick<LinkKey, 'from' | 'to'>; assertionId: string }[],
): Promise<(Assertion | null)[]> {
  const params = wanted.map(({ link, assertionId }) => ({ from: link.from, to: link.to, assertionId }));
  const rows = await database.read(assertionsById, { wanted: params, markings, hidden, revision });
  const found = new Map(rows.map(({ assertion }) => [assertion.assertionId, toAssertion(assertion)]));
  return wanted.map(({ assertionId }) => found.get(assertionId) ?? null);
}
