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
import type { Caller } from '../auth/caller.js';
import type { Identify, Presented } from '../auth/identify.js';
import { BadUserInput, HoplineError, LimitExceeded, Unauthenticated } from '../errors.js';
import type { AuditHooks } from './audit-hooks.js';
import { type Context, openContext, type Services } from './context.js';
import { countedSubscribe } from './counted-subscription.js';
import { formatError } from './format-error.js';
import { requestError } from './request-error.js';
import type { RequestLimits } from './request-limits.js';

/** Milliseconds between pings; whoever has not answered one by the next is cut off. */
const KEEP_ALIVE = 12_000;

/** Milliseconds that a timer can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** What the subscriptions of a service are made of. */
export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly identify: Identify;
  readonly limits: RequestLimits;
  /** Records each subscription and event before it is told; null where nothing is recorded. */
  readonly audit: AuditHooks | null;
  /** How many subscriptions one WebSocket may have. */
  readonly mostOfConnection: number;
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
  { schema, services, limits }: SubscriptionOptions,
  whoAsks: () => Promise<Caller>,
  { query, operationName, variables }: Asked,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  try {
    const caller = await whoAsks();
    const source = String(query ?? '');
    limits.questions.checkDocument(source, caller.viewer.roles);
    const document = parse(source);
    const errors = validate(schema, document, specifiedRules);
    if (errors.length > 0) return errors.map(asInput);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new BadUserInput('query', 'only subscriptions are answered here; ask everything else of /graphql by POST.');
    limits.questions.checkQuestion({ document, operationName, variables });
    const contextValue = await openContext(services, caller, untilExpiry(caller));
    return { schema, document, operationName, variableValues: variables, contextValue };
  } catch (error) {
    if (error instanceof HoplineError) return [requestError(error)];
    return [asInput(error instanceof GraphQLError ? error : new GraphQLError('The query cannot be read.'))];
  }
}

/** A question as it is executed, once it is recorded that it was asked. */
async function auditedArgsOf(
  options: SubscriptionOptions,
  request: FastifyRequest,
  presented: Presented,
  asked: Asked,
  isRequest: boolean,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  let caller: Caller | null = null;
  const whoAsks = async () => {
    caller = await options.identify(presented, request.ip);
    return caller;
  };
  const args = await argsOf(options, whoAsks, asked);
  try {
    await options.audit?.subscribed(request, caller, args, isRequest);
  } catch (error) {
    if (error instanceof HoplineError) return [requestError(error)];
    throw error;
  }
  return args;
}

/** Whoever subscribes stays as long as they like, or their token lasts. */
function untilExpiry({ expiresAt }: Caller): AbortSignal {
  const expiry = new AbortController();
  if (expiresAt === null) return expiry.signal;
  const left = Math.min(Math.max(expiresAt * 1000 - Date.now(), 0), LONGEST_TIMER);
  setTimeout(() => expiry.abort(new Unauthenticated('The token has expired.')), left).unref();
  return expiry.signal;
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

/** What `connection_init` presents: names as in HTTP, in any case. */
function presentedOf(params: Readonly<Record<string, unknown>> = {}): Presented {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name.toLowerCase(), value]));
}

/** What answers subscriptions over WebSocket, and by server-sent events. */
export interface SubscriptionHandlers {
  readonly overWebSocket: WebsocketHandler;
  readonly overEvents: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

/** Makes what answers subscriptions; `@fastify/websocket` has to be registered. */
export function subscriptionHandlers(options: SubscriptionOptions): SubscriptionHandlers {
  const { mostOfConnection: most, limits } = options;
  const subscribe = countedSubscribe(limits.subscriptions);
  const formatted = (errors: readonly GraphQLError[]) =>
    errors.map((error) => formatError(error.toJSON(), error, options.report));
  const result = ({ errors, ...rest }: ExecutionResult): FormattedExecutionResult =>
    errors ? { ...rest, errors: formatted(errors) } : rest;
  const told = async (context: Context | undefined, one: ExecutionResult) => {
    const answer = result(one);
    if (context === undefined || !options.audit) return answer;
    try {
      await options.audit.told(context, answer);
      return answer;
    } catch (error) {
      return {
        errors: formatted([error instanceof HoplineError ? requestError(error) : new GraphQLError(String(error))]),
      };
    }
  };
  return {
    overWebSocket: makeHandler(
      {
        subscribe,
        onConnect: ({ extra }) => isOwnPage(extra.request),
        onSubscribe: async ({ extra, subscriptions, connectionParams }, _id, payload) => {
          if (Object.keys(subscriptions).length > most)
            return [requestError(new LimitExceeded(`A connection takes at most ${most} subscriptions.`))];
          return auditedArgsOf(options, extra.request, presentedOf(connectionParams), payload, false);
        },
        onNext: (_context, _id, _payload, { contextValue }, one) => told(contextValue as Context, one),
        onError: (_context, _id, _payload, errors) => formatted(errors),
      },
      KEEP_ALIVE,
    ),
    overEvents: createHandler<never>({
      subscribe,
      // Each subscription has a connection of its own.
      authenticate: () => null,
      onSubscribe: async ({ raw }, params) => {
        const args = await auditedArgsOf(options, raw, raw.headers, params, true);
        return ('schema' in args ? args : { data: null, errors: args }) as never;
      },
      onNext: async (context, _request, one) =>
        (await told(context as unknown as Context, one as ExecutionResult)) as ExecutionResult,
    }),
  };
}
