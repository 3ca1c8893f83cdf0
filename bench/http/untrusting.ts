import { join } from 'node:path';
import { pino } from 'pino';
import { identifyAs } from '../../src/auth/identify.js';
import { DEMO_INVESTIGATOR } from '../../src/auth/viewer.js';
import { readConfig } from '../../src/config.js';
import { createService } from '../../src/index.js';
import { type Limits, readLimitsFile } from '../../src/limits/limits.js';
import { openGraph } from '../../src/open-graph.js';
import { PROJECT_ROOT } from '../../src/project-root.js';

/** More than anybody asks. */
const ENDLESS = 1_000_000_000;

/** As the policy says, but that nothing is refused and nobody waits. */
function withoutBounds(): Limits {
  const limits = readLimitsFile(join(PROJECT_ROOT, 'policy', 'limits.yaml'));
  const atOnce = { running: ENDLESS, waiting: ENDLESS };
  return {
    ...limits,
    cost: { ...limits.cost, most: ENDLESS },
    requests: { ...limits.requests, perCaller: atOnce, inTotal: atOnce, open: ENDLESS },
  };
}

/** The service as `hopline start` makes it, without what trust costs: no token is read, nothing is recorded, nobody waits for a turn. */
const config = readConfig(process.env);
const graph = await openGraph(config);
const logger = pino({ level: config.logLevel, base: null });
const app = await createService({
  database: graph.database,
  logger,
  warm: true,
  identify: identifyAs(DEMO_INVESTIGATOR),
  audit: null,
  limits: withoutBounds(),
  liveScreening: {},
  paths: { pathFinder: config.pathFinder, projection: { folder: config.dataFolder } },
});
process.stderr.write(`open ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.once('SIGTERM', async () => {
  await app.close();
  await graph.close();
});
