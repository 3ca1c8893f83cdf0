import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PROJECT_ROOT } from '../project-root.js';
import { registerPageHeaders } from './page-headers.js';
import { demoNotice, MISSING_BUILD_PAGE } from './page-texts.js';

/** What the pages have to know. */
export interface PageOptions {
  /** True where every visitor is the demo investigator; each page then says so. */
  demo: boolean;
  /** The service's clock. */
  now: () => Date;
  /** The folder of the built pages; `web/dist` of the project where left out. */
  dist?: string;
}

/**
 * Serves the playground at `/` from the built files in `web/dist`, with a strict content security policy.
 * Its headers and handlers stay in a scope of their own, so `/graphql`, `/live` and `/ready` are untouched.
 */
export async function registerPages(app: FastifyInstance, options: PageOptions): Promise<void> {
  const dist = options.dist ?? join(PROJECT_ROOT, 'web', 'dist');
  await app.register(async (scope) => {
    await registerPageHeaders(scope);

    // Names of assets carry a hash of their content, so they never change and a miss is never the index page.
    await scope.register(fastifyStatic, {
      root: join(dist, 'assets'),
      prefix: '/assets/',
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      logLevel: 'warn',
      setHeaders: (reply) => reply.setHeader('vary', 'accept-encoding'),
    });

    scope.get('/favicon.svg', (_request, reply) =>
      reply.sendFile('favicon.svg', dist, { maxAge: '1d', immutable: false }),
    );

    scope.get('/', async (_request, reply) => {
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
      const page = await readPage(join(dist, 'index.html'));
      if (page === undefined) return reply.code(503).send(MISSING_BUILD_PAGE);
      return page.replace('<!-- notice -->', options.demo ? demoNotice(options.now()) : '');
    });
  });
}

/** The page's text, read for each request so that a new build shows at once; undefined where nothing is built. */
async function readPage(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
