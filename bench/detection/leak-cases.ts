import { type Asker, NAMED, type Named, PAGED, Refused } from './asker.js';
import type { BenchForce } from './bench-force.js';
import type { Label } from './truth.js';

/** Somebody whom the answer for a case lists. */
export interface ListedCandidate {
  readonly employee: string;
  readonly rank: number;
  readonly score: number;
  readonly standsOut: boolean;
  readonly hops: number | null;
  readonly lookUps: number;
  /** By part of the score, its value. */
  readonly parts: Readonly<Record<string, number>>;
}

/** A case, whom we name and whom others would, by the keys of the generated files. */
export interface LeakCaseResult {
  readonly seed: number;
  readonly allegation: string;
  readonly leaker: Label | null;
  /** Innocents of the case that the generator made to look alike. */
  readonly lookAlikes: readonly string[];
  /** Likeliest first. */
  readonly candidates: readonly ListedCandidate[];
  /** Everyone with a path of at most 3 hops to the group that gained. */
  readonly byPath: readonly string[];
  /** Everyone who looked up a record about a subject in the window. */
  readonly byLookUp: readonly string[];
}

interface Answer {
  leakCandidates: {
    event: string;
    windowFrom: string;
    subjects: { id: string }[];
    edges: { node: AnsweredCandidate }[];
  } | null;
}
interface AnsweredCandidate {
  rank: number;
  score: number;
  standsOut: boolean;
  lookUpCount: number;
  employee: Named;
  path: { hops: number } | null;
  parts: { name: string; value: number }[];
}

const CANDIDATES = `query ($allegation: ID!) {
  leakCandidates(allegation: $allegation, first: 500) {
    event windowFrom subjects { id }
    edges { node { rank score standsOut lookUpCount employee { ${NAMED} } path { hops } parts { name value } } }
  }
}`;
const NEAR = `query ($group: ID!, $event: DateTime!, $after: String) {
  employeeGroupLinks(
    within: 3, groups: [$group], first: 500, after: $after
    filter: { at: { validAt: $event, knownAt: $event }, groupStatus: [ACTIVE, EMERGING, DORMANT, DISBANDED] }
  ) { edges { node { employee { ${NAMED} } } } ${PAGED} }
}`;
const LOOKED = `query ($subjects: [ID!]!, $from: DateTime!, $to: DateTime!, $after: String) {
  accessEvents(filter: { subjects: $subjects, from: $from, to: $to }, first: 500, after: $after) {
    edges { node { account employee { ${NAMED} } } } ${PAGED}
  }
}`;

/** The answer for a case; null where its operation is hidden from the viewer. */
async function candidatesOf(asker: Asker, allegation: string): Promise<Answer | null> {
  return asker.ask<Answer>(CANDIDATES, { allegation }).catch((error: unknown) => {
    if (error instanceof Refused && error.code === 'BAD_USER_INPUT') return null;
    throw error;
  });
}

/**
 * Asks about each case that the labels tell of and whose allegation and operation the viewer sees: for its candidates, and for what the naive peers would
 * answer.
 */
export async function askLeakCases({ seed, truth, asker }: BenchForce): Promise<LeakCaseResult[]> {
  const cases = truth.labels.filter(({ label }) => label === 'LEAKER' || label === 'NO_LEAKER');
  const ids = await asker.ids([...new Set(cases.flatMap(({ allegation, group }) => [allegation, group]))]);
  const results: LeakCaseResult[] = [];
  for (const label of cases) {
    const allegation = ids.get(label.allegation);
    const asked = allegation === undefined ? null : await candidatesOf(asker, allegation);
    // Nobody who sees as little as we do could ask about it.
    if (asked === null) continue;
    const { leakCandidates: answer } = asked;
    const lookAlikes = truth.labels.filter(
      (other) => other.label === 'LOOK_ALIKE' && other.allegation === label.allegation,
    );
    results.push({
      seed,
      allegation: label.allegation,
      leaker: label.label === 'LEAKER' ? label : null,
      lookAlikes: lookAlikes.map(({ employee }) => employee),
      candidates: answer?.edges.map(({ node }) => listed(asker, node)) ?? [],
      byPath: answer ? await nearGroup(asker, ids.get(label.group), answer.event) : [],
      byLookUp: answer ? await whoLooked(asker, truth.owners, answer) : [],
    });
  }
  return results;
}

function listed(asker: Asker, { employee, path, parts, lookUpCount, ...shown }: AnsweredCandidate): ListedCandidate {
  const values = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
  return { ...shown, employee: asker.key(employee), hops: path?.hops ?? null, lookUps: lookUpCount, parts: values };
}

async function nearGroup(asker: Asker, group: string | undefined, event: string): Promise<string[]> {
  if (group === undefined) return [];
  const rows = await asker.all<{ employee: Named }>('employeeGroupLinks', NEAR, { group, event });
  return [...new Set(rows.map(({ employee }) => asker.key(employee)))];
}

async function whoLooked(
  asker: Asker,
  owners: ReadonlyMap<string, string>,
  { subjects, windowFrom: from, event: to }: NonNullable<Answer['leakCandidates']>,
): Promise<string[]> {
  const rows = await asker.all<{ account: string; employee: Named | null }>('accessEvents', LOOKED, {
    subjects: subjects.map(({ id }) => id),
    from,
    to,
  });
  const who = rows.map(({ account, employee }) => (employee ? asker.key(employee) : owners.get(account)));
  return [...new Set(who.filter((key) => key !== undefined))];
}
