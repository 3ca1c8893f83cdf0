import type { FastifyInstance } from 'fastify';
import { type DemoUsers, roleNamed } from '../auth/demo-users.js';
import { ROLES } from '../auth/viewer.js';
import { BadUserInput } from '../errors.js';

/** Serves `POST /demo-token` with `{"role": "AUDITOR"}`: a token for that user of the demonstration, for the page's choice of role. */
export function registerDemoToken(app: FastifyInstance, users: DemoUsers): void {
  app.post('/demo-token', async (request) => {
    const { role: named } = (request.body ?? {}) as { role?: unknown };
    const role = typeof named === 'string' ? roleNamed(named) : undefined;
    if (role === undefined) throw new BadUserInput('role', `must be one of ${ROLES.join(', ')}.`);
    return { token: await users.tokenFor(role) };
  });
}
