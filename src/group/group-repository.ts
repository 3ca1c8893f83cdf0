import type { GroupModel } from '../entity/entity-model.js';
import type { NamedRow, NamePage } from '../facet/dated-page.js';
import type { GroupKind, GroupStatus } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';

/** Which groups; null does not narrow. */
export interface GroupsFilter {
  readonly kinds: readonly GroupKind[] | null;
  readonly statuses: readonly GroupStatus[] | null;
}

const list = statement<
  VisibilityParams & GroupsFilter & { afterName: string; afterId: string; limit: number },
  { entity: GroupModel }
>('group/list', ['kinds', 'statuses', 'afterName', 'afterId', 'limit', ...VISIBILITY]);

/** Groups by name, then id, at most `limit`, after a key. */
export async function listGroups(
  database: Database,
  view: View,
  time: ResolvedTime,
  filter: GroupsFilter,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<GroupModel[]> {
  const page = { afterName: after?.name ?? '', afterId: after?.id ?? '', limit };
  const rows = await database.read(list, { ...visibility(view, time), ...filter, ...page });
  return rows.map(({ entity }) => entity);
}

/** A page of groups by name, then id. */
export async function pageOfGroups(
  database: Database,
  filter: GroupsFilter,
  page: NamePage,
): Promise<NamedRow<GroupModel>[]> {
  const rows = await database.read(list, { ...filter, ...page });
  return rows.map(({ entity }) => ({ entity, name: entity.name }));
}
