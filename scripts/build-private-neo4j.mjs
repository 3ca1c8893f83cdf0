// Fetches and builds the private Neo4j's launcher, as the first start would.
import { buildLauncher } from '../dist/neo4j/private/build-launcher.js';
import { embeddedProject } from '../dist/neo4j/private/embedded-project.js';
import { findJdk } from '../dist/neo4j/private/find-java.js';

try {
  const jdk = await findJdk(process.env);
  await buildLauncher(embeddedProject(), jdk, process.env, () => undefined);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
