import type { Neo4jAddress } from '../../src/neo4j/database.js';
import type { Bench } from '../run/bars.js';
import { Lines } from './lines.js';
import { nodePeers } from './node-peers.js';

/** A GraphQL server made of @neo4j/graphql over a Neo4j. */
export interface Neo4jGraphql {
  /** The text of an answer. Throws where it has errors. */
  ask(query: string, variables: object): Promise<string>;
  end(): void;
}

/**
 * Starts the peer's server.
 * @throws NoPeer where it cannot be installed
 */
export async function neo4jGraphql(bench: Bench, { uri, user, password }: Neo4jAddress): Promise<Neo4jGraphql> {
  const prefix = await nodePeers(bench);
  const script = ['neo4j-graphql.mjs', prefix, uri, user, password];
  // As ours is run: graphql-js checks more otherwise.
  const environment = { ...process.env, NODE_ENV: 'production' };
  const server = await Lines.start<never, never>(process.execPath, script, environment);
  const { url } = JSON.parse(server.greeting) as { url: string };
  return {
    ask: async (query, variables) => {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      if (text.includes('"errors":[')) throw new Error(`the peer answers: ${text.slice(0, 400)}`);
      return text;
    },
    end: () => server.end(),
  };
}
