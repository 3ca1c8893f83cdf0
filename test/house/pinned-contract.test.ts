import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { apiSchema } from './schema-of.js';

const fixture = (name: string) => readFileSync(join(PROJECT_ROOT, 'test/house', name), 'utf8');
const pinned = buildSchema(fixture('pinned-contract.graphql') + fixture('pinned-names.graphql'));

function withDefault(value: { type: unknown; defaultValue?: unknown }): string {
  return value.defaultValue === undefined ? `${value.type}` : `${value.type} = ${JSON.stringify(value.defaultValue)}`;
}

/** A type as lines to compare, such as `Path.hops: Int!` or `Query.paths(within): Int! = 4`. */
function linesOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
  if (isInputObjectType(type))
    return [
      `input ${type.name} oneOf: ${type.isOneOf}`,
      ...Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${withDefault(field)}`),
    ];
  if (isObjectType(type) || isInterfaceType(type))
    return [
      ...type.getInterfaces().map((one) => `${type.name} implements ${one.name}`),
      ...Object.values(type.getFields()).flatMap((field) => [
        `${type.name}.${field.name}: ${field.type}`,
        ...field.args.map((argument) => `${type.name}.${field.name}(${argument.name}): ${withDefault(argument)}`),
      ]),
    ];
  return [`${type.name}`];
}

function allLines(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap(linesOf);
}

describe('the pinned contract', () => {
  it('has the fields it is known for', () => {
    expect(allLines(pinned)).toEqual(
      expect.arrayContaining([
        'Query.paths(order): PathOrder! = "SHORTEST"',
        'Query.employeeGroupLinks(first): Int! = 50',
        'Query.neighbourhood(limit): Int! = 200',
        'input PathEnd oneOf: true',
        'LinkFilter.validDuring: Period',
        'Link.declared: DeclaredState!',
        'Entity implements Node',
      ]),
    );
  });

  it('is in the schema to the letter', () => {
    const ours = new Set(allLines(apiSchema()));
    expect(allLines(pinned).filter((line) => !ours.has(line))).toEqual([]);
  });

  it('is broken by nothing that was added', () => {
    expect(findBreakingChanges(pinned, apiSchema())).toEqual([]);
  });
});
