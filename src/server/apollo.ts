import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Limits } from '../limits/limits.js';
import type { QuestionLimits } from '../limits/question-limits.js';
import type { Context } from './context.js';
import { formatError } from './format-error.js';
import { legacyStatusPlugin } from './media-types.js';
import { questionLimitsPlugin } from './request-limits.js';
import { schema } from './schema.js';
import { stringifyInTurns } from './stringify.js';

/** Whether answers may tell of the schema what was not asked. */
const IS_DEVELOPMENT = process.env.NODE_ENV === 'development';

/**
 * The Apollo server of the API; not started yet.
 * @param report told of every error that is masked, whole
 */
export function createApollo(
  report: (error: unknown) => void,
  questions: QuestionLimits,
  limits: Limits,
  plugins: readonly ApolloServerPlugin<Context>[] = [],
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // By role: what asks for the schema is looked for in each document.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !IS_DEVELOPMENT,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.document.tokens },
    cache: 'bounded',
    formatError: (formatted, error) => formatError(formatted, error, report),
    stringifyResult: stringifyInTurns,
    plugins: [
      ...plugins,
      questionLimitsPlugin(questions),
      legacyStatusPlugin(),
      // The playground is our own page; Apollo's landing page would load from elsewhere.
      ApolloServerPluginLandingPageDisabled(),
      // Nothing here may be cached, and its hook before each field costs as much as the field.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}
