import type { Marking } from '../../auth/viewer.js';
import type { PropertyValue } from '../../entity/entity-properties.js';
import type { EntityKind } from '../../generated/schema.js';
import { ALLEGATION_FILES } from './dated-files/allegation-files.js';
import { ENQUIRY_FILES } from './dated-files/enquiry-files.js';
import type { FacetFile, NamedEntity } from './dated-files/facet-file.js';
import { STATUS_FILES } from './dated-files/status-files.js';
import { VETTING_FILES } from './dated-files/vetting-files.js';
import type { RowCells, RowTimes } from './row-cells.js';
import { importKeyOf, ownImportKey, type RowContext } from './row-context.js';

export type { FacetFile, NamedEntity } from './dated-files/facet-file.js';

/** An entity that a dated row points at. */
export interface NamedReference {
  /** What it is to the row. */
  readonly as: string;
  readonly column: string;
  readonly importKey: string;
  readonly kinds: readonly EntityKind[];
}

/** A dated facet of an entity as a row describes it. */
export interface FacetRow extends RowTimes {
  /** `source\nfile\nkey`: each file has a key space of its own. */
  readonly importKey: string;
  /** Import key of the entity whose facet it is, which is the row's own where its file is of entities. */
  readonly owner: string;
  readonly marking: Marking;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly names: readonly NamedReference[];
  /** What an entity of its own is called; null for a facet of another. */
  readonly reference: string | null;
}

/** How each file of dated rows is read. */
export const FACET_FILES = {
  ...STATUS_FILES,
  ...ENQUIRY_FILES,
  ...VETTING_FILES,
  ...ALLEGATION_FILES,
} as const satisfies Readonly<Record<string, FacetFile>>;

/** A file of dated rows. */
export type FacetFileName = keyof typeof FACET_FILES;

function namedBy(row: RowCells, { column, as, kinds, required, many }: NamedEntity, context: RowContext) {
  const keys = many ? row.keys(column) : [required ? row.key(column) : row.optionalKey(column)];
  return keys.flatMap((key) => (key === null ? [] : [{ as, column, kinds, importKey: importKeyOf(context, key) }]));
}

/** The import key of a facet: `source\nfile\nkey`. */
export function facetImportKey(file: FacetFileName, context: RowContext, row: RowCells): string {
  const own = ownImportKey(context, row);
  return `${context.source}\n${file}\n${own.slice(context.source.length + 1)}`;
}

/** Reads a row of a file of dated rows. */
export function facetRow(file: FacetFileName, row: RowCells, context: RowContext): FacetRow {
  const { owner, properties, names = [], reference = (cells) => cells.key('key') }: FacetFile = FACET_FILES[file];
  return {
    importKey: facetImportKey(file, context, row),
    owner: owner === null ? ownImportKey(context, row) : importKeyOf(context, row.key(owner)),
    marking: row.marking(),
    properties: properties(row),
    names: names.flatMap((named) => namedBy(row, named, context)),
    reference: owner === null ? reference(row) : null,
    ...row.times(),
  };
}
