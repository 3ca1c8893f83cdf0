import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionArgs, FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Audit } from '../audit/audit.js';
import { auditedCaller } from '../audit/audit-entry.js';
import { concernsOf } from '../audit/concerns.js';
import { type AskedOperation, outcomeOf, RequestDraft } from '../audit/request-draft.js';
import { idsShown, joinedIds, rowsOf } from '../audit/touched-ids.js';
import type { Caller } from '../auth/caller.js';
import { HoplineError, Unavailable } from '../errors.js';
import { askedOperation } from './audited-operation.js';
import type { Context } from './context.js';
import { httpError } from './http-error.js';
import { requestError } from './request-error.js';
import { HEALTH } from './request-gate.js';

/** Of answers whose errors are read for their codes. */
const LONGEST_ERROR = 100_000;

const PAGE = /^\/($|favicon\.svg$|assets\/)/;

interface Coded {
  readonly extensions?: { readonly code?: unknown };
}

function codesOf(errors: unknown): string[] {
  if (!Array.isArray(errors)) return [];
  return errors.map((error: Coded) => String(error?.extensions?.code ?? 'INTERNAL'));
}

/** The codes of an answer that is an error and nothing else. */
function codesIn(payload: unknown): string[] {
  if (typeof payload !== 'string' || payload.length > LONGEST_ERROR) return [];
  try {
    return codesOf((JSON.parse(payload) as { errors?: unknown }).errors);
  } catch {
    return [];
  }
}

function bytesOf(payload: unknown): number | null {
  if (payload === null || payload === undefined) return 0;
  return typeof payload === 'string' || Buffer.isBuffer(payload) ? Buffer.byteLength(payload) : null;
}

/** Records every request in the audit trail, before its answer leaves. */
export class AuditHooks {
  readonly #audit: Audit;
  readonly #schema: GraphQLSchema;
  readonly #drafts = new WeakMap<IncomingMessage, RequestDraft>();
  readonly #byCaller = new WeakMap<Caller, RequestDraft>();
  readonly #bySocket = new WeakMap<Socket, RequestDraft>();
  readonly #broken = new WeakSet<Socket>();
  readonly #subscriptions = new WeakMap<object, AskedOperation>();
  /** Found out again who asks, of a request that was refused before anybody wanted to know. */
  readonly #identify: (request: FastifyRequest) => Promise<Caller>;

  constructor(audit: Audit, schema: GraphQLSchema, identify: (request: FastifyRequest) => Promise<Caller>) {
    this.#audit = audit;
    this.#schema = schema;
    this.#identify = identify;
  }

  /** Hooks in; before any route is added. */
  register(app: FastifyInstance): void {
    const { server } = app;
    server.prependListener('request', (request, response) => this.#watch(request, response));
    server.prependListener('upgrade', (request) => this.#draftOf(request));
    server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
      this.#watch(request, response);
      response.writeHead(417).end();
    });
    server.on('connect', (request: IncomingMessage, socket: Socket) => {
      this.#aside('unauthenticated', this.#draftOf(request), 'REFUSED', null);
      socket.destroy();
    });
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      const open = this.#bySocket.get(socket);
      // A connection that ends is no request; one that had begun to be a request has its draft.
      if (error.code === 'ECONNRESET' || (open && !open.isRecorded) || this.#broken.has(socket)) return;
      // What comes after it on the same connection is never read.
      this.#broken.add(socket);
      const draft = new RequestDraft('', '', socket.remoteAddress ?? null);
      draft.codes.add(error.code ?? 'BAD_USER_INPUT');
      this.#aside('unauthenticated', draft, 'REFUSED', null);
    });
    app.addHook('preHandler', async (request) => {
      if (!request.ws) return;
      const draft = this.#draftOf(request.raw);
      draft.isRecorded = true;
      await this.#audit.recordBounded('connection', draft.entry('ANSWERED', 101, null));
    });
    app.addHook('onSend', (request, reply, payload) => this.#beforeAnswer(request, reply, payload));
  }

  /** Tells who makes a request; what is known of it. */
  identified({ raw }: FastifyRequest, caller: Caller): RequestDraft {
    const draft = Object.assign(this.#draftOf(raw), { caller });
    this.#byCaller.set(caller, draft);
    return draft;
  }

  /** Learns from Apollo what is asked and what is answered. */
  plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async ({ contextValue }) => {
        const draft = this.#byCaller.get(contextValue.caller);
        if (!draft) return;
        // With the compartments that they may enter.
        draft.caller = { ...contextValue.caller, viewer: contextValue.viewer };
        const { database, view } = contextValue;
        draft.concernsOf = (asked, shown) => concernsOf(database, view, asked, shown);
        return {
          didResolveOperation: async ({ document, operation, request }) => {
            draft.asked = askedOperation(this.#audit, this.#schema, document, request.operationName, request.variables);
            // What is changed stays changed, whether its answer leaves or not.
            if (operation?.operation === 'mutation') await this.#intend(draft);
          },
          willSendResponse: async ({ document, operation, response }) => {
            if (response.body.kind !== 'single') return;
            const { data, errors } = response.body.singleResult;
            for (const code of codesOf(errors)) draft.codes.add(code);
            draft.rows = rowsOf(data);
            draft.isRefused = errors !== undefined && (data === undefined || data === null);
            if (document && operation) draft.shown = idsShown(document, operation, data);
          },
        };
      },
    };
  }

  /**
   * Records that somebody subscribes, or is refused to.
   * @param isRequest true where the request is the subscription, and nothing else
   * @throws Unavailable where it cannot be written
   */
  async subscribed(
    request: FastifyRequest,
    caller: Caller | null,
    args: ExecutionArgs | readonly { readonly extensions: object }[],
    isRequest: boolean,
  ): Promise<void> {
    const own = isRequest ? this.#draftOf(request.raw) : new RequestDraft(request.method, request.url, request.ip);
    own.caller = caller;
    if ('schema' in args) {
      const { document, operationName, variableValues } = args;
      const context = args.contextValue as Context;
      own.caller = { ...context.caller, viewer: context.viewer };
      const asked = askedOperation(this.#audit, this.#schema, document, operationName, variableValues);
      own.asked = asked;
      if (asked) this.#subscriptions.set(context, asked);
      own.concernsOf = (asked, shown) => concernsOf(context.database, context.view, asked, shown);
    } else for (const code of codesOf(args)) own.codes.add(code);
    own.isRecorded = true;
    const withheld = await own.consider().catch((error: unknown) => error as Error);
    const outcome = withheld ? 'FAILED' : 'schema' in args ? 'ANSWERED' : 'REFUSED';
    const entry = own.entry(outcome, 200, null, 'SUBSCRIPTION');
    if (caller === null || caller.isDemoVisitor === false || 'schema' in args) await this.#audit.record(entry);
    else await this.#audit.recordBounded('unauthenticated', entry);
    if (withheld) throw withheld;
  }

  /**
   * Records an event of a subscription, before it is told.
   * @throws Unavailable where it cannot be written
   */
  async told(context: Context, { data, errors }: FormattedExecutionResult): Promise<void> {
    const subscription = this.#subscriptions.get(context);
    const shown = subscription ? idsShown(subscription.document, subscription.definition, data) : [];
    const concerns = await concernsOf(context.database, context.view, subscription?.ids ?? [], shown);
    await this.#audit.record({
      at: new Date().toISOString(),
      kind: 'EVENT',
      ...auditedCaller({ ...context.caller, viewer: context.viewer }, null),
      operation: subscription?.operation ?? null,
      ids: joinedIds(subscription?.ids ?? [], shown),
      outcome: errors ? 'FAILED' : 'ANSWERED',
      codes: codesOf(errors),
      concerns,
      rows: rowsOf(data),
    });
  }

  async #intend(draft: RequestDraft): Promise<void> {
    try {
      await this.#audit.record(draft.intent());
    } catch (error) {
      throw error instanceof HoplineError ? requestError(error) : error;
    }
  }

  #draftOf(request: IncomingMessage): RequestDraft {
    const known = this.#drafts.get(request);
    if (known) return known;
    const draft = new RequestDraft(request.method ?? '', request.url ?? '', request.socket.remoteAddress ?? null);
    this.#drafts.set(request, draft);
    this.#bySocket.set(request.socket, draft);
    return draft;
  }

  /** What leaves by no hook has its entry when it is over: it was refused by what comes before them, or its client went. */
  #watch(request: IncomingMessage, response: ServerResponse): void {
    const draft = this.#draftOf(request);
    response.once('close', () => {
      if (draft.isRecorded) return;
      const isAnswered = response.writableFinished;
      const outcome = isAnswered ? outcomeOf(draft, response.statusCode) : 'ABORTED';
      const status = isAnswered ? response.statusCode : null;
      draft.isRecorded = true;
      if (draft.caller === null) this.#aside('unauthenticated', draft, outcome, status);
      else this.#audit.record(draft.entry(outcome, status, null)).catch(() => undefined);
    });
  }

  #aside(sort: string, draft: RequestDraft, outcome: 'REFUSED' | ReturnType<typeof outcomeOf>, status: number | null) {
    draft.isRecorded = true;
    this.#audit.recordBounded(sort, draft.entry(outcome, status, null)).catch(() => undefined);
  }

  async #beforeAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const draft = this.#draftOf(request.raw);
    if (draft.isRecorded) return payload;
    draft.isRecorded = true;
    const { statusCode: status } = reply;
    if (status >= 400) for (const code of codesIn(payload)) draft.codes.add(code);
    const sort = HEALTH.has(draft.path) ? 'health' : PAGE.test(draft.path) && status < 400 ? 'page' : null;
    if (sort === null) draft.caller ??= await this.#identify(request).catch(() => null);
    const withheld = await draft.consider().catch((error: unknown) => error as Error);
    const entry = withheld
      ? draft.entry('FAILED', 503, null)
      : draft.entry(outcomeOf(draft, status), status, bytesOf(payload));
    try {
      if (sort !== null) await this.#audit.recordBounded(sort, entry).catch(() => undefined);
      else if (draft.caller === null || (draft.caller.isDemoVisitor && draft.asked === null && status >= 400))
        await this.#audit.recordBounded('unauthenticated', entry);
      else await this.#audit.record(entry);
      if (withheld) throw withheld;
      return payload;
    } catch (error) {
      request.log.error({ err: error }, 'an answer was held back');
      const { message } = error instanceof Unavailable ? error : new Unavailable('Nothing can be recorded now.');
      reply.code(503).headers({ 'retry-after': '5', 'content-type': 'application/json; charset=utf-8' });
      reply.removeHeader('content-length');
      reply.removeHeader('content-encoding');
      return JSON.stringify(httpError('UNAVAILABLE', message));
    }
  }
}
