import type { Browser, Page } from 'playwright-core';

/** What a page did that it must not do. */
export interface Misdeeds {
  /** Requests to anywhere but the service, by address. */
  foreignRequests: string[];
  /** Requests that failed or were answered with 400 or above. */
  failedRequests: string[];
  /** Errors on the console, which violations of the content security policy are too, and uncaught ones. */
  errors: string[];
}

/** Opens the address in a context of its own, noting from the first request on what must not happen. */
export async function openWatched(browser: Browser, url: string): Promise<{ page: Page; misdeeds: Misdeeds }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // The first screening of a machine with other work takes longer than the usual half minute.
  page.setDefaultTimeout(90_000);
  const misdeeds: Misdeeds = { foreignRequests: [], failedRequests: [], errors: [] };
  const { origin } = new URL(url);
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) misdeeds.foreignRequests.push(request.url());
  });
  context.on('requestfailed', (request) => misdeeds.failedRequests.push(request.url()));
  context.on('response', (response) => {
    if (response.status() >= 400) misdeeds.failedRequests.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.errors.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  await page.goto(url);
  return { page, misdeeds };
}

/** How much the page has left behind in the browser, by place. */
export async function leftBehind(page: Page): Promise<Record<string, number>> {
  return {
    localStorage: await page.evaluate<number>('localStorage.length'),
    sessionStorage: await page.evaluate<number>('sessionStorage.length'),
    databases: await page.evaluate<number>('indexedDB.databases().then((all) => all.length)'),
    caches: await page.evaluate<number>('caches.keys().then((all) => all.length)'),
    cookies: (await page.context().cookies()).length,
  };
}
