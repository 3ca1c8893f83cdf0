import type { Socket } from 'node:net';
import { ERROR_CODES, type ErrorCode, HoplineError } from '../errors.js';
import { headersOf, statusOf } from './request-error.js';

const HTTP_CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_USER_INPUT',
  404: 'NOT_FOUND',
  405: 'BAD_USER_INPUT',
  406: 'BAD_USER_INPUT',
  408: 'LIMIT_EXCEEDED',
  411: 'BAD_USER_INPUT',
  413: 'LIMIT_EXCEEDED',
  414: 'LIMIT_EXCEEDED',
  415: 'BAD_USER_INPUT',
  416: 'BAD_USER_INPUT',
  431: 'LIMIT_EXCEEDED',
  503: 'UNAVAILABLE',
};

/** An answer to a request that never became a question. */
export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** In GraphQL's form. */
  readonly body: { readonly errors: readonly object[] };
}

/** An error outside GraphQL, in GraphQL's form. */
export function httpError(code: ErrorCode, message: string, argument?: string): ErrorAnswer['body'] {
  const extensions = { code, retryable: ERROR_CODES[code].retryable, ...(argument ? { argument } : {}) };
  return { errors: [{ message, extensions }] };
}

/** What is answered to an error outside GraphQL; what is not the caller's business is masked. */
export function answerTo(error: Error & { statusCode?: number }): ErrorAnswer {
  const status = statusOf(error);
  const headers = headersOf(status);
  if (error instanceof HoplineError)
    return { status, headers, body: httpError(error.code, error.message, error.argument) };
  const code = HTTP_CODES[status] ?? (status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL');
  const message = code === 'INTERNAL' ? 'Something went wrong here; it has been logged.' : error.message;
  return { status, headers, body: httpError(code, message) };
}

const PARSER_ANSWERS: Readonly<Record<string, readonly [status: string, code: ErrorCode, message: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'LIMIT_EXCEEDED', 'The headers are too long.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Content Too Large', 'LIMIT_EXCEEDED', 'The chunk extensions are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'LIMIT_EXCEEDED', 'The request took too long to arrive.'],
};

/** Answers on a connection whose bytes are no request, or come too slowly, and ends it. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code, message] = PARSER_ANSWERS[error.code ?? ''] ?? [
    '400 Bad Request',
    'BAD_USER_INPUT',
    'This is no HTTP request.',
  ];
  const body = JSON.stringify(httpError(code as ErrorCode, message as string));
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  socket.destroySoon();
}
