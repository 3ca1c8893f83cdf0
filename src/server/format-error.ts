import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode, HoplineError } from '../errors.js';
import { argumentAt } from './argument-at.js';

/** Apollo's codes for what is wrong with a request, all of which are the caller's input. */
const INPUT_CODES = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

function extensions(code: ErrorCode, argument: string | null | undefined) {
  return { code, retryable: ERROR_CODES[code].retryable, ...(argument ? { argument } : {}) };
}

/** The variable or the argument that a refused request is about. */
function requestArgument(error: unknown): string | null {
  if (!(error instanceof GraphQLError)) return null;
  const variable = /^Variable "\$([^"]+)"(?: got invalid value .* at "\1\.?([^"]*)")?/s.exec(error.message);
  if (variable) return variable[2] ? `${variable[1]}.${variable[2]}` : (variable[1] ?? null);
  try {
    return argumentAt(error);
  } catch {
    return null;
  }
}

/** True for what graphql-js itself finds wrong with an argument while it executes: a variable that is null where none may be. */
function isOfArgument(error: unknown): boolean {
  return error instanceof GraphQLError && error.message.startsWith('Argument "');
}

const LONGEST_MESSAGE = 500;

function bounded(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

/**
 * The one way errors leave: each with a code of the closed list; what is not the caller's business is masked.
 * @param report told of every error that is masked, whole
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  const { locations, path } = formatted;
  if (original instanceof HoplineError)
    return {
      message: bounded(original.message),
      locations,
      path,
      extensions: extensions(original.code, original.argument),
    };
  if (INPUT_CODES.has(String(formatted.extensions?.code)) || isOfArgument(original)) {
    const argument = requestArgument(error);
    const message = bounded(formatted.message);
    return { message, locations, path, extensions: extensions('BAD_USER_INPUT', argument) };
  }
  report(original);
  const message = 'Something went wrong here; it has been logged.';
  return { message, locations, path, extensions: extensions('INTERNAL', null) };
}
