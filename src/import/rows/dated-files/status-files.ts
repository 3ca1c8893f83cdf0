import { CRIMINAL_STATUSES, GROUP_STATUSES, THREAT_BANDS, VETTING_LEVELS } from '../values.js';
import type { FacetFile } from './facet-file.js';

/** Employments, and how people and groups stand. */
export const STATUS_FILES = {
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
