import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRecentEnough } from '../../src/neo4j/check-server.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

/** Runs `hopline start` on a Neo4j that is named, until it ends or is ready; gives its exit code (null when ready) and what it said. */
async function start(env: Record<string, string>, whenReady: (url: string) => Promise<void> = async () => undefined) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'start', '--port', '0'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  for await (const chunk of child.stderr) {
    said += String(chunk);
    const url = /open (http\S+) in a browser/.exec(said)?.[1];
    if (!url) continue;
    await whenReady(url);
    child.kill('SIGTERM');
    break;
  }
  return { code: await ended, said };
}

describe('a Neo4j that NEO4J_URI names', () => {
  let test: TestDatabase;
  let env: Record<string, string>;

  beforeAll(async () => {
    test = await openTestDatabase();
    env = { NEO4J_URI: test.address.uri, NEO4J_USER: test.address.user, NEO4J_PASSWORD: test.address.password };
  });

  afterAll(() => test.close());

  it('is served as it is: the demonstration is never loaded there', async () => {
    let people: unknown;
    const { code, said } = await start(env, async (url) => {
      people = (await ask(url, '{ people { edges { node { name } } } }')).data;
    });
    expect(people).toEqual({ people: { edges: [] } });
    expect(said).not.toContain('demonstration');
    expect(code).toBe(0);
  });

  it.each([
    ['a wrong password', { NEO4J_PASSWORD: 'wrong' }, 3, /^hopline: NEO4J_USER, NEO4J_PASSWORD: .+\n$/],
    ['a database that is not there', { NEO4J_DATABASE: 'nowhere' }, 3, /^hopline: NEO4J_DATABASE: .+ nowhere\.\n$/],
    ['nothing that answers', { NEO4J_URI: 'bolt://127.0.0.1:1' }, 5, /^hopline: NEO4J_URI: no Neo4j answers .+\n$/],
    ['another protocol', { NEO4J_URI: 'http://127.0.0.1:1' }, 3, /^hopline: NEO4J_URI: must begin with .+\n$/],
  ])('ends in one sentence for %s', async (_name, wrong, code, sentence) => {
    const end = await start({ ...env, ...(wrong as unknown as Record<string, string>) });
    expect(end.said).toMatch(sentence);
    expect(end.code).toBe(code);
  });

  it.each([
    ['5.26.22', true],
    ['5.26.30', true],
    ['2025.06.1', true],
    ['5.26.21', false],
    ['5.27-aura', true],
    ['4.4.40', false],
    ['', false],
  ])('of version %s is recent enough: %s', (version, enough) => {
    expect(isRecentEnough(version)).toBe(enough);
  });
});
