import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Viewer } from '../../src/auth/viewer.js';
import { createService, type ServiceOptions } from '../../src/index.js';
import type { Database } from '../../src/neo4j/database.js';

/** Services over one database, one for each viewer, each with a compact graph of its own. */
export class SeveralServices {
  readonly #services: FastifyInstance[] = [];

  /** Starts one; answers its address. */
  async listen(database: Database, viewer: Viewer, options: Partial<ServiceOptions> = {}): Promise<string> {
    const paths = { engine: { threads: 0 } };
    const service = await createService({ database, logger: pino({ level: 'silent' }), paths, viewer, ...options });
    this.#services.push(service);
    return service.listen({ port: 0, host: '127.0.0.1' });
  }

  /** Ends them all. */
  async close(): Promise<void> {
    for (const service of this.#services) await service.close();
  }
}
