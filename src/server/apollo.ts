import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { HoplineError } from '../errors.js';
import type { Context } from './context.js';
import { formatError } from './format-error.js';
import { requestError } from './request-error.js';
import { schema } from './schema.js';
import { checkStrings } from './string-limit.js';
import { stringifyInTurns } from './stringify.js';

/** Of a document. */
export const MOST_TOKENS = 10_000;

const stringLimit: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request }) => {
      try {
        checkStrings(document, request.variables ?? {});
      } catch (error) {
        throw error instanceof HoplineError ? requestError(error) : error;
      }
    },
  }),
};

/**
 * The Apollo server of the API; not started yet.
 * @param report told of every error that is masked, whole
 */
export function createApollo(report: (error: unknown) => void): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    cache: 'bounded',
    formatError: (formatted, error) => formatError(formatted, error, report),
    stringifyResult: stringifyInTurns,
    plugins: [
      stringLimit,
      // The playground is our own page; Apollo's landing page would load from elsewhere.
      ApolloServerPluginLandingPageDisabled(),
      // Nothing here may be cached, and its hook before each field costs as much as the field.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}
