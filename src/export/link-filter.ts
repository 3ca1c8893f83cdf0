import { buildASTSchema, coerceInputValue, concatAST, type GraphQLInputType, parse } from 'graphql';
import { BadUserInput } from '../errors.js';
import type { LinkFilter } from '../generated/schema.js';
import { typeDefs } from '../server/schema.js';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadUserInput('--filter', `is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/**
 * The filter that a command line gives as JSON: a `LinkFilter` of the API, without its times.
 * @param refused fields that the question at hand has no use for, each with the reason
 * @throws BadUserInput naming the field
 */
export function linkFilterOf(text: string, refused: Readonly<Record<string, string>> = {}): LinkFilter {
  const value = parsed(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new BadUserInput('--filter', 'must be a JSON object, such as {"minConfidence": 50}.');
  const inOptions = { at: 'use --at and --known-at', validDuring: 'an export is of an instant: use --at' };
  for (const [name, reason] of Object.entries({ ...inOptions, ...refused }))
    if (name in value) throw new BadUserInput(`--filter.${name}`, `${reason}.`);
  const schema = buildASTSchema(concatAST(typeDefs.map((document) => parse(document, { noLocation: true }))), {
    assumeValidSDL: true,
  });
  return coerceInputValue(value, schema.getType('LinkFilter') as GraphQLInputType, (path, _, { message }) => {
    throw new BadUserInput(['--filter', ...path].join('.'), message);
  }) as LinkFilter;
}
