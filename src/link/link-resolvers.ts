import type { EntityModel, PersonModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import type { Handling, Resolvers, SourceEvaluation } from '../generated/schema.js';
import type { Context } from '../server/context.js';
import type { EvaluationNumber } from './confidence.js';
import { encodeAssertionId, encodeLinkId, isLinkKey } from './link-id.js';
import type { LinkFacts } from './link-model.js';
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

async function present(context: Context, id: string): Promise<EntityModel> {
  const [entity] = await presentEntities(context.loaders, [id]);
  if (!entity) throw new Error(`the link's end ${id} is not there`);
  return entity;
}

function supporting({ assertions }: LinkFacts) {
  return assertions.filter(({ refutes }) => !refutes);
}

function earliest(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : Math.min(...(values as number[]));
}

function latest(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : Math.max(...(values as number[]));
}

/** Links and their evidence. */
export const linkResolvers: Resolvers = {
  Link: {
    id: ({ key }) => encodeLinkId(key),
    kind: ({ key }) => key.kind,
    subkind: ({ key }) => key.subkind,
    from: ({ from }, _, context) => present(context, from),
    to: ({ to }, _, context) => present(context, to),
    confidence: ({ facts }) => facts.folded.confidence,
    provenance: ({ facts }) => [...facts.folded.provenance],
    contexts: ({ facts }) => [...facts.folded.contexts],
    declared: ({ facts }) => facts.folded.declared,
    declaredDelayDays: ({ facts: { folded } }) =>
      folded.declaredDelay === null ? null : Math.floor(folded.declaredDelay / SECONDS_A_DAY),
    disputed: ({ facts }) => facts.folded.disputed,
    handling: ({ facts }) => handlingOf(facts),
    validFrom: ({ facts }) => earliest(supporting(facts).map(({ validFrom }) => validFrom)),
    validTo: ({ facts }) => latest(supporting(facts).map(({ validTo }) => validTo)),
    knownFrom: ({ facts }) => Math.min(...supporting(facts).map(({ firstKnownFrom }) => firstKnownFrom)),
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
