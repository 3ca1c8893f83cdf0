// neo4j-graphql.mjs PREFIX URI USER PASSWORD: a GraphQL server of Fastify, Apollo and @neo4j/graphql; says `{"url": ...}` when it listens.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [prefix, uri, user, password] = process.argv.slice(2);
const require = createRequire(join(prefix, 'package.json'));
const { ApolloServer } = require('@apollo/server');
const { fastifyApolloHandler } = require('@as-integrations/fastify');
const { Neo4jGraphQL } = require('@neo4j/graphql');
const Fastify = require('fastify');
const neo4j = require('neo4j-driver');

const typeDefs = `
  type FoundEntity { id: ID!, kind: String, label: String }
  type FoundLink { kind: String!, confidence: Int!, provenance: String, sourceKey: String, validFrom: Float, validTo: Float, knownFrom: Float }
  type FoundPath { hops: Int!, entities: [FoundEntity!]!, links: [FoundLink!]! }
  type Query {
    bestPath(a: ID!, b: ID!): FoundPath @cypher(columnName: "path", statement: """
      MATCH (a:Entity {id: $a}), (b:Entity {id: $b})
      MATCH p = shortestPath((a)-[*..4]-(b)) WHERE all(r IN relationships(p) WHERE r.confidence >= 40)
      RETURN {
        hops: length(p),
        entities: [n IN nodes(p) | {id: n.id, kind: n.kind, label: n.label}],
        links: [r IN relationships(p) | {
          kind: type(r), confidence: r.confidence, provenance: r.provenance, sourceKey: r.sourceKey,
          validFrom: toFloat(r.validFrom), validTo: toFloat(r.validTo), knownFrom: toFloat(r.knownFrom)
        }]
      } AS path
    """)
  }`;

const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const app = Fastify();
const apollo = new ApolloServer({ schema });
await apollo.start();
app.route({
  url: '/graphql',
  method: ['GET', 'POST', 'OPTIONS'],
  handler: fastifyApolloHandler(apollo, { context: async () => ({}) }),
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ url })}\n`);
process.stdin.resume().once('end', () => process.exit());
