import { GROUP } from '../codes.js';
import { type GraphColumns, NONE } from '../columns.js';
import type { CompactGraph } from '../compact-graph.js';
import { sharedUint8, sharedUint16, sharedUint32 } from '../shared-arrays.js';
import type { SideTable } from '../side-table.js';
import { fillFacets, fillMerges } from './fill-dated.js';
import { fillFacts } from './fill-facts.js';
import { fillRows } from './fill-rows.js';
import { orderByEnds } from './order-by-ends.js';
import { type ToldLinks, tellLinks } from './tell-links.js';

function shared<Values extends Uint8Array | Uint16Array | Uint32Array>(
  make: (length: number) => Values,
  values: ArrayLike<number>,
): Values {
  const copy = make(values.length);
  copy.set(values);
  return copy;
}

function subkindsOf(
  subkind: Uint32Array | null,
  order: Uint32Array,
  { count, first }: ToldLinks,
): SideTable<Uint32Array> {
  const keys: number[] = [];
  const values: number[] = [];
  for (let link = 0; subkind && link < count; link += 1) {
    const value = subkind[order[first[link] as number] as number] as number;
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
 * @throws RangeError where an assertion joins what is not there, or has a confidence above 100
 */
export function buildGraph({
  entities,
  assertions,
  employments,
  statuses,
  merges,
  directedKinds,
}: GraphColumns): CompactGraph {
  const order = orderByEnds(assertions, entities.count);
  const told = tellLinks(assertions, order, directedKinds);
  const said = [assertions.marking, employments.marking, statuses.marking, merges.marking];
  const labels = labelsIn([entities.marking, ...said]);
  return {
    entities: entities.count,
    links: told.count,
    assertions: order.length,
    labels,
    ...fillRows(assertions, order, told, entities.count),
    firstFact: shared(sharedUint32, told.first.subarray(0, told.count + 1)),
    linkTraits: shared(sharedUint8, told.traits.subarray(0, told.count)),
    ...fillFacts(assertions, order),
    entityKind: shared(sharedUint8, entities.kind),
    groupKind: shared(sharedUint8, entities.groupKind),
    entityMarking: shared(sharedUint16, entities.marking),
    groups: shared(sharedUint32, groupsIn(entities.kind)),
    entityLabels: labelsOf([entities.marking], labels),
    usedLabels: labelsOf([entities.marking, ...said], labels),
    subkinds: subkindsOf(assertions.subkind, order, told),
    employments: fillFacets(employments),
    statuses: fillFacets(statuses),
    merges: fillMerges(merges),
  };
}
