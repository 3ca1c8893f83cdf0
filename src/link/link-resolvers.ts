import type { EntityModel, PersonModel } from '../entity/entity-model.js';
import type { Handling, Resolvers, SourceEvaluation } from '../generated/schema.js';
import type { Context } from '../server/context.js';
import type { EvaluationNumber } from './confidence.js';
import { encodeAssertionId, isLinkKey } from './link-id.js';
import type { LinkFacts, LinkModel } from './link-model.js';
import { evidenceModel, linkModel } from './link-models.js';

const SECONDS_A_DAY = 86_400;

/** The name of each source evaluation. */
export const EVALUATIONS: Readonly<Record<EvaluationNumber, SourceEvaluation>> = {
  1: 'RELIABLE',
  2: 'UNTESTED',
  3: 'NOT_RELIABLE',
};

/** The most restrictive handling of a link's assertions. */
export function handlingOf({ assertions }: LinkFacts): Handling {
  return assertions.some(({ handling }) => handling === 'C') ? 'C' : 'P';
}

/** An end of a link, as described at the link's time; at once where it was read already, as it is on charts and paths. */
function endOf({ loaders }: Context, { time }: LinkModel, id: string): EntityModel | Promise<EntityModel> {
  const entities = loaders.entitiesAt(time.knownAt);
  return entities.held(id) ?? entities.load(id).then((entity) => entity ?? missing(id));
}

function missing(id: string): never {
  throw new Error(`the link's end ${id} is not there`);
}

function earliest({ folded: { intervals } }: LinkFacts): number | null {
  let found = Number.POSITIVE_INFINITY;
  for (const { from } of intervals) {
    if (from === null) return null;
    found = Math.min(found, from);
  }
  return found;
}

function latest({ folded: { intervals } }: LinkFacts): number | null {
  let found = Number.NEGATIVE_INFINITY;
  for (const { to } of intervals) {
    if (to === null) return null;
    found = Math.max(found, to);
  }
  return found;
}

function firstKnown({ assertions }: LinkFacts): number {
  let found = Number.POSITIVE_INFINITY;
  for (const { refutes, firstKnownFrom } of assertions) if (!refutes) found = Math.min(found, firstKnownFrom);
  return found;
}

/** Links and their evidence. */
export const linkResolvers: Resolvers = {
  Link: {
    id: ({ facts }) => facts.id,
    kind: ({ key }) => key.kind,
    subkind: ({ key }) => key.subkind,
    from: (link, _, context) => endOf(context, link, link.from),
    to: (link, _, context) => endOf(context, link, link.to),
    confidence: ({ facts }) => facts.folded.confidence,
    provenance: ({ facts }) => [...facts.folded.provenance],
    contexts: ({ facts }) => [...facts.folded.contexts],
    declared: ({ facts }) => facts.folded.declared,
    declaredDelayDays: ({ facts: { folded } }) =>
      folded.declaredDelay === null ? null : Math.floor(folded.declaredDelay / SECONDS_A_DAY),
    disputed: ({ facts }) => facts.folded.disputed,
    handling: ({ facts }) => handlingOf(facts),
    validFrom: ({ facts }) => earliest(facts),
    validTo: ({ facts }) => latest(facts),
    knownFrom: ({ facts }) => firstKnown(facts),
    evidence: ({ facts, time }) => facts.assertions.map((assertion) => evidenceModel(assertion, time)),
  },
  Evidence: {
    id: ({ key, assertion }) => encodeAssertionId(key, assertion.assertionId),
    link: async ({ key, time }, _, { loaders }) => {
      if (!isLinkKey(key)) return null;
      const facts = await loaders.linksAt(time).load(key);
      return facts && linkModel(key, facts, time);
    },
    provenance: ({ assertion }) => assertion.provenance,
    sourceKey: ({ assertion }) => assertion.sourceKey,
    refutes: ({ assertion }) => assertion.refutes,
    declarant: async ({ assertion }, _, { loaders }) => {
      if (assertion.declarant === null) return null;
      return (await loaders.entities.load(assertion.declarant)) as PersonModel | null;
    },
    context: ({ assertion }) => assertion.context,
    role: ({ assertion }) => assertion.role,
    count: ({ assertion }) => assertion.count,
    sourceEvaluation: ({ assertion }) => EVALUATIONS[assertion.sourceEvaluation],
    informationAssessment: ({ assertion }) => assertion.informationAssessment,
    handling: ({ assertion }) => assertion.handling,
    handlingConditions: ({ assertion }) => assertion.handlingConditions,
    confidence: ({ assertion }) => assertion.confidence,
    confidenceReason: ({ assertion }) => assertion.confidenceReason,
    marking: async ({ assertion }, _, { markings }) => {
      const known = (await markings.markingsOf([assertion.marking])).get(assertion.marking);
      if (!known) throw new Error(`no marking has the number ${assertion.marking}`);
      return { level: known.level, compartments: [...known.compartments] };
    },
    validFrom: ({ assertion }) => assertion.validFrom,
    validTo: ({ assertion }) => assertion.validTo,
    knownFrom: ({ assertion }) => assertion.knownFrom,
    knownTo: ({ assertion }) => assertion.knownTo,
  },
};
