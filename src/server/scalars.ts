import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { dateSpan, formatInstant, parseInstant } from '../time/london.js';

function instantOf(value: unknown, nodes?: ValueNode): number {
  const seconds = typeof value === 'string' ? parseInstant(value) : null;
  if (seconds === null)
    throw new GraphQLError('must be an ISO 8601 instant that exists, with a zone, such as 2019-05-01T09:30:00Z.', {
      nodes,
    });
  return seconds;
}

function dateOf(value: unknown, nodes?: ValueNode): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || dateSpan(value) === null)
    throw new GraphQLError('must be a day that exists, such as 2019-05-01.', { nodes });
  return value;
}

/** Instants: ISO 8601 outside, whole seconds since 1970 UTC inside. */
export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => formatInstant(value as number),
  parseValue: (value) => instantOf(value),
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : null, node),
});

/** Days in Europe/London, as text. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  serialize: (value) => String(value),
  parseValue: (value) => dateOf(value),
  parseLiteral: (node) => dateOf(node.kind === Kind.STRING ? node.value : null, node),
});
