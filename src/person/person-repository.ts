import type { PersonModel } from '../entity/entity-model.js';
import type { NamedRow, NamePage } from '../facet/dated-page.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';

/** Which people; null does not narrow. */
export interface PeopleFilter {
  readonly employed: boolean | null;
  readonly departments: readonly string[] | null;
  readonly nameStartsWith: string | null;
}

/** Where a page of names starts: after this name and id. */
export interface NameKey {
  readonly name: string;
  readonly id: string;
}

const list = statement<
  VisibilityParams & PeopleFilter & { afterName: string; afterId: string; limit: number },
  { entity: PersonModel }
>('person/list', ['employed', 'departments', 'nameStartsWith', 'afterName', 'afterId', 'limit', ...VISIBILITY]);

/** People by name, then id, at most `limit`, after a key. */
export async function listPeople(
  database: Database,
  view: View,
  time: ResolvedTime,
  filter: PeopleFilter,
  after: NameKey | null,
  limit: number,
): Promise<PersonModel[]> {
  const page = { afterName: after?.name ?? '', afterId: after?.id ?? '', limit };
  const rows = await database.read(list, { ...visibility(view, time), ...filter, ...page });
  return rows.map(({ entity }) => entity);
}

/** A page of people by name, then id. */
export async function pageOfPeople(
  database: Database,
  filter: PeopleFilter,
  page: NamePage,
): Promise<NamedRow<PersonModel>[]> {
  const rows = await database.read(list, { ...filter, ...page });
  return rows.map(({ entity }) => ({ entity, name: entity.name }));
}
