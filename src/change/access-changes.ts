import { BadUserInput } from '../errors.js';
import type { AddAccessEventInput } from '../generated/schema.js';
import type { Transaction } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';
import type { EntityChanged } from './entity-changes.js';
import { writeEntity } from './entity-writer.js';
import { newExternalIds } from './external-ids.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import { newMarking } from './markings.js';
import { optionalWhole } from './numbers.js';
import { LONGEST, optionalFreeText, optionalText, text } from './texts.js';
import { pastInstant } from './times.js';
import { namedEntity } from './visible-entities.js';

/** Ids that the look-up names; null where it names none. */
interface Named {
  readonly employee: string | null;
  readonly record: string | null;
}

async function checkNamed(tx: Transaction, view: View, { employee, record }: Named): Promise<void> {
  if (employee !== null) await namedEntity(tx, view, { argument: 'input.employee', id: employee }, 'PERSON');
  if (record !== null) await namedEntity(tx, view, { argument: 'input.record', id: record }, 'RECORD');
}

/**
 * Adds a look-up of a record or by a search term.
 * @throws BadUserInput, NotFound (`input.employee`, `input.record`), Conflict (`operationId`)
 */
export async function addAccessEvent(
  deps: ChangeDeps,
  view: View,
  input: AddAccessEventInput,
): Promise<Changed<EntityChanged>> {
  const properties = {
    account: text('input.account', input.account, LONGEST.key),
    employeeId: input.employee ?? null,
    recordId: input.record ?? null,
    searchTerm: optionalFreeText('input.searchTerm', input.searchTerm),
    resultCount: optionalWhole('input.resultCount', input.resultCount, 0),
    system: input.system,
    terminal: optionalText('input.terminal', input.terminal, LONGEST.key),
    action: input.action,
    at: pastInstant('input.at', input.at, view.now),
    purpose: optionalFreeText('input.purpose', input.purpose),
  };
  if (properties.recordId === null && properties.searchTerm === null)
    throw new BadUserInput('input.record', 'is required where there is no input.searchTerm.');
  const externalIds = newExternalIds(input.externalIds);
  const marking = await deps.markings.numberOf(newMarking(input.marking, view.viewer));
  return makeChange(deps, view, 'addAccessEvent', input, async (tx) => {
    await checkNamed(tx, view, { employee: properties.employeeId, record: properties.recordId });
    const event = { kind: 'ACCESS_EVENT', properties, externalIds, marking } as const;
    const { entityId, element } = await writeEntity(tx, event);
    return { nodes: [element], markings: [marking], result: { entityId } };
  });
}
