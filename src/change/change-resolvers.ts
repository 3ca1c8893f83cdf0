import type { EntityModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import type { Resolvers } from '../generated/schema.js';
import { evidenceModel, linkModel } from '../link/link-models.js';
import { instant, type View } from '../neo4j/view.js';
import { type Context, refresh } from '../server/context.js';
import { revisionToken } from '../server/cursor.js';
import { addAccessEvent } from './access-changes.js';
import {
  addAccount,
  addGroup,
  addLocation,
  addOperation,
  addPerson,
  addPhone,
  addVehicle,
  type EntityChanged,
} from './entity-changes.js';
import { regradeEvidence, retractEvidence } from './evidence-changes.js';
import { addEmployment, addGroupStatus } from './facet-changes.js';
import { declareLink, type LinkChanged, recordLink, refuteLink } from './link-changes.js';
import type { ChangeDeps, Changed } from './make-change.js';
import { mergeEntities } from './merge-changes.js';
import { addRecord } from './record-changes.js';

type Change<Input, Result> = (deps: ChangeDeps, view: View, input: Input) => Promise<Changed<Result>>;

async function present(context: Context, id: string): Promise<EntityModel> {
  const [entity] = await presentEntities(context.loaders, [id]);
  if (!entity) throw new Error(`${id} is not there after the change that was of it`);
  return entity;
}

/** A mutation whose change is of one entity: makes the change, then answers from the state that holds it. */
function entityMutation<Input>(make: Change<Input, EntityChanged>) {
  return async (_: unknown, { input }: { input: Input }, context: Context) => {
    const { revision, entityId } = await make(context, context.view, input);
    await refresh(context);
    return { revision: revisionToken(context.view, revision), entity: await present(context, entityId) };
  };
}

/** A mutation whose change is of one assertion of a link. */
function linkMutation<Input>(make: Change<Input, LinkChanged>) {
  return async (_: unknown, { input }: { input: Input }, context: Context) => {
    const { revision, linkKey, assertionId } = await make(context, context.view, input);
    await refresh(context);
    const { loaders, view } = context;
    const time = instant(view.now, view.now);
    const [assertion, facts] = await Promise.all([
      loaders.assertions.load({ link: linkKey, assertionId }),
      loaders.linksAt(time).load(linkKey),
    ]);
    if (!assertion) throw new Error(`assertion ${assertionId} is not there after the change that was of it`);
    return {
      revision: revisionToken(view, revision),
      evidence: evidenceModel(assertion, time),
      link: facts && linkModel(linkKey, facts, time),
    };
  };
}

/** Every change. */
export const changeResolvers: Resolvers = {
  Mutation: {
    recordLink: linkMutation(recordLink),
    declareLink: linkMutation(declareLink),
    refuteLink: linkMutation(refuteLink),
    regradeEvidence: linkMutation(regradeEvidence),
    retractEvidence: linkMutation(retractEvidence),
    mergeEntities: async (_, { input }, context) => {
      const { revision, entityIds } = await mergeEntities(context, context.view, input);
      await refresh(context);
      const entities = await Promise.all(entityIds.map((id) => present(context, id)));
      return { revision: revisionToken(context.view, revision), entities };
    },
    addPerson: entityMutation(addPerson),
    addEmployment: entityMutation(addEmployment),
    addGroup: entityMutation(addGroup),
    addGroupStatus: entityMutation(addGroupStatus),
    addPhone: entityMutation(addPhone),
    addVehicle: entityMutation(addVehicle),
    addAccount: entityMutation(addAccount),
    addLocation: entityMutation(addLocation),
    addOperation: entityMutation(addOperation),
    addRecord: entityMutation(addRecord),
    addAccessEvent: entityMutation(addAccessEvent),
  },
};
