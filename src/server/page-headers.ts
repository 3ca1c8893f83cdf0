import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Puts the security headers on every answer of this scope: only this origin's scripts, workers, pictures and fonts
 * run or load, nothing may frame the page, and no address leaks to where it links.
 */
export async function registerPageHeaders(scope: FastifyInstance): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        // The editor places each line by a style attribute and its colours by style elements; scripts have no such need.
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: 'deny' },
    // Transport security belongs to whatever ends TLS in front: sent over plain HTTP it would mean nothing.
    strictTransportSecurity: false,
  });
}
