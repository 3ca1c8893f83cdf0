import { GraphQLError } from 'graphql';
import { HoplineError } from '../errors.js';

/** The HTTP status of an error that keeps a request from being executed. */
export function statusOf(error: Error & { statusCode?: number }): number {
  if (error instanceof HoplineError) return error.code === 'UNAVAILABLE' || error.code === 'OVERLOADED' ? 503 : 400;
  return error.statusCode ?? 500;
}

/** An error that ends a request before it is executed, as GraphQL over HTTP wants it. */
export function requestError(error: HoplineError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: statusOf(error) } },
  });
}
