import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { type ErrorCode, HoplineError, NotAcceptable, TooManyRequests, UnsupportedMedia } from '../errors.js';

const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PURPOSE_REQUIRED: 403,
  UNAVAILABLE: 503,
  OVERLOADED: 503,
};

/** Seconds after which to ask again what cannot be answered now. */
const RETRY_AFTER = '1';

/** The HTTP status of an error that keeps a request from being executed. */
export function statusOf(error: Error & { statusCode?: number }): number {
  if (error instanceof TooManyRequests) return 429;
  if (error instanceof NotAcceptable) return 406;
  if (error instanceof UnsupportedMedia) return 415;
  if (error instanceof HoplineError) return STATUSES[error.code] ?? 400;
  return error.statusCode ?? 500;
}

/** Headers that belong to such a status. */
export function headersOf(status: number): Readonly<Record<string, string>> {
  return status === 429 || status === 503 ? { 'retry-after': RETRY_AFTER } : {};
}

/** An error that ends a request before it is executed, as GraphQL over HTTP wants it. */
export function requestError(error: HoplineError): GraphQLError {
  const status = statusOf(error);
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status, headers: new HeaderMap(Object.entries(headersOf(status))) } },
  });
}
