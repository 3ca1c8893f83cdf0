import { ENTITY_LABELS } from '../../entity/entity-kind.js';
import { entityProperties } from '../../entity/entity-properties.js';
import type { Transaction } from '../../neo4j/database.js';
import { statement } from '../../neo4j/statement.js';
import { RowProblem } from '../row-problem.js';
import type { FacetFile, FacetRow } from '../rows/facet-row.js';
import { type ClosingRow, closingRows } from './closing-rows.js';
import type { ReadyFacet } from './facet-store.js';
import type { References } from './references.js';
import type { Closing, Opening } from './row-store.js';

/** The entity that a dated row belongs to. */
export interface ReadyOwner {
  /** Null where it is not there yet. */
  readonly id: string | null;
  /** Neo4j element id; null where it is not there yet. */
  readonly element: string | null;
  /** Number of its marking. */
  readonly marking: number;
  /** What its node is given, where the row is what makes it. */
  readonly properties: Readonly<Record<string, unknown>> | null;
}

interface NamedOwner {
  readonly position: number;
  readonly properties: object;
}

const nameEntities = statement<
  { rows: readonly NamedOwner[]; label: string; revision: number },
  { position: number; element: string }
>('import/name-entities', ['rows', 'label', 'revision']);
const withdrawDetailed = statement<{ rows: readonly ClosingRow[]; revision: number }, never>(
  'import/withdraw-detailed',
  ['rows', 'revision'],
);

/** The owner of a dated row. Throws RowProblem where there is none, or one of another kind. */
export function ownerOf(spec: FacetFile, row: FacetRow, marking: number, references: References): ReadyOwner {
  if (spec.owner !== null) {
    const { id, element, marking } = references.entity(spec.owner, row.owner, [spec.ownerKind]);
    return { id, element, marking, properties: null };
  }
  const found = references.find(row.owner);
  if (found !== null && found.kind !== spec.ownerKind)
    throw new RowProblem('key', `is the key of another row already, of kind ${found.kind}`);
  const cut = row.owner.indexOf('\n');
  const properties = entityProperties({
    kind: spec.ownerKind,
    properties: { reference: row.reference },
    externalIds: [{ system: row.owner.slice(0, cut), id: row.owner.slice(cut + 1) }],
    marking,
    importKey: row.owner,
  });
  return { id: found?.id ?? null, element: found?.element ?? null, marking, properties };
}

/** Makes the entities that rows make, or gives them their present name and marking; answers element ids in the rows' order. */
export async function nameOwners(
  tx: Transaction,
  revision: number,
  spec: FacetFile,
  opened: readonly Opening<ReadyFacet>[],
): Promise<string[]> {
  if (spec.owner !== null) return opened.map(({ row }) => row.owner.element as string);
  const rows = opened.map(({ row }, position) => ({ position, properties: row.owner.properties as object }));
  const named = await tx.run(nameEntities, { rows, label: ENTITY_LABELS[spec.ownerKind], revision });
  const elements = new Map(named.map(({ position, element }) => [position, element]));
  return opened.map((_, position) => elements.get(position) as string);
}

/** Withdraws the entities whose rows their source gave up. */
export async function withdrawOwners(tx: Transaction, revision: number, closed: readonly Closing[]): Promise<void> {
  const gone = closed.filter(({ reason }) => reason === 'DELETED' || reason === 'ABSENT');
  if (gone.length > 0) await tx.run(withdrawDetailed, { rows: closingRows(gone), revision });
}
