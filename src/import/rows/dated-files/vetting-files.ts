import {
  ASSOCIATION_KINDS,
  DECLARATION_ORIGINS,
  DECLARATION_OUTCOMES,
  VETTING_REASONS,
  VETTING_RESULTS,
  VETTING_STANDARDS,
} from '../values.js';
import type { FacetFile } from './facet-file.js';

/** Applications to join the force, the decisions on them, and employees' vulnerable associations. */
export const VETTING_FILES = {
  applications: {
    owner: null,
    ownerKind: 'APPLICATION',
    label: 'ApplicationDetails',
    relationship: 'HAS_DETAILS',
    properties: (row) => ({
      receivedAt: row.moment('receivedAt'),
      role: row.text('role'),
      department: row.text('department'),
      standard: row.oneOf('standard', VETTING_STANDARDS),
      policyVersion: row.text('policyVersion'),
    }),
    names: [{ column: 'person', as: 'person', kinds: ['PERSON'], required: true }],
  },
  'vetting-decisions': {
    owner: 'application',
    ownerKind: 'APPLICATION',
    label: 'VettingDecision',
    relationship: 'HAS_DECISION',
    properties: (row) => ({
      decision: row.requiredOneOf('decision', VETTING_RESULTS),
      decidedAt: row.moment('decidedAt'),
      standard: row.oneOf('standard', VETTING_STANDARDS),
      policyVersion: row.text('policyVersion'),
      reasons: row.listOf('reasons', VETTING_REASONS),
      openSourceScope: row.text('openSourceScope'),
      openSourceResult: row.text('openSourceResult'),
    }),
    names: [{ column: 'approver', as: 'approver', kinds: ['PERSON'] }],
  },
  declarations: {
    owner: null,
    ownerKind: 'DECLARATION',
    label: 'DeclarationDetails',
    relationship: 'HAS_DETAILS',
    properties: (row) => ({
      association: row.requiredOneOf('association', ASSOCIATION_KINDS),
      origin: row.requiredOneOf('origin', DECLARATION_ORIGINS),
      at: row.moment('at'),
      outcome: row.oneOf('outcome', DECLARATION_OUTCOMES),
      conditions: row.text('conditions'),
      reviewAt: row.start('reviewAt'),
    }),
    names: [
      { column: 'employee', as: 'employee', kinds: ['PERSON'], required: true },
      { column: 'associate', as: 'associate', kinds: ['PERSON', 'GROUP'] },
    ],
  },
} as const satisfies Readonly<Record<string, FacetFile>>;
