import { RowProblem } from '../../row-problem.js';
import type { RowCells } from '../row-cells.js';
import {
  ALLEGATION_KINDS,
  DISCLOSED_INFORMATION,
  OPERATION_EFFECTS,
  OUTCOMES,
  RECIPIENT_KINDS,
  RECIPIENT_RELATIONSHIPS,
} from '../values.js';
import type { FacetFile } from './facet-file.js';

/** When something is said to have happened; half-open, seconds. Throws RowProblem for an empty interval. */
function occurred(row: RowCells): { occurredFrom: number | null; occurredTo: number | null } {
  const occurredFrom = row.start('occurredFrom');
  const occurredTo = row.end('occurredTo');
  if (occurredFrom !== null && occurredTo !== null && occurredTo < occurredFrom)
    throw new RowProblem('occurredTo', 'must not be earlier than occurredFrom');
  return { occurredFrom, occurredTo };
}

/** Allegations, whom they say was told, and what came of them. */
export const ALLEGATION_FILES = {
  allegations: {
    owner: null,
    ownerKind: 'ALLEGATION',
    label: 'AllegationDetails',
    relationship: 'HAS_DETAILS',
    properties: (row) => ({
      reference: row.text('reference'),
      kind: row.requiredOneOf('kind', ALLEGATION_KINDS),
      receivedAt: row.moment('receivedAt'),
      effect: row.oneOf('effect', OPERATION_EFFECTS) ?? 'NONE',
      information: row.listOf('information', DISCLOSED_INFORMATION),
      beforeEvent: row.optionalFlag('beforeEvent'),
      ...occurred(row),
      harm: row.text('harm'),
      inducement: row.text('inducement'),
    }),
    names: [
      { column: 'subjects', as: 'subject', kinds: ['PERSON'], many: true },
      { column: 'operation', as: 'operation', kinds: ['OPERATION'] },
      { column: 'report', as: 'report', kinds: ['INTELLIGENCE_REPORT'] },
    ],
    reference: (row) => row.text('reference') ?? row.key('key'),
  },
  'allegation-recipients': {
    owner: 'allegation',
    ownerKind: 'ALLEGATION',
    label: 'AllegationRecipient',
    relationship: 'HAS_RECIPIENT',
    properties: (row) => ({
      recipientKind: row.requiredOneOf('recipientKind', RECIPIENT_KINDS),
      relationship: row.requiredOneOf('relationship', RECIPIENT_RELATIONSHIPS),
    }),
    names: [{ column: 'recipient', as: 'recipient', kinds: ['PERSON', 'GROUP'] }],
  },
  outcomes: {
    owner: 'allegation',
    ownerKind: 'ALLEGATION',
    label: 'Outcome',
    relationship: 'HAS_OUTCOME',
    properties: (row) => ({
      outcome: row.requiredOneOf('outcome', OUTCOMES),
      decidedAt: row.moment('decidedAt'),
    }),
    names: [{ column: 'person', as: 'person', kinds: ['PERSON'], required: true }],
  },
} as const satisfies Readonly<Record<string, FacetFile>>;
