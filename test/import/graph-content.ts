import { createHash } from 'node:crypto';
import type { Database } from '../../src/neo4j/database.js';

type Properties = Record<string, unknown>;

interface NodeRow {
  labels: string[];
  properties: Properties;
}

interface RelationshipRow {
  from: string | null;
  type: string;
  to: string | null;
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

/** Properties that are drawn at random or made of what is, or that depend on the order of writing. */
const VARYING = ['id', 'assertionId', 'revision', 'closedRevision', 'changedRevision', 'detailsRevision', 'rowDigest'];
/** Properties that tell how a row came to say what it says: what it and its key said before, and when the force knew. */
const HISTORY = [
  ...['knownFrom', 'firstKnownFrom', 'closedReason', 'former', 'formerKey'],
  ...['identifiers', 'externalIds'],
];
/** Properties that hold an entity's random id. */
const POINTING = new Set(['declarant', 'employeeId', 'recordId']);
/** Lists that grow in the order of writing. */
const SETS = new Set(['identifiers', 'externalIds']);

interface Selection {
  readonly nodes: string;
  readonly relationships: string;
  readonly leftOut: ReadonlySet<string>;
}

const EVERYTHING: Selection = {
  nodes: 'MATCH (n) WHERE n:Entity OR n:Facet RETURN labels(n) AS labels, properties(n) AS properties',
  relationships: `MATCH (a)-[r]->(b)
    RETURN coalesce(a.importKey, a.formerKey) AS from, type(r) AS type, coalesce(b.importKey, b.formerKey) AS to, properties(r) AS properties`,
  leftOut: new Set(VARYING),
};

const PRESENT: Selection = {
  nodes: `MATCH (n) WHERE (n:Entity AND n.knownTo IS NULL) OR (n:Facet AND n.importKey IS NOT NULL)
    RETURN labels(n) AS labels, properties(n) AS properties`,
  relationships: `MATCH (a)-[r]->(b)
    WHERE r.importKey IS NOT NULL OR (type(r) <> 'HAD' AND (a:Facet OR b:Facet) AND a.importKey IS NOT NULL AND b.importKey IS NOT NULL)
    RETURN a.importKey AS from, type(r) AS type, b.importKey AS to, properties(r) AS properties`,
  leftOut: new Set([...VARYING, ...HISTORY]),
};

async function contentOf(database: Database, { nodes, relationships, leftOut }: Selection): Promise<string[]> {
  const ids = await ask<{ id: string; key: string }>(
    database,
    'MATCH (e:Entity) RETURN e.id AS id, e.importKey AS key',
  );
  const markings = await ask<{ number: number; key: string }>(
    database,
    'MATCH (m:Marking) RETURN m.number AS number, m.key AS key',
  );
  const keyOfMarking = new Map(markings.map(({ number, key }) => [number, key]));
  const keyOfId = new Map(ids.map(({ id, key }) => [id, key]));
  const stableValue = (name: string, value: unknown) => {
    if (name === 'marking') return keyOfMarking.get(value as number);
    if (POINTING.has(name)) return keyOfId.get(value as string);
    return SETS.has(name) ? [...(value as string[])].sort() : value;
  };
  const stable = (properties: Properties) =>
    Object.entries(properties)
      .filter(([name]) => !leftOut.has(name))
      .map(([name, value]) => [name, stableValue(name, value)])
      .sort();
  const nodeRows = await ask<NodeRow>(database, nodes);
  const relationshipRows = await ask<RelationshipRow>(database, relationships);
  const lines = [
    ...nodeRows.map(({ labels, properties }) => JSON.stringify([labels.sort(), stable(properties)])),
    ...relationshipRows.map(({ from, type, to, properties }) => JSON.stringify([from, type, to, stable(properties)])),
  ];
  return lines.sort();
}

/** All that imports wrote, closed versions too, one line for each node and relationship, sorted, without what is drawn at random: the same for the same content. */
export function graphContent(database: Database): Promise<string[]> {
  return contentOf(database, EVERYTHING);
}

/** What the rows that sources hold say now, by their keys, however they came to say it. */
export function presentContent(database: Database): Promise<string[]> {
  return contentOf(database, PRESENT);
}

/** One text that stands for all that imports wrote. */
export async function graphDigest(database: Database): Promise<string> {
  return createHash('sha256')
    .update((await graphContent(database)).join('\n'))
    .digest('hex');
}
