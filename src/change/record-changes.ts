import { BadUserInput } from '../errors.js';
import type { AddRecordInput, RecordSubjectInput } from '../generated/schema.js';
import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';
import type { EntityChanged } from './entity-changes.js';
import { writeEntity } from './entity-writer.js';
import { newExternalIds } from './external-ids.js';
import { type ChangeDeps, type Changed, makeChange } from './make-change.js';
import { newMarking } from './markings.js';
import { LONGEST, optionalFreeText, text } from './texts.js';
import { optionalInstant } from './times.js';
import { namedEntities } from './visible-entities.js';

const MOST_SUBJECTS = 100;

interface AboutParams {
  record: string;
  subjects: readonly { entity: string; role: string }[];
  marking: number;
}
const addAbout = statement<AboutParams, { element: string }>('change/add-about', ['record', 'subjects', 'marking']);

function checkSubjects(about: readonly RecordSubjectInput[]): void {
  if (about.length > MOST_SUBJECTS)
    throw new BadUserInput('input.about', `has ${about.length} entries; at most ${MOST_SUBJECTS} are allowed.`);
  const seen = new Set<string>();
  for (const [index, { entity, role }] of about.entries()) {
    const key = `${entity}\n${role ?? 'OTHER'}`;
    if (seen.has(key)) throw new BadUserInput(`input.about[${index}]`, 'names the same entity in the same role again.');
    seen.add(key);
  }
}

async function visibleSubjects(tx: Transaction, view: View, about: readonly RecordSubjectInput[]) {
  const entities = await namedEntities(
    tx,
    view,
    about.map(({ entity }, index) => ({ argument: `input.about[${index}].entity`, id: entity })),
  );
  const event = entities.findIndex(({ kind }) => kind === 'ACCESS_EVENT');
  if (event >= 0) throw new BadUserInput(`input.about[${event}].entity`, 'a record is not about an ACCESS_EVENT.');
  return about.map(({ entity, role }) => ({ entity, role: role ?? 'OTHER' }));
}

/**
 * Adds an item on a police system, and whom and what it is about.
 * @throws BadUserInput, NotFound (`input.about[…].entity`), Conflict (`operationId`)
 */
export async function addRecord(deps: ChangeDeps, view: View, input: AddRecordInput): Promise<Changed<EntityChanged>> {
  const properties = {
    system: input.system,
    reference: text('input.reference', input.reference, LONGEST.key),
    title: optionalFreeText('input.title', input.title),
    createdAt: optionalInstant('input.createdAt', input.createdAt),
  };
  const about = input.about ?? [];
  checkSubjects(about);
  const externalIds = newExternalIds(input.externalIds);
  const marking = await deps.markings.numberOf(newMarking(input.marking, view.viewer));
  return makeChange(deps, view, 'addRecord', input, async (tx) => {
    const subjects = await visibleSubjects(tx, view, about);
    const written = await writeEntity(tx, { kind: 'RECORD', properties, externalIds, marking });
    const { entityId, element } = written;
    const rows = await tx.run(addAbout, { record: entityId, subjects, marking });
    return {
      nodes: [element],
      relationships: rows.map((row) => row.element),
      markings: [marking],
      result: { entityId },
    };
  });
}
