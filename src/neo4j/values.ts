import neo4j, { type Integer } from 'neo4j-driver';

/** Thrown where the database holds an integer that a JavaScript number cannot. */
export class UnsafeInteger extends Error {}

function mapped(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const key in value) map[key] = toBolt(value[key]);
  return map;
}

/** A JavaScript value as a Bolt parameter: whole numbers go out as integers, the rest as they are. */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (value !== null && typeof value === 'object') return mapped(value as Record<string, unknown>);
  return value === undefined ? null : value;
}

function fromInteger(value: Integer): number {
  if (!neo4j.integer.inSafeRange(value))
    throw new UnsafeInteger(`${value.toString()} does not fit a JavaScript number`);
  return value.toNumber();
}

/**
 * A value from Bolt as plain JavaScript: integers as numbers, nodes and relationships as their properties. Maps and lists are changed where they
 * are, which is what makes large answers cheap.
 */
export function fromBolt(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (neo4j.isInt(value)) return fromInteger(value);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return fromBolt(value.properties);
  const entries = value as Record<string, unknown>;
  for (const key in entries) {
    const entry = entries[key];
    if (entry !== null && typeof entry === 'object') entries[key] = fromBolt(entry);
  }
  return entries;
}
