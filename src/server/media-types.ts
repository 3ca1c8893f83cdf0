import type { ApolloServerPlugin } from '@apollo/server';
import Negotiator from 'negotiator';
import { HoplineError, NotAcceptable } from '../errors.js';
import type { Context } from './context.js';

const JSON_TYPE = 'application/json';
const MEDIA_TYPES = [JSON_TYPE, 'application/graphql-response+json'];

/** Apollo's codes for requests that are well-formed and whose question cannot be executed. */
const QUESTION_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

function chosen(accept: string | undefined): string | undefined {
  return new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES);
}

/**
 * Checks that the client reads what it will be answered, before anything is done for it.
 * @throws NotAcceptable
 */
export function checkAccept(accept: string | undefined): void {
  if (chosen(accept) === undefined) throw new NotAcceptable('accept', `must allow ${MEDIA_TYPES.join(' or ')}.`);
}

/**
 * GraphQL over HTTP, "application/json": a question that cannot be read, is not valid or whose variables do not fit is answered with 200, since
 * such clients take any other status for that of something between them and the service. By the type of GraphQL's own it is 400.
 */
export function legacyStatusPlugin(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response, errors = [] }) => {
        // What a limit refuses keeps its status.
        const isQuestion = errors.every(
          ({ extensions, originalError }) =>
            QUESTION_CODES.has(String(extensions.code)) && !(originalError instanceof HoplineError),
        );
        if (response.http.status !== 400 || errors.length === 0 || !isQuestion) return;
        if (chosen(request.http?.headers.get('accept')) === JSON_TYPE) response.http.status = 200;
      },
    }),
  };
}
