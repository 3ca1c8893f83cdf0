/** Stops the test databases that were started, and removes their folder. */
export default async function globalTeardown() {
  await globalThis.hoplineTestKeeper.stop();
}
