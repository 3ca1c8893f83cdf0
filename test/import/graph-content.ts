import { createHash } from 'node:crypto';
import type { Database } from '../../src/neo4j/database.js';

type Properties = Record<string, unknown>;

interface NodeRow {
  labels: string[];
  properties: Properties;
}

interface RelationshipRow {
  from: string;
  type: string;
  to: string;
  properties: Properties;
}

/** Runs a Cypher text of a test. */
export function ask<Row>(database: Database, text: string, params: object = {}): Promise<Row[]> {
  return database.runAlone<object, Row>({ name: 'test/ask', text }, params);
}

/** The newest revision. */
export async function newestRevision(database: Database): Promise<number> {
  const [row] = await ask<{ revision: number }>(
    database,
    "MATCH (s:Setting {name: 'revision'}) RETURN s.value AS revision",
  );
  return row?.revision ?? -1;
}

/** Properties that are drawn at random, or that depend on the order of writing. */
const VARYING = new Set(['id', 'assertionId', 'revision']);
/** Properties that hold an entity's random id. */
const POINTING = new Set(['declarant', 'employeeId', 'recordId']);

/** What an import wrote, one line for each node and relationship, sorted, without random ids: the same for the same content. */
export async function graphContent(database: Database): Promise<string[]> {
  const nodes = await ask<NodeRow>(
    database,
    'MATCH (n) WHERE n:Entity OR n:Facet RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const relationships = await ask<RelationshipRow>(
    database,
    'MATCH (a)-[r]->(b) RETURN a.importKey AS from, type(r) AS type, b.importKey AS to, properties(r) AS properties',
  );
  const markings = await ask<{ number: number; key: string }>(
    database,
    'MATCH (m:Marking) RETURN m.number AS number, m.key AS key',
  );
  const keyOfMarking = new Map(markings.map(({ number, key }) => [number, key]));
  const keyOfId = new Map(nodes.map(({ properties }) => [properties.id, properties.importKey]));
  const stable = (properties: Properties) =>
    Object.entries(properties)
      .filter(([name]) => !VARYING.has(name))
      .map(([name, value]) => {
        if (name === 'marking') return [name, keyOfMarking.get(value as number)];
        return [name, POINTING.has(name) ? keyOfId.get(value) : value];
      })
      .sort();
  const lines = [
    ...nodes.map(({ labels, properties }) => JSON.stringify([labels.sort(), stable(properties)])),
    ...relationships.map(({ from, type, to, properties }) => JSON.stringify([from, type, to, stable(properties)])),
  ];
  return lines.sort();
}

/** One text that stands for what an import wrote. */
export async function graphDigest(database: Database): Promise<string> {
  return createHash('sha256')
    .update((await graphContent(database)).join('\n'))
    .digest('hex');
}
