import { buildSchema, type GraphQLSchema } from 'graphql';
import { typeDefs } from '../../src/server/schema.js';

/** The API's schema as its SDL says it, without resolvers. */
export function apiSchema(): GraphQLSchema {
  return buildSchema(typeDefs.join('\n'));
}
