import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildLauncher } from '../../../src/neo4j/private/build-launcher.js';
import type { PrivateNeo4jProgress } from '../../../src/neo4j/private/progress.js';

/** Stands in for Maven, which asks a network: leaves the files it would leave, and counts its runs. */
const MAVEN = `#!/bin/sh
echo run >> runs
echo '[INFO] Downloaded from central: https://repository.example/a/a-1.jar (1 kB at 1 kB/s)'
echo '[INFO] Downloaded from central: https://repository.example/a/a-1.pom (1 kB at 1 kB/s)'
echo '[INFO] Downloaded from central: https://repository.example/b/b-1.jar (1 kB at 1 kB/s)'
echo '[INFO] --- compiler:3.13.0:compile (default-compile) @ hopline-embedded ---'
sleep 0.3
mkdir -p target/classes && touch a.jar && printf "$PWD/a.jar" > target/classpath.txt
`;

describe('building the launcher', () => {
  let project: string;
  let heard: PrivateNeo4jProgress[];

  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'hopline-build-'));
    heard = [];
    await mkdir(join(project, 'src'));
    await writeFile(join(project, 'pom.xml'), '<project/>');
    await writeFile(join(project, 'src', 'Launcher.java'), 'class Launcher {}');
    await maven(MAVEN);
  });

  afterEach(() => rm(project, { recursive: true }));

  async function maven(script: string): Promise<void> {
    await writeFile(join(project, 'mvn'), script);
    await chmod(join(project, 'mvn'), 0o755);
  }

  function build(): Promise<string> {
    const environment = { PATH: `${project}:/usr/bin:/bin` };
    return buildLauncher(project, { home: '/jdk', java: '/jdk/bin/java' }, environment, (event) => heard.push(event));
  }

  async function runs(): Promise<number> {
    return (await readFile(join(project, 'runs'), 'utf8')).trim().split('\n').length;
  }

  it('gives the class path and reports the jars as they come', async () => {
    expect(await build()).toBe(`${join(project, 'target', 'classes')}:${join(project, 'a.jar')}`);
    expect(heard).toEqual([
      { phase: 'jars', detail: 'asking Maven for Neo4j' },
      { phase: 'jars', detail: '1 jars fetched' },
      { phase: 'jars', detail: '2 jars fetched' },
      { phase: 'compile', detail: 'compiling the launcher' },
    ]);
  });

  it('builds once for one source, however many ask at once', async () => {
    const [one, two] = await Promise.all([build(), build()]);
    expect(one).toBe(two);
    await build();
    expect(await runs()).toBe(1);
  });

  it('builds again when the source has changed or a jar is gone', async () => {
    await build();
    await writeFile(join(project, 'src', 'Launcher.java'), 'class Launcher { int changed; }');
    await build();
    await rm(join(project, 'a.jar'));
    await build();
    expect(await runs()).toBe(3);
  });

  it("quotes Maven's errors, and tries again the next time", async () => {
    await maven("#!/bin/sh\necho '[ERROR] Could not resolve org.neo4j:neo4j'\nexit 1\n");
    await expect(build()).rejects.toThrow(
      /could not build .*\(exit code 1\):\n\[ERROR\] Could not resolve org\.neo4j:neo4j$/,
    );
    await maven(MAVEN);
    await build();
    expect(await runs()).toBe(1);
  });
});
