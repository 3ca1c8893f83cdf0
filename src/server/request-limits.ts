import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Caller } from '../auth/caller.js';
import { BadUserInput, HoplineError } from '../errors.js';
import { Admission, KeptOpen } from '../limits/admission.js';
import type { Limits } from '../limits/limits.js';
import { QuestionLimits } from '../limits/question-limits.js';
import type { Safelist } from '../limits/safelist.js';
import type { Context } from './context.js';
import { requestError } from './request-error.js';

/** What is asked of the service, as a request has it. */
interface Asked {
  readonly query?: unknown;
}

/** The document of a request; null where there is none, which whoever executes it refuses. */
function documentOf({ method, body, query }: FastifyRequest): string | null {
  const asked = (method === 'GET' ? query : body) as Asked | null | undefined;
  return typeof asked?.query === 'string' ? asked.query : null;
}

/** The limits of one service: what it has running, and whom it lets wait. */
export class RequestLimits {
  readonly questions: QuestionLimits;
  /** Subscriptions that are open. */
  readonly subscriptions: KeptOpen;
  readonly #admission: Admission;

  constructor(schema: GraphQLSchema, limits: Limits, safelist: Safelist | null) {
    this.questions = new QuestionLimits(schema, limits, safelist);
    this.subscriptions = new KeptOpen(limits.subscriptions);
    this.#admission = new Admission(limits.requests);
  }

  /**
   * Looks at a request's document and waits for its turn; its place is free again when it has been answered or its client has left.
   * @throws LimitExceeded, BadUserInput, Forbidden, TooManyRequests, Overloaded
   */
  async admit(request: FastifyRequest, reply: FastifyReply, caller: Caller, signal: AbortSignal): Promise<void> {
    const document = documentOf(request);
    if (document !== null) this.questions.checkDocument(document, caller.viewer.roles);
    const leave = await this.#admission.enter(nameOf(caller), signal);
    if (reply.raw.closed) leave();
    else reply.raw.once('close', leave);
  }
}

/** Whose requests are counted together: visitors of a demonstration have one name, and an address each. */
export function nameOf({ viewer, address, isDemoVisitor }: Caller): string {
  return isDemoVisitor ? `${viewer.subject} ${address}` : viewer.subject;
}

/** Checks each question with its variables, also where its document was validated before. */
export function questionLimitsPlugin(questions: QuestionLimits): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        if (!operation) return;
        try {
          if (operation.operation === 'subscription')
            throw new BadUserInput('query', 'subscriptions are answered over a WebSocket, or at /graphql/stream.');
          questions.checkQuestion({
            document,
            operationName: request.operationName,
            variables: request.variables,
          });
        } catch (error) {
          throw error instanceof HoplineError ? requestError(error) : error;
        }
      },
    }),
  };
}
