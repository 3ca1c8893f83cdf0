import { GROUP } from '../codes.js';
import { type CompactGraph, entityCapacity } from '../compact-graph.js';
import { sharedFloat64, sharedUint8, sharedUint16, sharedUint32 } from '../shared-arrays.js';
import type { GraphChange } from './change.js';

type Attributes = Pick<CompactGraph, 'entityKind' | 'groupKind' | 'entityMarking'>;

/** Attributes that may be written to without what others read being changed. */
function ownAttributes({ entityKind, groupKind, entityMarking }: CompactGraph): Attributes {
  const own = {
    entityKind: sharedUint8(entityKind.length),
    groupKind: sharedUint8(groupKind.length),
    entityMarking: sharedUint16(entityMarking.length),
  };
  own.entityKind.set(entityKind);
  own.groupKind.set(groupKind);
  own.entityMarking.set(entityMarking);
  return own;
}

function groupsAfter({ groups, entities }: CompactGraph, { entityKind }: Attributes, change: GraphChange): Uint32Array {
  const left = new Set(groups);
  for (const { entity } of change.entities)
    if (entityKind[entity] === GROUP) left.add(entity);
    else left.delete(entity);
  if (left.size === groups.length && change.entities.every(({ entity }) => entity < entities)) {
    if (groups.every((group) => left.has(group))) return groups;
  }
  const after = sharedUint32(left.size);
  after.set([...left].sort((a, b) => a - b));
  return after;
}

/**
 * The graph with entities that are new or other than they were; null where there is no room.
 * @throws RangeError where new ones are not numbered on, or their order is not told
 */
export function changeEntities(graph: CompactGraph, change: GraphChange): CompactGraph | null {
  const { overlay, baseEntities } = graph;
  const entities = Math.max(graph.entities, ...change.entities.map(({ entity }) => entity + 1));
  if (entities > entityCapacity(graph)) return null;
  if (change.appendedOrder.length < entities - baseEntities)
    throw new RangeError('the order of an appended entity is not told');
  const fresh = new Set(change.entities.filter(({ entity }) => entity >= graph.entities).map(({ entity }) => entity));
  if (fresh.size !== entities - graph.entities) throw new RangeError('new entities are not numbered on');
  const isOther = change.entities.some(
    ({ entity, kind, groupKind, marking }) =>
      entity < graph.entities &&
      (graph.entityKind[entity] !== kind ||
        graph.groupKind[entity] !== groupKind ||
        graph.entityMarking[entity] !== marking),
  );
  const attributes = isOther ? ownAttributes(graph) : graph;
  const { entityKind, groupKind, entityMarking } = attributes;
  let { lastAppendedAt } = overlay;
  for (const { entity, kind, groupKind: its, marking, opened } of change.entities) {
    entityKind[entity] = kind;
    groupKind[entity] = its;
    entityMarking[entity] = marking;
    if (!fresh.has(entity)) continue;
    overlay.appendedAt[entity - baseEntities] = opened;
    lastAppendedAt = Math.max(lastAppendedAt, opened);
  }
  const appendedOrder = sharedFloat64(entities - baseEntities);
  appendedOrder.set(change.appendedOrder.subarray(0, appendedOrder.length));
  return {
    ...graph,
    entities,
    entityKind,
    groupKind,
    entityMarking,
    groups: change.entities.length === 0 ? graph.groups : groupsAfter(graph, attributes, change),
    overlay: { ...overlay, lastAppendedAt, appendedOrder },
  };
}
