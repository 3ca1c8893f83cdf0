import { buildASTSchema, coerceInputValue, concatAST, type GraphQLInputType, parse } from 'graphql';
import { BadUserInput } from '../errors.js';
import type { LinkFilter } from '../generated/schema.js';
import { typeDefs } from '../server/schema.js';
import type { NameOption } from './plan-export.js';

function parsed(text: string, option: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadUserInput(option, `is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/**
 * The filter that an export is given, as JSON or what it holds: a `LinkFilter` of the API, without its times.
 * @param name what options are called
 * @param refused fields that the question at hand has no use for, each with the reason
 * @throws BadUserInput naming the field
 */
export function linkFilterOf(
  given: string | object,
  name: NameOption,
  refused: Readonly<Record<string, string>> = {},
): LinkFilter {
  const option = name('filter');
  const value = typeof given === 'string' ? parsed(given, option) : given;
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new BadUserInput(option, 'must be a JSON object, such as {"minConfidence": 50}.');
  const inOptions = {
    at: `use ${name('at')} and ${name('known-at')}`,
    validDuring: `an export is of an instant: use ${name('at')}`,
  };
  for (const [field, reason] of Object.entries({ ...inOptions, ...refused }))
    if (field in value) throw new BadUserInput(`${option}.${field}`, `${reason}.`);
  const schema = buildASTSchema(concatAST(typeDefs.map((document) => parse(document, { noLocation: true }))), {
    assumeValidSDL: true,
  });
  return coerceInputValue(value, schema.getType('LinkFilter') as GraphQLInputType, (path, _, { message }) => {
    throw new BadUserInput([option, ...path].join('.'), message);
  }) as LinkFilter;
}
