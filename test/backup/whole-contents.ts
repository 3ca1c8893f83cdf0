import type { Database } from '../../src/neo4j/database.js';
import { ask } from '../change/scene.js';

interface Row {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly types: readonly string[];
}

const sorted = (value: Readonly<Record<string, unknown>>) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
const told = ({ labels, properties, types }: Row) =>
  JSON.stringify([[...labels].sort(), sorted(properties), [...types].sort()]);

/** Everything that a graph holds, with the types of its values, whatever Neo4j numbers it by: a line for each node and relationship, in order. */
export async function wholeContents(database: Database): Promise<string[]> {
  const nodes = await ask<{ n: Row }>(
    database,
    `MATCH (n) RETURN {labels: labels(n), properties: properties(n), types: [k IN keys(n) | k + ' ' + valueType(n[k])]} AS n`,
    {},
  );
  const joined = await ask<{ r: Row; a: Row; b: Row }>(
    database,
    `MATCH (a)-[r]->(b)
     RETURN {labels: [type(r)], properties: properties(r), types: [k IN keys(r) | k + ' ' + valueType(r[k])]} AS r,
       {labels: labels(a), properties: properties(a), types: []} AS a, {labels: labels(b), properties: properties(b), types: []} AS b`,
    {},
  );
  return [...nodes.map(({ n }) => told(n)), ...joined.map(({ r, a, b }) => [a, r, b].map(told).join(' '))].sort();
}
