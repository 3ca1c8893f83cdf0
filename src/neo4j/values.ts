import neo4j, { type Integer } from 'neo4j-driver';

/** Thrown where the database holds an integer that a JavaScript number cannot. */
export class UnsafeInteger extends Error {}

/** A JavaScript value as a Bolt parameter: whole numbers go out as integers, the rest as they are. */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toBolt(entry)]));
  return value === undefined ? null : value;
}

function fromInteger(value: Integer): number {
  if (!neo4j.integer.inSafeRange(value))
    throw new UnsafeInteger(`${value.toString()} does not fit a JavaScript number`);
  return value.toNumber();
}

/** A value from Bolt as plain JavaScript: integers as numbers, nodes and relationships as their properties. */
export function fromBolt(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (neo4j.isInt(value)) return fromInteger(value);
  if (Array.isArray(value)) return value.map(fromBolt);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return fromBolt(value.properties);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fromBolt(entry)]));
}
