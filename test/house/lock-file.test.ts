import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/project-root.js';

interface LockFile {
  readonly packages: Readonly<Record<string, { version?: string; optionalDependencies?: Record<string, string> }>>;
}

describe('package-lock.json', () => {
  it("names every platform's binaries, without which `npm ci` refuses it: run scripts/complete-lock.mjs", () => {
    const { packages } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as LockFile;
    const held = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !held.has(name))).toEqual([]);
  });
});
