import type { Assertion } from './assertion.js';
import { canonical, type LinkKey } from './link-id.js';
import { LINK_KINDS } from './link-kind.js';

/** A link as a parameter of a statement: its ends by their place in a list of ids, so that thousands of links say each id once. */
export type LinkTuple = readonly [kind: string, subkind: string | null, directed: boolean, from: number, to: number];

/** Links and the ids of their ends. */
export interface LinkTuples {
  readonly ids: readonly string[];
  readonly links: readonly LinkTuple[];
}

/** Links as parameters. */
export function linkTuples(keys: readonly LinkKey[]): LinkTuples {
  const places = new Map<string, number>();
  const placeOf = (id: string) => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  const links = keys.map((key): LinkTuple => {
    const { kind, subkind, from, to } = canonical(key);
    return [kind, subkind, LINK_KINDS[kind].directed, placeOf(from), placeOf(to)];
  });
  return { ids: [...places.keys()], links };
}

/** An assertion as a statement answers it: what a map would name again for each of them comes by its place. */
export type AssertionTuple = readonly [
  /** Whether it runs from the first end of the link. */
  forwards: boolean,
  assertionId: string,
  provenance: Assertion['provenance'],
  sourceKey: string,
  refutes: boolean,
  declarant: string | null,
  context: Assertion['context'],
  role: string | null,
  count: number | null,
  sourceEvaluation: Assertion['sourceEvaluation'],
  informationAssessment: Assertion['informationAssessment'],
  handling: Assertion['handling'],
  handlingConditions: string | null,
  confidence: number,
  confidenceReason: string | null,
  marking: number,
  validFrom: number | null,
  validTo: number | null,
  knownFrom: number,
  firstKnownFrom: number,
  knownTo: number | null,
  revision: number,
];

/** An assertion of a link whose key is in its one form. */
export function assertionOf({ kind, subkind, from, to }: LinkKey, tuple: AssertionTuple): Assertion {
  const [forwards, assertionId, provenance, sourceKey, refutes, declarant, context, role, count, ...grading] = tuple;
  const [sourceEvaluation, informationAssessment, handling, handlingConditions, confidence, ...rest] = grading;
  const [confidenceReason, marking, validFrom, validTo, knownFrom, firstKnownFrom, knownTo, revision] = rest;
  return {
    assertionId,
    kind,
    subkind,
    from: forwards ? from : to,
    to: forwards ? to : from,
    provenance,
    sourceKey,
    refutes,
    declarant,
    context,
    role,
    count,
    sourceEvaluation,
    informationAssessment,
    handling,
    handlingConditions,
    confidence,
    confidenceReason,
    marking,
    validFrom,
    validTo,
    knownFrom,
    firstKnownFrom,
    knownTo,
    revision,
  };
}
