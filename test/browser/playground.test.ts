import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { startTestService } from '../setup/service.js';
import { chromiumInstalled, launchChromium } from './chromium.js';
import { leftBehind, type Misdeeds, openWatched } from './watched-page.js';

const TABS = [
  'Screening',
  'Paths',
  'FromGroup',
  'Undeclared',
  'Search',
  'Chart',
  'LookUps',
  'HowComplete',
  'CompromisedOperations',
  'OpenReports',
  'ThreatAssessment',
  'Untold',
  'ConflictedAccess',
  'LeakCandidates',
  'Exposure',
  'VettingCheck',
  'Revetting',
  'Flags',
  'Approvals',
];

/** Milliseconds: a database, a demonstration force and a browser start, on a machine that may have other work. */
const SLOW = 300_000;

interface Answer {
  data?: Record<string, unknown>;
  errors?: unknown[];
}

(chromiumInstalled ? describe : describe.skip)('the playground in a browser', () => {
  let service: { url: string; close(): Promise<void> };
  let browser: Browser;
  let page: Page;
  let misdeeds: Misdeeds;

  beforeAll(async () => {
    execFileSync('npm', ['run', '-s', 'build:web'], { cwd: PROJECT_ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    service = await startTestService();
    browser = await launchChromium();
  }, SLOW);

  afterAll(async () => {
    await browser?.close();
    await service?.close();
  }, SLOW);

  beforeEach(async () => {
    ({ page, misdeeds } = await openWatched(browser, new URL('/', service.url).href));
    await page.getByRole('tab', { name: 'Screening' }).waitFor();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });

  afterEach(async () => {
    await page.context().close();
  });

  /** The service's answer to the next request for this operation. */
  async function answerTo(operation: string): Promise<Answer> {
    const response = await page.waitForResponse(
      (one) => one.url().endsWith('/graphql') && one.request().postDataJSON().operationName === operation,
    );
    return (await response.json()) as Answer;
  }

  /** Presses the button that runs the query and gives the service's answer to it. */
  async function run(operation: string): Promise<Answer> {
    const [answer] = await Promise.all([
      answerTo(operation),
      page.getByRole('button', { name: /Execute query/ }).click(),
    ]);
    return answer;
  }

  it('names itself, says that it is a demonstration and shows the examples in tabs', async () => {
    expect(await page.title()).toBe('Hopline playground: ask the link graph');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hopline');
    expect(await page.getByRole('note').textContent()).toMatch(
      /^Demonstration: every visitor is the demo investigator, or takes another role; data is synthetic\. Today is \d{1,2} \w+ \d{4} here\.$/,
    );
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(TABS);
  });

  it('runs the first example and shows its answer', async () => {
    const answer = await run('Screening');
    expect(answer.errors).toBeUndefined();
    const shown = page.locator('.result-window .view-lines');
    await shown.getByText('"employeeGroupLinks"').waitFor();
    expect(misdeeds).toEqual({ foreignRequests: [], failedRequests: [], errors: [] });
  });

  it('runs every example without an error', async () => {
    const failed: Record<string, Answer> = {};
    for (const name of TABS) {
      // The close button of the tab in front belongs to its name.
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
      // The editor reads the operation's name from the text a tenth of a second after the tab is in front.
      await page.waitForTimeout(500);
      const answer = await run(name);
      if (answer.errors || Object.values(answer.data ?? { none: null }).includes(null)) failed[name] = answer;
    }
    expect(failed).toEqual({});
    expect(misdeeds).toEqual({ foreignRequests: [], failedRequests: [], errors: [] });
  });

  it('asks as whichever user of the demonstration is chosen', async () => {
    await page.getByLabel('ask as').selectOption('AUDITOR');
    const { errors } = await run('Screening');
    expect(errors?.map((error) => (error as { extensions?: unknown }).extensions)).toEqual([
      { code: 'FORBIDDEN', retryable: false },
    ]);
    await page.locator('.result-window .view-lines').getByText('"FORBIDDEN"').waitFor();
    await page.getByLabel('ask as').selectOption('INVESTIGATOR');
    expect((await run('Screening')).errors).toBeUndefined();
  });

  it('opens the documentation of the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).click();
    await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'employeeGroupLinks' }).waitFor();
    expect(misdeeds).toEqual({ foreignRequests: [], failedRequests: [], errors: [] });
  });

  it('opens the explorer, which edits the query', async () => {
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    await page.locator('.graphiql-explorer-root').getByText('neighbourhood', { exact: true }).click();
    await page.locator('.graphiql-explorer-root').getByText('hops:').waitFor();
    expect(misdeeds).toEqual({ foreignRequests: [], failedRequests: [], errors: [] });
  });

  it('leaves nothing behind in the browser', async () => {
    await run('Screening');
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('button', { name: 'Open settings dialog' }).click();
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await leftBehind(page)).toEqual({
      localStorage: 0,
      sessionStorage: 0,
      databases: 0,
      caches: 0,
      cookies: 0,
    });
  });

  it('links to nothing outside', async () => {
    await page.getByRole('button', { name: 'Open short keys dialog' }).click();
    await page.getByRole('dialog').getByText('Execute query').waitFor();
    expect(await page.locator('a[href*="//"]:visible').count()).toBe(0);
  });

  it('shows where the keyboard is, and runs from it', async () => {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-label')).toBe('Show Documentation Explorer');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outline')).toBe('rgb(24, 75, 129) solid 2px');

    await page.locator('.graphiql-query-editor textarea').focus();
    const [answer] = await Promise.all([answerTo('Screening'), page.keyboard.press('Control+Enter')]);
    expect(answer.errors).toBeUndefined();
  });
});
