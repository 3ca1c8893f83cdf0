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
import type { Audit } from '../audit/audit.js';
import type { DemoUsers } from '../auth/demo-users.js';
import type { Identify } from '../auth/identify.js';
import { HoplineError } from '../errors.js';
import { LIMITS, type Limits } from '../limits/limits.js';
import type { Safelist } from '../limits/safelist.js';
import { createApollo } from './apollo.js';
import { AuditHooks } from './audit-hooks.js';
import { type Context, openContext, type Services } from './context.js';
import { registerDemoToken } from './demo-token-route.js';
import { type AdmittedRequest, registerExportDownload } from './export-download.js';
import { answerClientError, answerTo, httpError } from './http-error.js';
import { checkAccept } from './media-types.js';
import { registerPages } from './pages.js';
import { requestError } from './request-error.js';
import { registerRequestGate } from './request-gate.js';
import { RequestLimits } from './request-limits.js';
import { schema } from './schema.js';
import { subscriptionHandlers } from './subscriptions.js';

/** What the HTTP side has to know. */
export interface HttpOptions {
  readonly services: Services;
  /** Where every request is recorded before its answer leaves; null, or left out, where none is. */
  readonly audit?: Audit | null | undefined;
  /** Who a request comes from. */
  readonly identify: Identify;
  /** Hands out tokens where every visitor is the demo investigator; null elsewhere. */
  readonly demo: DemoUsers | null;
  /** The service's clock. */
  readonly now: () => Date;
  readonly logger: FastifyBaseLogger;
  /** Milliseconds that one request may take; as the limits say where left out. */
  readonly requestTime?: number;
  /** Those of `policy/limits.yaml` where left out. */
  readonly limits?: Limits | undefined;
  /** The only documents that are answered; null, or left out, for any. */
  readonly safelist?: Safelist | null | undefined;
  /** Rejects while the graph cannot be asked. */
  readonly checkReady: () => Promise<void>;
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
  const { limits = LIMITS, safelist = null } = options;
  const receiveTime = limits.receiveSeconds * 1000;
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    bodyLimit: limits.bytes,
    requestTimeout: receiveTime,
    // Node looks for requests that take too long only so often.
    http: { headersTimeout: receiveTime, connectionsCheckingInterval: Math.min(1_000, receiveTime) },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => {
      const { status, headers, body } = answerTo(error);
      void (reply as FastifyReply).code(status).headers(headers).send(body);
    },
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const { status, headers, body } = answerTo(error);
    if (status >= 500 && !(error instanceof HoplineError)) request.log.error({ err: error }, 'a request failed');
    return reply.code(status).headers(headers).send(body);
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(httpError('NOT_FOUND', `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`)),
  );
  const whoAsks = (request: FastifyRequest) => options.identify(request.headers, request.ip);
  const audit = options.audit ? new AuditHooks(options.audit, schema, whoAsks) : null;
  audit?.register(app);
  registerRequestGate(app, limits);
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
  const requestLimits = new RequestLimits(schema, limits, safelist);
  const apollo = createApollo(report, requestLimits.questions, limits, audit ? [audit.plugin()] : []);
  await apollo.start();
  const admitted = async (request: FastifyRequest, reply: FastifyReply): Promise<AdmittedRequest> => {
    const signal = endedWith(reply, options.requestTime ?? limits.requestSeconds * 1000);
    const caller = await whoAsks(request);
    const draft = audit?.identified(request, caller) ?? null;
    await requestLimits.admit(request, reply, caller, signal);
    return { context: await openContext(options.services, caller, signal), draft };
  };
  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    try {
      checkAccept(request.headers.accept);
      return (await admitted(request, reply)).context;
    } catch (error) {
      throw error instanceof HoplineError ? requestError(error) : error;
    }
  };
  const handler = fastifyApolloHandler(apollo, { context });
  const { services, identify } = options;
  const { overWebSocket, overEvents } = subscriptionHandlers({
    schema,
    services,
    identify,
    audit,
    report,
    limits: requestLimits,
    mostOfConnection: limits.subscriptions.perConnection,
  });
  await app.register(websocket, { options: { maxPayload: limits.messageBytes } });
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
  registerExportDownload(app, { admit: admitted, audit: options.audit ?? null });
  if (options.demo) registerDemoToken(app, options.demo);
  await registerPages(app, { demo: options.demo !== null, now: options.now });
  // Fastify has drained by then: nothing new was taken, and what was running has been answered.
  app.addHook('onClose', () => apollo.stop());
  return app;
}
