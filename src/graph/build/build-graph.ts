import { GROUP } from '../codes.js';
import { type GraphColumns, NONE } from '../columns.js';
import type { CompactGraph } from '../compact-graph.js';
import { emptyOverlay } from '../overlay/overlay.js';
import { DEFAULT_ROOM, type Room, withRoom } from '../overlay/room.js';
import { sharedUint8, sharedUint16, sharedUint32 } from '../shared-arrays.js';
import type { SideTable } from '../side-table.js';
import { fillFacets, fillMerges } from './fill-dated.js';
import { fillFacts } from './fill-facts.js';
import { fillRows } from './fill-rows.js';
import { type PairRecords, PLACE, RECORD, recordsByLesser } from './pair-records.js';
import { type ToldLinks, tellLinks } from './tell-links.js';

function shared<Values extends Uint8Array | Uint16Array | Uint32Array>(
  make: (length: number) => Values,
  values: ArrayLike<number>,
  length = values.length,
): Values {
  const copy = make(length);
  copy.set(values);
  return copy;
}

function subkindsOf(
  subkind: Uint32Array | null,
  { words, assertionAt }: PairRecords,
  { count, first }: ToldLinks,
): SideTable<Uint32Array> {
  const keys: number[] = [];
  const values: number[] = [];
  for (let link = 0; subkind && link < count; link += 1) {
    const value = subkind[assertionAt[words[(first[link] as number) * RECORD + PLACE] as number] as number] as number;
    if (value === NONE) continue;
    keys.push(link);
    values.push(value);
  }
  return { keys: shared(sharedUint32, keys), values: shared(sharedUint32, values) };
}

function groupsIn(kind: Uint8Array): number[] {
  const groups: number[] = [];
  for (let entity = kind.indexOf(GROUP); entity >= 0; entity = kind.indexOf(GROUP, entity + 1)) groups.push(entity);
  return groups;
}

function labelsOf(columns: readonly Uint16Array[], labels: number): Uint8Array {
  const used = sharedUint8(labels);
  for (const column of columns)
    for (let index = 0; index < column.length; index += 1) used[column[index] as number] = 1;
  return used;
}

function labelsIn(columns: readonly Uint16Array[]): number {
  let most = -1;
  for (const column of columns)
    for (let index = 0; index < column.length; index += 1)
      if ((column[index] as number) > most) most = column[index] as number;
  return most + 1;
}

/**
 * Builds the compact graph from plain columns: counting sorts, O(entities + assertions), and about 40 bytes a link while it runs beside what it
 * makes.
 * @param room for what comes later
 * @throws RangeError where an assertion joins what is not there, or has a confidence above 100
 */
export function buildGraph(
  { entities, assertions, employments, statuses, merges, directedKinds }: GraphColumns,
  room: Room = DEFAULT_ROOM,
): CompactGraph {
  const records = recordsByLesser(assertions, entities.count, directedKinds);
  const kept = records.starts[entities.count] as number;
  const told = tellLinks(assertions, records);
  const said = [assertions.marking, employments.marking, statuses.marking, merges.marking];
  const labels = labelsIn([entities.marking, ...said]);
  const most = {
    entities: withRoom(entities.count, room),
    links: withRoom(told.count, room),
    assertions: withRoom(kept, room),
    places: withRoom(2 * told.count, room),
  };
  return {
    entities: entities.count,
    links: told.count,
    assertions: kept,
    baseEntities: entities.count,
    baseLinks: told.count,
    baseAssertions: kept,
    directedKinds,
    labels,
    ...fillRows(told, entities.count, most),
    firstFact: shared(sharedUint32, told.first.subarray(0, told.count + 1), most.links + 1),
    linkTraits: shared(sharedUint8, told.traits.subarray(0, told.count), most.links),
    ...fillFacts(assertions, records, most.assertions),
    entityKind: shared(sharedUint8, entities.kind, most.entities),
    groupKind: shared(sharedUint8, entities.groupKind, most.entities),
    entityMarking: shared(sharedUint16, entities.marking, most.entities),
    groups: shared(sharedUint32, groupsIn(entities.kind)),
    entityLabels: labelsOf([entities.marking], labels),
    usedLabels: labelsOf([entities.marking, ...said], labels),
    subkinds: subkindsOf(assertions.subkind, records, told),
    employments: fillFacets(employments),
    statuses: fillFacets(statuses),
    merges: fillMerges(merges),
    overlay: emptyOverlay(2 * told.count, {
      entities: most.entities - entities.count,
      links: most.links - told.count,
      assertions: most.assertions - kept,
    }),
  };
}
