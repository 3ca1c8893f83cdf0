import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** True where Debian's Chromium is installed; without it the tests in a browser are skipped, and say so. */
export const chromiumInstalled = existsSync(CHROMIUM);
if (!chromiumInstalled) console.warn(`Tests in a browser are skipped: there is no ${CHROMIUM}.`);

/** Starts a Chromium with a new profile that can reach nothing but this machine. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}
