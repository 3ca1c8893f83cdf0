import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';

const FOLDER = join(PROJECT_ROOT, 'test/audit/go');
const BUILD_MILLISECONDS = 120_000;

/** True where Go is there and can build what verifies; what needs it is skipped elsewhere. */
export const HAS_GO =
  spawnSync('go', ['build', '-o', '/dev/null', '.'], { cwd: FOLDER, timeout: BUILD_MILLISECONDS }).status === 0;

/** What is shown to the verifier: proofs as `hopline verify` prints them, and checkpoints with the keys of their trails. */
export interface Shown {
  readonly inclusion?: readonly object[];
  readonly consistency?: readonly object[];
  readonly checkpoints?: readonly { readonly text: string; readonly key: string }[];
}

/** What it found: how many it was shown, and those that it refuses. */
export interface Findings {
  readonly shown: number;
  readonly refused: readonly string[];
}

/** Has `github.com/transparency-dev/merkle` and `golang.org/x/mod/sumdb/note` verify proofs and checkpoints. */
export function askGo(shown: Shown): Findings {
  const printed = execFileSync('go', ['run', '.'], { cwd: FOLDER, encoding: 'utf8', input: JSON.stringify(shown) });
  return JSON.parse(printed) as Findings;
}
