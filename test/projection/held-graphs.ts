import { randomUUID } from 'node:crypto';
import { writeUuid } from '../../src/entity/uuid-bytes.js';
import { buildGraph } from '../../src/graph/build/build-graph.js';
import { EntityIds } from '../../src/projection/entity-ids.js';
import { CodeBook } from '../../src/projection/graph-codes.js';
import type { HeldGraph } from '../../src/projection/graph-version.js';
import { columnsOf, DEPARTMENTS, GROUP_KINDS, numberRows, STATUSES, SUBKINDS } from '../graph/columns-of-rows.js';
import type { GraphRows } from '../setup/graph-rows.js';

/** Ids that are in the order of the names they stand for. */
export function idsInOrder(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${n.toString(16).padStart(8, '0')}${randomUUID().slice(8)}`);
}

/** Rows as a held graph, as of a revision. */
export function heldGraph(rows: GraphRows, revision: number, ids?: readonly string[]): HeldGraph {
  const numbering = numberRows(rows, revision);
  const graph = buildGraph(columnsOf(rows, revision, numbering));
  const bytes = new Uint8Array(graph.entities * 16);
  for (const [index, id] of (ids ?? idsInOrder(graph.entities)).entries()) writeUuid(bytes, index * 16, id);
  const names = { subkinds: SUBKINDS, departments: DEPARTMENTS, groupKinds: GROUP_KINDS, statuses: STATUSES };
  const codes = new CodeBook(names).codes();
  return {
    graph: { ...graph, overlay: { ...graph.overlay, revision } },
    ids: EntityIds.ofBytes(bytes),
    codes,
    base: revision,
    revision,
  };
}
