import type { WebsocketHandler } from '@fastify/websocket';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Viewer } from '../auth/viewer.js';
import { BadUserInput, HoplineError, LimitExceeded } from '../errors.js';
import { MOST_TOKENS } from './apollo.js';
import { openContext, type Services } from './context.js';
import { formatError } from './format-error.js';
import { requestError } from './request-error.js';
import { checkStrings } from './string-limit.js';

/** Of one WebSocket. */
const MOST_SUBSCRIPTIONS = 50;
/** Milliseconds between pings; whoever has not answered one by the next is cut off. */
const KEEP_ALIVE = 12_000;

/** What the subscriptions of a service are made of. */
export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly identify: (request: FastifyRequest) => Viewer;
  /** Told of every error that is masked. */
  readonly report: (error: unknown) => void;
}

interface Asked {
  readonly query?: unknown;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** A question as it is executed; errors where it cannot be. */
async function argsOf(
  { schema, services, identify }: SubscriptionOptions,
  request: FastifyRequest,
  { query, operationName, variables }: Asked,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  try {
    const document = parse(String(query ?? ''), { maxTokens: MOST_TOKENS });
    const errors = validate(schema, document, specifiedRules);
    if (errors.length > 0) return errors.map(asInput);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new BadUserInput('query', 'only subscriptions are answered here; ask everything else of /graphql by POST.');
    checkStrings(document, variables ?? {});
    // Whoever subscribes stays as long as they like: what ends it is their going.
    const contextValue = await openContext(services, identify(request), new AbortController().signal);
    return { schema, document, operationName, variableValues: variables, contextValue };
  } catch (error) {
    if (error instanceof HoplineError) return [requestError(error)];
    return [asInput(error instanceof GraphQLError ? error : new GraphQLError('The query cannot be read.'))];
  }
}

function asInput({ message, nodes, positions, source }: GraphQLError): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    positions: positions ?? null,
    source: source ?? null,
    extensions,
  });
}

/** False for pages of other sites: browsers let them connect wherever they like. */
function isOwnPage({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** What answers subscriptions over WebSocket, and by server-sent events. */
export interface SubscriptionHandlers {
  readonly overWebSocket: WebsocketHandler;
  readonly overEvents: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

/** Makes what answers subscriptions; `@fastify/websocket` has to be registered. */
export function subscriptionHandlers(options: SubscriptionOptions): SubscriptionHandlers {
  const formatted = (errors: readonly GraphQLError[]) =>
    errors.map((error) => formatError(error.toJSON(), error, options.report));
  const result = ({ errors, ...rest }: ExecutionResult): FormattedExecutionResult =>
    errors ? { ...rest, errors: formatted(errors) } : rest;
  return {
    overWebSocket: makeHandler(
      {
        onConnect: ({ extra }) => isOwnPage(extra.request),
        onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
          if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS)
            return [requestError(new LimitExceeded(`A connection takes at most ${MOST_SUBSCRIPTIONS} subscriptions.`))];
          return argsOf(options, extra.request, payload);
        },
        onNext: (_context, _id, _payload, _args, one) => result(one),
        onError: (_context, _id, _payload, errors) => formatted(errors),
      },
      KEEP_ALIVE,
    ),
    overEvents: createHandler<never>({
      // Each subscription has a connection of its own.
      authenticate: () => null,
      onSubscribe: async ({ raw }, params) => {
        const args = await argsOf(options, raw, params);
        return ('schema' in args ? args : { errors: args }) as never;
      },
      onNext: (_context, _request, one) => result(one as ExecutionResult) as ExecutionResult,
    }),
  };
}
