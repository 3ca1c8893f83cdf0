import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerPages } from '../../src/server/pages.js';

const POLICY =
  "default-src 'none';script-src 'self';worker-src 'self';style-src 'self' 'unsafe-inline';connect-src 'self';" +
  "img-src 'self';font-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'";

describe('registerPages', () => {
  let dist: string;
  let app: FastifyInstance;

  beforeEach(async () => {
    dist = await mkdtemp(join(tmpdir(), 'hopline-pages-'));
    app = Fastify();
    app.get('/live', () => 'ok');
  });

  afterEach(async () => {
    await app.close();
    await rm(dist, { recursive: true });
  });

  async function serve(demo: boolean, built = true): Promise<void> {
    await mkdir(join(dist, 'assets'));
    if (built) await writeFile(join(dist, 'index.html'), '<body><!-- notice --></body>');
    await writeFile(join(dist, 'favicon.svg'), '<svg/>');
    await writeFile(join(dist, 'assets', 'main-1a2b.js'), 'run();');
    await writeFile(join(dist, 'assets', 'main-1a2b.js.gz'), 'packed');
    await registerPages(app, { demo, now: () => new Date('2019-04-30T23:30:00Z'), dist });
  }

  it('sends the page with a strict policy, to be asked for again each time', async () => {
    await serve(false);
    const { statusCode, headers, body } = await app.inject('/');
    expect([statusCode, body]).toEqual([200, '<body></body>']);
    expect(headers).toMatchObject({
      'content-security-policy': POLICY,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
  });

  it('says on the page that it is a demonstration, with the London day of its clock', async () => {
    await serve(true);
    const { body } = await app.inject('/');
    expect(body).toBe(
      '<body><p class="notice" role="note"><strong>Demonstration:</strong> every visitor is the demo investigator, or takes another role; ' +
        'data is synthetic. Today is <time datetime="2019-04-30T23:30:00.000Z">1 May 2019</time> here.</p></body>',
    );
  });

  it('sends assets for good, packed to whoever accepts that', async () => {
    await serve(false);
    const plain = await app.inject('/assets/main-1a2b.js');
    expect(plain.body).toBe('run();');
    const packed = await app.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'gzip' } });
    expect(packed.body).toBe('packed');
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-security-policy': POLICY,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
  });

  it('sends the favicon', async () => {
    await serve(false);
    const { headers, body } = await app.inject('/favicon.svg');
    expect([headers['content-type'], headers['cache-control'], body]).toEqual([
      'image/svg+xml',
      'public, max-age=86400',
      '<svg/>',
    ]);
  });

  it.each(['/assets/', '/assets/none.js', '/assets/..%2findex.html', '/assets/../../package.json', '/index.html'])(
    'does not send %s',
    async (url) => {
      await serve(false);
      const { statusCode, body } = await app.inject(url);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('<body>');
    },
  );

  it('says what to run where nothing is built', async () => {
    await serve(false, false);
    const { statusCode, body } = await app.inject('/');
    expect(statusCode).toBe(503);
    expect(body).toContain('Run <code>npm run build</code>');
  });

  it('leaves other routes of the service alone', async () => {
    await serve(false);
    const { body, headers } = await app.inject('/live');
    expect(body).toBe('ok');
    expect(headers).not.toHaveProperty('content-security-policy');
  });
});
