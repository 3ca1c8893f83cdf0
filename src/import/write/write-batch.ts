import { seenTogether } from '../../marking/seen-together.js';
import { recordBatch } from '../../neo4j/change.js';
import type { Raised, ReadyRow, Steps } from './row-store.js';
import type { AnyStore } from './store-of.js';
import type { WriteContext } from './write-context.js';

const TIMEOUT = 120_000;

/** The numbers of the markings whose viewers notice some of these steps. */
async function noticedBy(context: WriteContext, { opened, closed }: Steps<ReadyRow>): Promise<number[]> {
  const distinct = new Map<string, readonly number[]>();
  for (const { row } of opened) distinct.set(row.markings.join(), row.markings);
  for (const { held } of closed) distinct.set(held.markings.join(), held.markings);
  const numbers: number[] = [];
  for (const markings of distinct.values()) numbers.push(await seenTogether(context.markings, markings));
  return numbers;
}

/** The held versions that get a higher marking, since the version in their place has one. */
async function raisedBy(context: WriteContext, { opened }: Steps<ReadyRow>): Promise<Raised[]> {
  const raised: Raised[] = [];
  for (const { row, replaced } of opened) {
    const [before, now] = [replaced?.markings[0], row.markings[0]];
    if (replaced === null || before === undefined || now === undefined || before === now) continue;
    const marking = await seenTogether(context.markings, [before, now]);
    if (marking !== before) raised.push({ element: replaced.element, marking });
  }
  return raised;
}

/** Writes the steps of a batch in one transaction with a revision of its own, which it answers; null where there are none. */
export async function writeBatch(
  context: WriteContext,
  store: AnyStore,
  steps: Steps<ReadyRow>,
): Promise<number | null> {
  if (steps.opened.length === 0 && steps.closed.length === 0) return null;
  const { database, rows, recordedAt } = context;
  const markings = await noticedBy(context, steps);
  const raised = await raisedBy(context, steps);
  const write = async (...[tx, revision]: Parameters<Parameters<typeof recordBatch>[4]>) =>
    store.write(tx, revision, { ...steps, raised });
  return recordBatch(database, `import ${rows.source}`, recordedAt, markings, write, { timeout: TIMEOUT });
}
