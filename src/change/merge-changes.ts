import type { MergeEntitiesInput } from '../generated/schema.js';
import { seenTogether } from '../marking/seen-together.js';
import type { View } from '../neo4j/view.js';
import { writeAssertion } from './assertion-writer.js';
import { newGrading } from './gradings.js';
import { checkTwoEnds, joinableEnds } from './link-ends.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import { newMarking } from './markings.js';
import { LONGEST, text } from './texts.js';
import { newTimes } from './times.js';

/** The entities that a merge was of, and the assertions that were opened or closed. */
export interface EntitiesMerged {
  readonly entityIds: readonly [string, string];
  readonly assertionIds: readonly string[];
}

/**
 * Asserts that two entities of one kind are one (`SAME_AS`), or that they are two.
 * @throws BadUserInput, NotFound (`input.first`, `input.second`), Conflict (`operationId`)
 */
export async function mergeEntities(
  deps: ChangeDeps,
  view: View,
  input: MergeEntitiesInput,
): Promise<Changed<EntitiesMerged>> {
  const first = { argument: 'input.first', id: input.first };
  const second = { argument: 'input.second', id: input.second };
  checkTwoEnds(first, second);
  const assertion = {
    subkind: null,
    provenance: input.provenance,
    sourceKey: text('input.sourceKey', input.sourceKey, LONGEST.key),
    refutes: input.refutes ?? false,
    declarant: null,
    context: 'PERSONAL' as const,
    role: null,
    count: null,
    grading: newGrading(input.grading),
    ...newTimes(input.times, view.now),
    knownTo: null,
    marking: await deps.markings.numberOf(newMarking(input.marking, view.viewer)),
  };
  return makeChange(deps, view, 'mergeEntities', input, async (tx) => {
    const ends = await joinableEnds(tx, view, 'SAME_AS', first, second);
    const touched = await seenTogether(deps.markings, [assertion.marking, ...ends.map((end) => end.marking)]);
    const { assertionId, element } = await writeAssertion(tx, 'SAME_AS', first.id, second.id, assertion);
    const result: EntitiesMerged = { entityIds: [first.id, second.id], assertionIds: [assertionId] };
    return { relationships: [element], markings: [touched], result };
  });
}
