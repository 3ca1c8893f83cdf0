import type { Resolvers } from '../generated/schema.js';

/** What callers are told of themselves. */
export const authResolvers: Resolvers = {
  Query: {
    caller: (_parent, _args, { viewer, caller: { purpose, isDemoVisitor } }) => ({
      __typename: 'Caller',
      subject: viewer.subject,
      roles: [...viewer.roles],
      clearance: { level: viewer.level, compartments: [...viewer.compartments] },
      purpose: purpose?.text ?? null,
      isDemoVisitor,
    }),
  },
};
