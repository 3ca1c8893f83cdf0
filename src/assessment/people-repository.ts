import type { PersonModel } from '../entity/entity-model.js';
import type { NamedRow, NamePage } from '../facet/dated-page.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY, type VisibilityParams } from '../neo4j/view.js';
import type { Span } from '../time/london.js';
import type { AssociatedEmployee } from './figure-models.js';
import { isOfficerRank } from './officer-ranks.js';

const closeRecipients = statement<VisibilityParams & Span, { entity: PersonModel }>('assessment/close-recipients', [
  'from',
  'to',
  ...VISIBILITY,
]);
const associatedEmployees = statement<VisibilityParams & { to: number }, AssociatedEmployee>(
  'assessment/associated-employees',
  ['to', ...VISIBILITY],
);

/** The parameters of the visibility test and nothing else of a page. */
function visible({ markings, hidden, revision, validFrom, validTo, knownAt }: VisibilityParams): VisibilityParams {
  return { markings, hidden, revision, validFrom, validTo, knownAt };
}

/**
 * The people who were told, of disclosures of a period to criminals who are family or friends of the employee, and who are linked to an
 * organised crime group at the time; each once.
 */
export async function findLinkedRecipients(
  database: Database,
  params: VisibilityParams,
  { from, to }: Span,
): Promise<PersonModel[]> {
  const rows = await database.read(closeRecipients, { ...visible(params), from, to });
  return rows.map(({ entity }) => entity);
}

/** The serving officers at a time of whom an association with a criminal was recorded before an instant (seconds). */
export async function findAssociatedOfficers(
  database: Database,
  params: VisibilityParams,
  to: number,
): Promise<AssociatedEmployee[]> {
  const rows = await database.read(associatedEmployees, { ...visible(params), to });
  return rows.filter(({ ranks }) => ranks.some(isOfficerRank));
}

/** A page, by name and then id, of people who are all at hand. */
export function pageOfAll(people: readonly PersonModel[], { afterName, afterId, limit }: NamePage) {
  return people
    .filter(({ name, id }) => name > afterName || (name === afterName && id > afterId))
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map((entity): NamedRow<PersonModel> => ({ entity, name: entity.name }));
}
