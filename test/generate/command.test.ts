import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hopline-generate-'));
  const [commander, generate] = ['node_modules/commander/index.js', 'src/cli/generate.ts'].map((path) =>
    join(process.cwd(), path),
  );
  const lines = [
    `import { Command } from ${JSON.stringify(commander)};`,
    `import { generateCommand } from ${JSON.stringify(generate)};`,
    "await new Command('hopline').addCommand(generateCommand()).parseAsync();",
  ];
  writeFileSync(join(root, 'main.mts'), lines.join('\n'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `hopline generate` in a process of its own; `whileRunning` may interrupt it once it has shown progress. */
function hoplineGenerate(options: readonly string[], whileRunning?: (interrupt: () => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'main.mts'), 'generate', ...options]);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.on('data', (text) => {
    output.stderr += text;
  });
  if (whileRunning) child.stderr.once('data', () => whileRunning(() => child.kill('SIGINT')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...output })));
}

describe('hopline generate', () => {
  it('writes a force and a table of rows a file, with lines of progress where there is no terminal', async () => {
    const { code, stdout, stderr } = await hoplineGenerate(['--employees', '200', '--out', join(root, 'table')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n {2}people +[\d,]+\n/);
    expect(stdout).toContain('200 employees, 3 active organised crime groups');
    expect(stderr).toContain('generating: 100 %');
  });

  it('prints counts as JSON, and nothing else when quiet', async () => {
    const { code, stdout, stderr } = await hoplineGenerate([
      '--employees',
      '100',
      '--seed',
      '9',
      '--json',
      '--quiet',
      '--out',
      join(root, 'json'),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      scenario: 'default',
      employees: 100,
      seed: 9,
      folder: join(root, 'json'),
    });
    expect(stderr).toBe('');
  });

  it.each([
    [[], '--out: is required'],
    [['--out', 'x', '--employees', 'many'], '--employees: must be a whole number'],
    [['--out', 'x', '--employees', '99'], '--employees: must be a whole number from 100 to 1000000'],
    [['--out', 'x', '--seed', '-1'], '--seed: must be a whole number'],
    [['--out', 'x', '--unheard-of'], "unknown option '--unheard-of'"],
    [['--out'], "option '--out <folder>' argument missing"],
    [['--out', '.'], 'it is not empty'],
    [
      ['--out', 'x', '--scenario', 'unheard-of'],
      '--scenario: unheard-of: there is no such scenario; there are default, metropolitan, rural',
    ],
  ])('ends with code 2 and a sentence for %j', async (options, sentence) => {
    const { code, stdout, stderr } = await hoplineGenerate(options);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('leaves nothing behind when interrupted', async () => {
    const out = ['--employees', '40000', '--out', join(root, 'interrupted')];
    const { code, stderr } = await hoplineGenerate(out, (interrupt) => interrupt());
    expect(code).toBe(1);
    expect(stderr).toContain('interrupted; nothing is left behind.');
    expect(readdirSync(root)).not.toContain('interrupted');
  });
});
