import { NotFound } from '../errors.js';
import type { SplitEntitiesInput } from '../generated/schema.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import { checkNotBefore, touchedMarking } from './evidence-changes.js';
import { closeIfOpen, type HeldEvidence } from './held-evidence.js';
import { checkTwoEnds } from './link-ends.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import type { EntitiesMerged } from './merge-changes.js';
import { freeText } from './texts.js';
import { pastInstant } from './times.js';
import { namedEntities } from './visible-entities.js';

interface OpenMergesParams {
  first: string;
  second: string;
  markings: readonly number[];
  hidden: readonly string[];
}
const openMerges = statement<OpenMergesParams, HeldEvidence>('change/open-merges', [
  'first',
  'second',
  'markings',
  'hidden',
]);

function notMerged(): NotFound {
  return new NotFound('input.second', 'is not merged with input.first, as far as you may see.');
}

/**
 * Takes a merge back: closes every open assertion that the viewer may see and that says that two entities are one. Nothing is deleted, and
 * what says that they are two stays.
 * @throws BadUserInput, NotFound (`input.first`, `input.second`; `input.second` where the viewer sees no merge), Conflict (`operationId`)
 */
export async function splitEntities(
  deps: ChangeDeps,
  view: View,
  input: SplitEntitiesInput,
): Promise<Changed<EntitiesMerged>> {
  const first = { argument: 'input.first', id: input.first };
  const second = { argument: 'input.second', id: input.second };
  checkTwoEnds(first, second);
  const reason = freeText('input.reason', input.reason);
  const knownTo = pastInstant('input.knownTo', input.knownTo, view.now);
  return makeChange(deps, view, 'splitEntities', input, async (tx) => {
    await namedEntities(tx, view, [first, second]);
    const open = await tx.run(openMerges, {
      first: first.id,
      second: second.id,
      markings: view.markings,
      hidden: view.hidden,
    });
    const closed: HeldEvidence[] = [];
    for (const held of open) {
      checkNotBefore('input.knownTo', knownTo, held);
      if (await closeIfOpen(tx, held.element, knownTo, reason)) closed.push(held);
    }
    if (closed.length === 0) throw notMerged();
    const markings: number[] = [];
    for (const held of closed) markings.push(await touchedMarking(deps, held));
    const assertionIds = closed.map(({ properties }) => properties.assertionId);
    const result: EntitiesMerged = { entityIds: [first.id, second.id], assertionIds };
    return { closed: closed.map(({ element }) => element), markings, result };
  });
}
