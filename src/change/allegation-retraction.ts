import { BadUserInput, Conflict } from '../errors.js';
import type { RetractAllegationInput } from '../generated/schema.js';
import { seenTogether } from '../marking/seen-together.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import { formatInstant } from '../time/london.js';
import type { EntityChanged } from './entity-changes.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import { freeText } from './texts.js';
import { pastInstant } from './times.js';
import { namedEntity } from './visible-entities.js';

interface OpenDetails {
  readonly element: string;
  /** Seconds. */
  readonly knownFrom: number;
  readonly marking: number;
}
const openAllegation = statement<{ id: string; markings: readonly number[] }, OpenDetails>('change/open-allegation', [
  'id',
  'markings',
]);
const closeFacet = statement<{ element: string; knownTo: number; reason: string }, { element: string }>(
  'change/close-facet',
  ['element', 'knownTo', 'reason'],
);

function retractedAlready(): Conflict {
  return new Conflict('input.allegation', 'is retracted already.');
}

/**
 * Retracts an allegation: from then on the force holds nothing that it says, and it is in no list and no figure; nothing is deleted.
 * @throws BadUserInput, NotFound (`input.allegation`), Conflict (`input.allegation` is retracted, `operationId`)
 */
export async function retractAllegation(
  deps: ChangeDeps,
  view: View,
  input: RetractAllegationInput,
): Promise<Changed<EntityChanged>> {
  const reason = freeText('input.reason', input.reason);
  const knownTo = pastInstant('input.knownTo', input.knownTo, view.now);
  return makeChange(deps, view, 'retractAllegation', input, async (tx) => {
    const wanted = { argument: 'input.allegation', id: input.allegation };
    const held = await namedEntity(tx, view, wanted, 'ALLEGATION');
    const open = await tx.run(openAllegation, { id: held.id, markings: view.markings });
    if (open.length === 0) throw retractedAlready();
    for (const { element, knownFrom } of open) {
      if (knownTo < knownFrom)
        throw new BadUserInput(
          'input.knownTo',
          `must not be before ${formatInstant(knownFrom)}, when it became known.`,
        );
      if ((await tx.run(closeFacet, { element, knownTo, reason })).length === 0) throw retractedAlready();
    }
    const touched = await seenTogether(deps.markings, [held.marking, ...open.map(({ marking }) => marking)]);
    const closedNodes = open.map(({ element }) => element);
    return { closedNodes, markings: [touched], result: { entityId: held.id } };
  });
}
