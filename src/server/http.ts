import { setMaxListeners } from 'node:events';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import websocket from '@fastify/websocket';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Viewer } from '../auth/viewer.js';
import { ERROR_CODES, type ErrorCode, HoplineError } from '../errors.js';
import { createApollo } from './apollo.js';
import { type Context, openContext, type Services } from './context.js';
import { registerPages } from './pages.js';
import { requestError, statusOf } from './request-error.js';
import { schema } from './schema.js';
import { subscriptionHandlers } from './subscriptions.js';

/** What the HTTP side has to know. */
export interface HttpOptions {
  readonly services: Services;
  /** Who a request comes from. */
  readonly identify: (request: FastifyRequest) => Viewer;
  /** True where every visitor is the demo investigator. */
  readonly demo: boolean;
  /** The service's clock. */
  readonly now: () => Date;
  readonly logger: FastifyBaseLogger;
  /** Milliseconds that one request may take. */
  readonly requestTime?: number;
  /** Rejects while the graph cannot be asked. */
  readonly checkReady: () => Promise<void>;
}

const LARGEST_BODY = 4 * 1024 * 1024;
/** Of what comes over a WebSocket. */
const LARGEST_MESSAGE = 1024 * 1024;
const REQUEST_TIME = 90_000;

const HTTP_CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_USER_INPUT',
  404: 'NOT_FOUND',
  413: 'LIMIT_EXCEEDED',
  415: 'BAD_USER_INPUT',
  503: 'UNAVAILABLE',
};

/** An error outside GraphQL, in GraphQL's form. */
function httpError(code: ErrorCode, message: string) {
  return { errors: [{ message, extensions: { code, retryable: ERROR_CODES[code].retryable } }] };
}

function endedWith(reply: FastifyReply, milliseconds: number): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(milliseconds)]);
  // As many listen as the request has questions that run at once.
  setMaxListeners(0, signal);
  return signal;
}

/** The service's HTTP side: `/graphql`, the pages, `/live` and `/ready`; not listening yet. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    bodyLimit: LARGEST_BODY,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = statusOf(error);
    if (status >= 500 && !(error instanceof HoplineError)) request.log.error({ err: error }, 'a request failed');
    const code = error instanceof HoplineError ? error.code : (HTTP_CODES[status] ?? 'INTERNAL');
    const message = code === 'INTERNAL' ? 'Something went wrong here; it has been logged.' : error.message;
    return reply.code(status).send(httpError(code, message));
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(httpError('NOT_FOUND', `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`)),
  );
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  app.get('/live', async () => ({ status: 'live' }));
  app.get('/ready', async () => {
    await options.checkReady();
    return { status: 'ready' };
  });
  const report = (error: unknown) => app.log.error({ err: error }, 'an error was masked');
  const apollo = createApollo(report);
  await apollo.start();
  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const signal = endedWith(reply, options.requestTime ?? REQUEST_TIME);
    return openContext(options.services, options.identify(request), signal).catch((error: unknown) => {
      throw error instanceof HoplineError ? requestError(error) : error;
    });
  };
  const handler = fastifyApolloHandler(apollo, { context });
  const { services, identify } = options;
  const { overWebSocket, overEvents } = subscriptionHandlers({ schema, services, identify, report });
  await app.register(websocket, { options: { maxPayload: LARGEST_MESSAGE } });
  app.route({ url: '/graphql', method: 'GET', handler, wsHandler: overWebSocket });
  app.route({ url: '/graphql', method: ['POST', 'OPTIONS'], handler });
  const stream = async (request: FastifyRequest, reply: FastifyReply) => {
    // It writes to the socket itself, for as long as it lasts.
    reply.hijack();
    await overEvents(request, reply).catch((error: unknown) => {
      report(error);
      reply.raw.destroy();
    });
  };
  app.route({ url: '/graphql/stream', method: ['GET', 'POST'], handler: stream });
  await registerPages(app, { demo: options.demo, now: options.now });
  // Fastify has drained by then: nothing new was taken, and what was running has been answered.
  app.addHook('onClose', () => apollo.stop());
  return app;
}
