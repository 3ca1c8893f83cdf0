import { createHash } from 'node:crypto';
import type { KeptFile } from '../layout.js';
import { RowProblem } from '../row-problem.js';
import type { Rekey } from './rekeys.js';

/** What becomes of the renamed keys of a feed. */
export interface RekeyPlan {
  /** To be done, in this order. */
  readonly renames: readonly Rekey[];
  /** How many were done before. */
  readonly unchanged: number;
  /** By position in the table. */
  readonly problems: ReadonlyMap<number, RowProblem>;
}

/** By what a table of renamed keys is known again. */
export function rekeysDigest(rekeys: readonly Rekey[]): string {
  const rows = rekeys.map(({ file, from, to }) => [file, from, to]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url');
}

/** What a key is called in the end, where later rows rename it again. */
function lastName(rekeys: readonly Rekey[], position: number): string {
  const { file, to } = rekeys[position] as Rekey;
  let name = to;
  for (const later of rekeys.slice(position + 1)) if (later.file === file && later.from === name) name = later.to;
  return name;
}

/**
 * Works out what a table of renamed keys does, row by row in its order. A key that is gone, while what it is called in the
 * end is held, was renamed before: so a source may send all its renamings every night.
 * @param isHeld whether the graph holds a key of a file
 */
export function planRekeys(
  rekeys: readonly Rekey[],
  isHeld: (file: KeptFile, importKey: string) => boolean,
): RekeyPlan {
  const renames: Rekey[] = [];
  const problems = new Map<number, RowProblem>();
  const meanwhile = new Map<string, boolean>();
  const held = (file: KeptFile, importKey: string) => meanwhile.get(`${file}\t${importKey}`) ?? isHeld(file, importKey);
  let unchanged = 0;
  for (const [position, rekey] of rekeys.entries()) {
    const { file, from, to } = rekey;
    if (held(file, from)) {
      if (held(file, to)) problems.set(position, new RowProblem('to', 'is the key of another row already'));
      else {
        renames.push(rekey);
        meanwhile.set(`${file}\t${from}`, false).set(`${file}\t${to}`, true);
      }
    } else if (held(file, to) || held(file, lastName(rekeys, position))) unchanged += 1;
    else
      problems.set(position, new RowProblem('from', `no row has the key '${from.slice(from.lastIndexOf('\n') + 1)}'`));
  }
  return { renames, unchanged, problems };
}
