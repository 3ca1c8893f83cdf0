import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.js';
import { isRecentEnough } from '../../src/neo4j/check-server.js';
import { PROJECT_ROOT } from '../../src/project-root.js';

const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly network_mode?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
const compose = parse(read('docker-compose.yml')) as {
  services: { neo4j: Service; hopline: Service };
  volumes: Record<string, unknown>;
};
const { neo4j, hopline } = compose.services;

/** What compose makes of a text where no variable is set: the default, or nothing. */
function unset(text: string): string {
  return String(text).replace(/\$\{\w+(?::-([^}]*))?[^}]*\}/g, (_, value: string | undefined) => value ?? '');
}

describe('docker-compose.yml', () => {
  it('pins the Neo4j that the tests run on, one whose known holes are mended', () => {
    const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(read('embedded/pom.xml'))?.[1] ?? '';
    expect(neo4j.image).toBe(`neo4j:${version}-community`);
    expect(isRecentEnough(version)).toBe(true);
  });

  it('holds no secret: without NEO4J_PASSWORD it does not start', () => {
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    expect(hopline.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
  });

  it('gives Neo4j no variable that it would take for a setting', () => {
    const settings = Object.keys(neo4j.environment).filter((name) => name !== 'NEO4J_AUTH');
    expect(settings).toEqual(['NEO4J_db_logs_query_enabled', 'NEO4J_dbms_usage__report_enabled']);
  });

  it('publishes on loopback only', () => {
    expect((neo4j.ports ?? []).map(unset)).toEqual(['127.0.0.1:7687:7687']);
    expect(hopline.ports).toBeUndefined();
    expect(hopline.network_mode).toBe('host');
  });

  it('gives the service settings that it takes, and the port that Neo4j is published on', () => {
    const environment = Object.fromEntries(
      Object.entries(hopline.environment).map(([name, value]) => [name, unset(value)]),
    );
    expect(readConfig({ ...environment, NEO4J_PASSWORD: 'a secret' })).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      neo4j: { uri: 'bolt://127.0.0.1:7687', user: 'neo4j', password: 'a secret' },
    });
  });

  it('keeps the graph in a named volume, and starts the service when Neo4j answers statements', () => {
    expect(neo4j.volumes).toEqual(['neo4j-data:/data']);
    expect(Object.keys(compose.volumes)).toEqual(['neo4j-data']);
    expect(neo4j.healthcheck?.test).toContain("cypher-shell 'RETURN 1'");
    expect(hopline.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  });
});

describe('Dockerfile', () => {
  const instructions = read('Dockerfile')
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: line.split(/\s/)[0] as string, text: line.slice(line.indexOf(' ') + 1).trim() }));
  const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
  const only = (name: string) => last.filter((instruction) => instruction.name === name).map(({ text }) => text);

  it('runs the service as nobody in particular, from a small image', () => {
    expect(only('FROM')).toEqual(['node:20-slim']);
    expect(only('USER')).toEqual(['1000:1000']);
    expect(JSON.parse(only('ENTRYPOINT')[0] as string)).toEqual(['node', '/hopline/dist/cli/main.js']);
    expect(JSON.parse(only('CMD')[0] as string)).toEqual(['start']);
  });

  it('is healthy while /ready answers', () => {
    expect(only('HEALTHCHECK')[0]).toMatch(/CMD \["node", "-e", "fetch\(`http:\/\/localhost:.*\/ready`\)/);
  });

  it('copies what is there and reaches the build', () => {
    const ignored = read('.dockerignore').split('\n');
    const copied = instructions
      .filter(({ name, text }) => name === 'COPY' && !text.startsWith('--from') && text !== '. .')
      .flatMap(({ text }) => text.split(/\s+/).slice(0, -1));
    expect(copied).toContain('schema');
    expect(copied.filter((path) => !existsSync(join(PROJECT_ROOT, path)))).toEqual([]);
    expect(copied.filter((path) => !ignored.includes(`!${path}`))).toEqual([]);
  });

  it('takes every folder that the service reads while it runs', () => {
    const targets = only('COPY').map((text) => text.split(/\s+/).at(-1));
    expect(targets).toEqual(['./', 'schema', 'cypher', 'policy', 'scenarios', 'node_modules', 'web/dist', 'dist']);
  });
});
