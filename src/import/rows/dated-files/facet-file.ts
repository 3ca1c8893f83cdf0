import type { PropertyValue } from '../../../entity/entity-properties.js';
import type { EntityKind } from '../../../generated/schema.js';
import type { RowCells } from '../row-cells.js';

/** A column of a dated row that points at entities. */
export interface NamedEntity {
  readonly column: string;
  /** What the entity is to the row: `as` of its `NAMES` relationship. */
  readonly as: string;
  readonly kinds: readonly EntityKind[];
  /** The column must not be empty. */
  readonly required?: true;
  /** The column is a list. */
  readonly many?: true;
}

/** How a file of dated rows is read and where its rows go. */
export interface FacetFile {
  /** Column that points at the owner; null where the row is an entity of its own, of the kind `ownerKind`, and these are its details. */
  readonly owner: string | null;
  readonly ownerKind: EntityKind;
  /** Neo4j label of the facet. */
  readonly label: string;
  /** Neo4j type of the relationship from the owner. */
  readonly relationship: string;
  readonly properties: (row: RowCells) => Readonly<Record<string, PropertyValue>>;
  readonly names?: readonly NamedEntity[];
  /** What the label and names of an entity of its own are made of; its key where left out. */
  readonly reference?: (row: RowCells) => string;
}
