import type { Marking } from '../../auth/viewer.js';
import type { PropertyValue } from '../../entity/entity-properties.js';
import type { EntityKind } from '../../generated/schema.js';
import type { RowCells, RowTimes } from './row-cells.js';
import { importKeyOf, ownImportKey, type RowContext } from './row-context.js';
import { CRIMINAL_STATUSES, GROUP_STATUSES, THREAT_BANDS, VETTING_LEVELS } from './values.js';

/** A dated facet of an entity as a row describes it. */
export interface FacetRow extends RowTimes {
  readonly importKey: string;
  /** Import key of the entity whose facet it is. */
  readonly owner: string;
  readonly marking: Marking;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** How a file of facets is read and where its rows go. */
export interface FacetFile {
  /** Column that points at the owner. */
  readonly owner: string;
  readonly ownerKind: EntityKind;
  /** Neo4j label of the facet. */
  readonly label: string;
  /** Neo4j type of the relationship from the owner. */
  readonly relationship: string;
  readonly properties: (row: RowCells) => Readonly<Record<string, PropertyValue>>;
}

/** How each file of facets is read. */
export const FACET_FILES = {
  employments: {
    owner: 'person',
    ownerKind: 'PERSON',
    label: 'Employment',
    relationship: 'HAS_EMPLOYMENT',
    properties: (row) => ({
      staffNumber: row.text('staffNumber'),
      rank: row.text('rank'),
      department: row.text('department'),
      vettingLevel: row.oneOf('vettingLevel', VETTING_LEVELS),
    }),
  },
  'criminal-statuses': {
    owner: 'person',
    ownerKind: 'PERSON',
    label: 'CriminalStatus',
    relationship: 'HAS_CRIMINAL_STATUS',
    properties: (row) => ({ status: row.requiredOneOf('status', CRIMINAL_STATUSES) }),
  },
  'group-statuses': {
    owner: 'group',
    ownerKind: 'GROUP',
    label: 'GroupStatus',
    relationship: 'HAS_STATUS',
    properties: (row) => ({
      status: row.requiredOneOf('status', GROUP_STATUSES),
      threatBand: row.oneOf('threatBand', THREAT_BANDS),
    }),
  },
} as const satisfies Readonly<Record<string, FacetFile>>;

/** A file of facets. */
export type FacetFileName = keyof typeof FACET_FILES;

/** Reads a row of a file of facets. */
export function facetRow(file: FacetFileName, row: RowCells, context: RowContext): FacetRow {
  const { owner, properties }: FacetFile = FACET_FILES[file];
  return {
    importKey: ownImportKey(context, row),
    owner: importKeyOf(context, row.key(owner)),
    marking: row.marking(),
    properties: properties(row),
    ...row.times(context.now),
  };
}
