/** What the values of an attribute are; numbers are whole, decimals need not be. */
export type AttributeType = 'text' | 'number' | 'decimal' | 'flag' | 'list';

/** A value of an attribute; null where there is none. */
export type AttributeValue = string | number | boolean | readonly string[] | null;

/** Something that is told of every entity, or of every link. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
}

/** An entity as it is written to a file. */
export interface ExportedEntity {
  readonly id: string;
  readonly label: string;
  /** In the order of the graph's attributes. */
  readonly values: readonly AttributeValue[];
}

/** A link as it is written to a file. */
export interface ExportedLink {
  readonly id: string;
  /** Ids of entities of the same graph. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** In the order of the graph's attributes. */
  readonly values: readonly AttributeValue[];
}

/** What a file says of itself: whose view of which time it shows, and how complete it is. */
export type About = Readonly<Record<string, string | number | boolean>>;

/** A graph to be written to a file, part by part: never the whole of it is held. */
export interface ExportedGraph {
  readonly about: About;
  readonly entityAttributes: readonly Attribute[];
  readonly linkAttributes: readonly Attribute[];
  /** Each once. To be read to its end before the links are. */
  entities(): AsyncIterable<readonly ExportedEntity[]>;
  /** Each once, between entities that were told. */
  links(): AsyncIterable<readonly ExportedLink[]>;
  /** What it is where a format is of tables; a graph is two, of its entities and of its links. */
  readonly table?: ExportedTable;
}

/** Rows of one table. */
export interface ExportedTable {
  readonly columns: readonly string[];
  rows(): AsyncIterable<readonly (readonly AttributeValue[])[]>;
}

/** What stands between the entries of a list where a format has no lists of its own. */
export const LIST_SEPARATOR = ';';

/** A value as text; null where there is none to be written. */
export function valueText(value: AttributeValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return value.length === 0 ? null : value.join(LIST_SEPARATOR);
  return String(value);
}
