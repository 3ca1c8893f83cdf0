import { normaliseIdentifier } from '../../entity/entity-properties.js';
import { recordBatch } from '../../neo4j/change.js';
import { type Statement, statement } from '../../neo4j/statement.js';
import type { KeptFile } from '../layout.js';
import { RowProblem } from '../row-problem.js';
import type { HeldRow } from '../write/row-store.js';
import { storeOf } from '../write/store-of.js';
import type { WriteContext } from '../write/write-context.js';
import { keySpaceOf } from './feed-keys.js';
import { planRekeys, type RekeyPlan, rekeysDigest } from './plan-rekeys.js';
import type { Rekey } from './rekeys.js';

interface RenamedRow {
  readonly from: string;
  readonly to: string;
  readonly identifier: string;
}
type Rename = Statement<{ rows: readonly RenamedRow[] }, never>;

const rekeyEntities: Rename = statement('import/rekey-entities', ['rows']);
const rekeyFacets: Rename = statement('import/rekey-facets', ['rows']);
const rekeyLinks: Rename = statement('import/rekey-links', ['rows']);
const rekeyed = statement<{ name: string; digest: string; problems: string }, never>('source/rekeyed', [
  'name',
  'digest',
  'problems',
]);
const rekeysDone = statement<{ name: string }, { digest: string | null; problems: string | null }>(
  'source/rekeys-done',
  ['name'],
);

/** What the graph holds of the keys of a table, by file. */
async function heldKeys(
  context: WriteContext,
  rekeys: readonly Rekey[],
): Promise<ReadonlyMap<KeptFile, ReadonlyMap<string, HeldRow>>> {
  const held = new Map<KeptFile, ReadonlyMap<string, HeldRow>>();
  for (const file of new Set(rekeys.map((rekey) => rekey.file))) {
    const keys = rekeys.filter((rekey) => rekey.file === file).flatMap(({ from, to }) => [from, to]);
    held.set(file, await storeOf(file, context).find([...new Set(keys)]));
  }
  return held;
}

/** What was found out when the same table was done before: a swap of keys must not be swapped back. */
async function doneBefore(context: WriteContext, rekeys: readonly Rekey[]): Promise<RekeyPlan | null> {
  const [done] = await context.database.read(rekeysDone, { name: context.rows.source });
  if (done?.digest !== rekeysDigest(rekeys)) return null;
  const problems = new Map(
    (JSON.parse(done.problems ?? '[]') as [number, string, string][]).map(([position, column, reason]) => [
      position,
      new RowProblem(column, reason),
    ]),
  );
  return { renames: [], unchanged: rekeys.length - problems.size, problems };
}

async function renameAll(
  context: WriteContext,
  rekeys: readonly Rekey[],
  { renames, problems }: RekeyPlan,
  held: ReadonlyMap<KeptFile, ReadonlyMap<string, HeldRow>>,
): Promise<number> {
  const { source } = context.rows;
  const markings = [...held.values()].flatMap((rows) => [...rows.values()].map((row) => row.markings[0] as number));
  const told = [...problems].map(([position, { column, reason }]) => [position, column, reason]);
  return recordBatch(context.database, `rekey ${source}`, context.recordedAt, markings, async (tx) => {
    for (const { file, from, to, entity } of renames) {
      const row = { from, to, identifier: normaliseIdentifier(to.slice(to.lastIndexOf('\n') + 1)) };
      const space = keySpaceOf(file);
      const main = space === 'links' ? rekeyLinks : space === 'facets' ? rekeyFacets : rekeyEntities;
      await tx.run(main, { rows: [row] });
      if (space === 'facets' && entity !== null) await tx.run(rekeyEntities, { rows: [{ ...row, ...entity }] });
    }
    await tx.run(rekeyed, { name: source, digest: rekeysDigest(rekeys), problems: JSON.stringify(told) });
  });
}

/**
 * Gives what is held its new keys, in one transaction.
 * @param dryRun only finds out what it would do
 * @returns the revision, and what became of the rows
 */
export async function writeRekeys(
  context: WriteContext,
  rekeys: readonly Rekey[],
  dryRun: boolean,
): Promise<RekeyPlan & { readonly revision: number | null }> {
  const done = rekeys.length === 0 ? null : await doneBefore(context, rekeys);
  if (done !== null) return { ...done, revision: null };
  const held = await heldKeys(context, rekeys);
  const plan = planRekeys(rekeys, (file, importKey) => held.get(file)?.has(importKey) ?? false);
  if (dryRun || plan.renames.length === 0) return { ...plan, revision: null };
  return { ...plan, revision: await renameAll(context, rekeys, plan, held) };
}
