import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findJdk, findMaven } from '../../../src/neo4j/private/find-java.js';
import { openPrivateNeo4j } from '../../../src/neo4j/private/open.js';

describe('finding Java and Maven', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hopline-java-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function command(path: string, script: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
  }

  function sayVersion(home: string, version: string): string {
    return `echo "    java.home = ${home}" >&2; echo "    java.specification.version = ${version}" >&2`;
  }

  it('finds a JDK through PATH', async () => {
    const home = join(folder, 'jdk');
    await command(join(home, 'bin', 'java'), sayVersion(home, '21'));
    await command(join(home, 'bin', 'javac'), '');
    const jdk = await findJdk({ PATH: `/nowhere:${join(home, 'bin')}` });
    expect(jdk).toEqual({ home, java: join(home, 'bin', 'java') });
  });

  it('names the JDK when no Java is there', async () => {
    await expect(findJdk({ PATH: '' })).rejects.toThrow(
      'The private Neo4j needs a Java Development Kit (JDK) 17 or newer, and no Java was found in PATH: install one, or set NEO4J_URI to a Neo4j 5 that is already running.',
    );
  });

  it('names JAVA_HOME when that is where Java is missing', async () => {
    await expect(findJdk({ PATH: '/usr/bin', JAVA_HOME: '/nowhere' })).rejects.toThrow(
      'no Java was found in JAVA_HOME (/nowhere)',
    );
  });

  it.each(['1.8', '11', '16'])('refuses Java %s as too old', async (version) => {
    const home = join(folder, `old-${version}`);
    await command(join(home, 'bin', 'java'), sayVersion(home, version));
    await expect(findJdk({ JAVA_HOME: home })).rejects.toThrow(
      /Java (8|11|16) in JAVA_HOME \(.+\) is too old: install one/,
    );
  });

  it('refuses a runtime without a compiler', async () => {
    const home = join(folder, 'jre');
    await command(join(home, 'bin', 'java'), sayVersion(home, '17'));
    await expect(findJdk({ JAVA_HOME: home })).rejects.toThrow('is a runtime without a compiler');
  });

  it('names Maven when no mvn is there', () => {
    expect(() => findMaven({ PATH: folder })).toThrow(
      'The private Neo4j needs Apache Maven 3.8 or newer, and no mvn was found in PATH: install it, or set NEO4J_URI to a Neo4j 5 that is already running.',
    );
  });

  it('lets openPrivateNeo4j say so before it does anything else', async () => {
    await expect(openPrivateNeo4j({ folder, environment: { PATH: '' } })).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringMatching(/^[^\n]+\(JDK\) 17[^\n]+\.$/),
    });
  });
});
