import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadUserInput, Overloaded, UnsupportedMedia } from '../errors.js';
import type { Limits } from '../limits/limits.js';

/** Paths that say how the service is: asked by machines, often, and by nobody in particular. */
export const HEALTH = new Set(['/live', '/ready']);

function checkMedia({ headers }: FastifyRequest): void {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '') ?? [];
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8')
    throw new UnsupportedMedia('content-type', 'must be in UTF-8, as JSON is.');
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw new UnsupportedMedia('content-encoding', 'is not taken: send the body as it is.');
}

/** Looks at each request before its body is read: how many are under way, and what it says of itself. */
export function registerRequestGate(app: FastifyInstance, { requests: { open: most } }: Limits): void {
  let open = 0;
  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    if (HEALTH.has(path)) return;
    // A WebSocket lasts; its subscriptions are counted.
    if (request.headers.upgrade !== undefined) return;
    open += 1;
    reply.raw.once('close', () => {
      open -= 1;
    });
    if (open > most) throw new Overloaded('Too many requests are under way; ask again in a moment.');
    if (!URL.canParse(`http://${request.hostname}/`)) throw new BadUserInput('host', 'is no name of a host.');
    checkMedia(request);
  });
}
