import type { EntityModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import type { Resolvers } from '../generated/schema.js';
import { type AssertionKey, isLinkKey } from '../link/link-id.js';
import type { EvidenceModel } from '../link/link-model.js';
import { evidenceModel, linkModel } from '../link/link-models.js';
import { instant, type View } from '../neo4j/view.js';
import { type Context, refresh } from '../server/context.js';
import { revisionToken } from '../server/cursor.js';
import { addAccessEvent } from './access-changes.js';
import { recordAllegation } from './allegation-changes.js';
import { retractAllegation } from './allegation-retraction.js';
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
import { type EntitiesMerged, mergeEntities } from './merge-changes.js';
import { addRecord } from './record-changes.js';
import { splitEntities } from './split-changes.js';

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

/** The assertion that a change was of, as it stands now. */
async function evidenceOf({ loaders, view }: Context, link: AssertionKey, assertionId: string): Promise<EvidenceModel> {
  const assertion = await loaders.assertions.load({ link, assertionId });
  if (!assertion) throw new Error(`assertion ${assertionId} is not there after the change that was of it`);
  return evidenceModel(assertion, instant(view.now, view.now));
}

/** A mutation whose change is of one assertion of a link, or of a merge. */
function linkMutation<Input>(make: Change<Input, LinkChanged<AssertionKey>>) {
  return async (_: unknown, { input }: { input: Input }, context: Context) => {
    const { revision, linkKey, assertionId } = await make(context, context.view, input);
    await refresh(context);
    const { loaders, view } = context;
    const time = instant(view.now, view.now);
    const [evidence, link] = await Promise.all([
      evidenceOf(context, linkKey, assertionId),
      isLinkKey(linkKey)
        ? loaders
            .linksAt(time)
            .load(linkKey)
            .then((facts) => facts && linkModel(linkKey, facts, time))
        : null,
    ]);
    return { revision: revisionToken(view, revision), evidence, link };
  };
}

/** A mutation whose change is of two entities being one. */
function mergeMutation<Input>(make: Change<Input, EntitiesMerged>) {
  return async (_: unknown, { input }: { input: Input }, context: Context) => {
    const { revision, entityIds, assertionIds } = await make(context, context.view, input);
    await refresh(context);
    const [from, to] = entityIds;
    const key = { kind: 'SAME_AS', subkind: null, from, to } as const;
    const entities = await Promise.all(entityIds.map((id) => present(context, id)));
    const evidence = await Promise.all(assertionIds.map((id) => evidenceOf(context, key, id)));
    return { revision: revisionToken(context.view, revision), entities, evidence };
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
    mergeEntities: mergeMutation(mergeEntities),
    splitEntities: mergeMutation(splitEntities),
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
    recordAllegation: entityMutation(recordAllegation),
    retractAllegation: entityMutation(retractAllegation),
  },
};
