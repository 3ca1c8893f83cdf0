import DataLoader from 'dataloader';
import type { EntityModel } from '../entity/entity-model.js';
import { NotFound } from '../errors.js';
import type { Resolvers } from '../generated/schema.js';
import { entityId } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { type ApprovalEventModel, type ApprovalModel, readingSight, stateAt } from './approval-model.js';
import { approvalPage } from './approval-page.js';
import { findApprovalHistory, readApproval } from './approval-repository.js';
import { decideApproval, withdrawApproval } from './decide-approval.js';
import { isProtectedAllegation } from './protected-allegations.js';
import { requestApproval } from './request-approval.js';

function found({ database, view }: Context, id: string): Promise<ApprovalModel | null> {
  return readApproval(database, readingSight(view), id);
}

const histories = new WeakMap<Context, DataLoader<string, ApprovalEventModel[]>>();

function historyOf(context: Context, id: string): Promise<ApprovalEventModel[]> {
  const { database } = context;
  // What is decided meanwhile is to be seen by the request that decided it: nothing is kept.
  const held = histories.get(context) ?? new DataLoader((ids) => findApprovalHistory(database, ids), { cache: false });
  histories.set(context, held);
  return held.load(id);
}

async function payload(context: Context, id: string): Promise<{ approval: ApprovalModel }> {
  const approval = await found(context, id);
  if (approval === null) throw new NotFound('input.id', 'there is no such approval.');
  return { approval };
}

/** What needs two people: who asked, who decided, and why. */
export const approvalResolvers: Resolvers = {
  Query: {
    approvals: (_, args, context) => approvalPage(context, args),
    approval: (_, { id }, context) => found(context, entityId('id', id)),
  },
  Mutation: {
    requestApproval: async (_, { input }, context) => payload(context, await requestApproval(context, input)),
    decideApproval: async (_, { input }, context) => {
      await decideApproval(context, input);
      return payload(context, input.id);
    },
    withdrawApproval: async (_, { input }, context) => {
      await withdrawApproval(context, input);
      return payload(context, input.id);
    },
  },
  Allegation: {
    isProtected: ({ id }, _, context) => isProtectedAllegation(context, id),
  },
  Approval: {
    state: (approval, _, { view }) => stateAt(approval, view.now),
    allegation: async ({ allegation }, _, { loaders }) =>
      allegation == null ? null : ((await loaders.entities.load(allegation)) as EntityModel | null),
    history: ({ id }, _, context) => historyOf(context, id),
  },
};
