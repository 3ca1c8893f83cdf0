import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** Prepares the folder of the test databases; none starts before a test file asks for it. */
export default async function globalSetup({ maxWorkers }) {
  // The databases of the tests live for a minute or two: compiling less spares more than it costs.
  process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';
  // Jest would load TypeScript here as CommonJS, which the sources are not.
  const { Keeper, TEST_ROOT } = await tsImport('./keeper.ts', import.meta.url);
  const root = await mkdtemp(join(tmpdir(), 'hopline-test-'));
  process.env[TEST_ROOT] = root;
  const workers = Array.from({ length: maxWorkers }, (_, index) => String(index + 1));
  // The teardown is loaded apart from this module, in the same process.
  globalThis.hoplineTestKeeper = new Keeper(root, workers);
}
