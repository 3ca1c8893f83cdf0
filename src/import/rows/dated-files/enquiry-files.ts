import { WALKABLE_KINDS } from '../../../entity/entity-kind.js';
import { HANDLINGS, INFORMATION_ASSESSMENTS, SOURCE_EVALUATIONS } from '../values.js';
import type { FacetFile } from './facet-file.js';

/** Intelligence reports, the unit's cases, and who works on an operation against whom. */
export const ENQUIRY_FILES = {
  'intelligence-reports': {
    owner: null,
    ownerKind: 'INTELLIGENCE_REPORT',
    label: 'IntelligenceReportDetails',
    relationship: 'HAS_DETAILS',
    properties: (row) => {
      const sourceEvaluation = row.oneOf('sourceEvaluation', SOURCE_EVALUATIONS);
      return {
        reference: row.required('reference'),
        receivedAt: row.moment('receivedAt'),
        receivingUnit: row.text('receivingUnit'),
        category: row.text('category'),
        filedAt: row.start('filedAt'),
        sourceEvaluation: sourceEvaluation === null ? null : Number(sourceEvaluation),
        informationAssessment: row.oneOf('informationAssessment', INFORMATION_ASSESSMENTS),
        handling: row.oneOf('handling', HANDLINGS),
        handlingConditions: row.text('handlingConditions'),
      };
    },
    names: [{ column: 'subjects', as: 'subject', kinds: [...WALKABLE_KINDS, 'OPERATION'], many: true }],
    reference: (row) => row.required('reference'),
  },
  cases: {
    owner: null,
    ownerKind: 'CASE',
    label: 'CaseDetails',
    relationship: 'HAS_DETAILS',
    properties: (row) => ({
      reference: row.required('reference'),
      title: row.text('title'),
      openedAt: row.start('openedAt'),
      closedAt: row.start('closedAt'),
    }),
    names: [
      { column: 'allegations', as: 'allegation', kinds: ['ALLEGATION'], many: true },
      { column: 'members', as: 'member', kinds: ['PERSON'], many: true },
      { column: 'subjects', as: 'subject', kinds: ['PERSON', 'GROUP', 'OPERATION'], many: true },
    ],
    reference: (row) => row.required('reference'),
  },
  assignments: {
    owner: 'operation',
    ownerKind: 'OPERATION',
    label: 'Assignment',
    relationship: 'HAS_ASSIGNMENT',
    properties: (row) => ({ role: row.text('role') }),
    names: [{ column: 'employee', as: 'employee', kinds: ['PERSON'], required: true }],
  },
  targets: {
    owner: 'operation',
    ownerKind: 'OPERATION',
    label: 'Target',
    relationship: 'HAS_TARGET',
    properties: () => ({}),
    names: [{ column: 'target', as: 'target', kinds: ['PERSON', 'GROUP'], required: true }],
  },
} as const satisfies Readonly<Record<string, FacetFile>>;
