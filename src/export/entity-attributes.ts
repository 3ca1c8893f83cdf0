import type { EntityModel, GroupModel } from '../entity/entity-model.js';
import type { MarkingNumbers } from '../marking/marking-numbers.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { type ResolvedTime, VISIBILITY, type View, type VisibilityParams, visibility } from '../neo4j/view.js';
import type { Attribute, ExportedEntity } from './exported-graph.js';

interface Standing {
  readonly id: string;
  readonly departments: readonly string[];
  readonly statuses: readonly string[];
}

const standings = statement<VisibilityParams & { ids: readonly string[] }, Standing>('export/standings', [
  'ids',
  ...VISIBILITY,
]);

/** What is told of an entity; `employee` and `department` of people, `groupKind` and `groupStatus` of groups. */
export const ENTITY_ATTRIBUTES: readonly Attribute[] = [
  { name: 'kind', type: 'text' },
  { name: 'marking', type: 'text' },
  { name: 'employee', type: 'flag' },
  { name: 'department', type: 'text' },
  { name: 'groupKind', type: 'text' },
  { name: 'groupStatus', type: 'text' },
];

/** Where the facts of an export are read, and as of when. */
export interface ExportPlace {
  readonly database: Database;
  readonly markings: MarkingNumbers;
  readonly view: View;
  readonly time: ResolvedTime;
}

/** Entities as they are written to a file, in their order; at most a few thousand. */
export async function exportedEntities(
  { database, markings, view, time }: ExportPlace,
  entities: readonly EntityModel[],
): Promise<ExportedEntity[]> {
  const ids = entities.filter(({ kind }) => kind === 'PERSON' || kind === 'GROUP').map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await database.readBulk(standings, { ids, ...visibility(view, time) });
  const held = new Map(rows.map((row) => [row.id, row]));
  const names = await markings.markingsOf(entities.map(({ marking }) => marking));
  return entities.map((entity) => {
    const { id, kind, label } = entity;
    const { departments = [], statuses = [] } = held.get(id) ?? {};
    const marking = names.get(entity.marking);
    const isPerson = kind === 'PERSON';
    const isGroup = kind === 'GROUP';
    const values = [
      kind,
      marking ? [marking.level, ...marking.compartments].join(' ') : null,
      isPerson ? departments.length > 0 : null,
      isPerson ? departments[0] || null : null,
      isGroup ? (entity as GroupModel).groupKind : null,
      isGroup ? (statuses[0] ?? null) : null,
    ];
    return { id, label, values };
  });
}
