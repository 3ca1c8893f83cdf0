import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';
import type { Assertion } from './assertion.js';
import { foldLink } from './fold.js';
import { canonical, encodeLinkId, type LinkKey } from './link-id.js';
import { LINK_KINDS } from './link-kind.js';
import type { LinkFacts } from './link-model.js';

interface WantedLink extends LinkKey {
  id: string;
  directed: boolean;
}

const assertionsOf = statement<
  VisibilityParams & { links: readonly WantedLink[] },
  { id: string; assertions: StoredAssertion[]; employees: string[] }
>('link/assertions-of', ['links', ...VISIBILITY]);

const assertionsById = statement<
  {
    wanted: readonly { from: string; to: string; assertionId: string }[];
    markings: readonly number[];
    revision: number;
  },
  { assertion: StoredAssertion }
>('link/assertions-by-id', ['wanted', 'markings', 'revision']);

/** As Neo4j gives it: what is null is absent. */
type StoredAssertion = Partial<Assertion> & Pick<Assertion, 'assertionId' | 'kind' | 'from' | 'to' | 'knownFrom'>;

const ABSENT = {
  subkind: null,
  declarant: null,
  role: null,
  count: null,
  handlingConditions: null,
  confidenceReason: null,
  validFrom: null,
  validTo: null,
  knownTo: null,
};

function toAssertion(stored: StoredAssertion): Assertion {
  return { ...ABSENT, ...stored } as Assertion;
}

function bestFirst(a: Assertion, b: Assertion): number {
  if (a.refutes !== b.refutes) return a.refutes ? 1 : -1;
  return b.confidence - a.confidence || (a.assertionId < b.assertionId ? -1 : 1);
}

/** The facts of each link at a time, in the order of the keys; null where the viewer sees nothing that supports it. */
export async function findLinks(
  database: Database,
  view: View,
  time: ResolvedTime,
  keys: readonly LinkKey[],
): Promise<(LinkFacts | null)[]> {
  const wanted = new Map(
    keys.map((key) => {
      const id = encodeLinkId(key);
      return [id, { ...canonical(key), id, directed: LINK_KINDS[key.kind].directed }] as const;
    }),
  );
  const rows = await database.read(assertionsOf, { ...visibility(view, time), links: [...wanted.values()] });
  const found = new Map(
    rows.map(({ id, assertions, employees }) => {
      const sorted = assertions.map(toAssertion).sort(bestFirst);
      const folded = foldLink(sorted, (end) => employees.includes(end));
      return [id, folded && { assertions: sorted, folded }] as const;
    }),
  );
  return keys.map((key) => found.get(encodeLinkId(key)) ?? null);
}

/** Assertions in the order asked, closed ones included; null where there is none that the viewer may see. */
export async function findAssertions(
  database: Database,
  { markings, revision }: View,
  wanted: readonly { link: Pick<LinkKey, 'from' | 'to'>; assertionId: string }[],
): Promise<(Assertion | null)[]> {
  const params = wanted.map(({ link, assertionId }) => ({ from: link.from, to: link.to, assertionId }));
  const rows = await database.read(assertionsById, { wanted: params, markings, revision });
  const found = new Map(rows.map(({ assertion }) => [assertion.assertionId, toAssertion(assertion)]));
  return wanted.map(({ assertionId }) => found.get(assertionId) ?? null);
}
