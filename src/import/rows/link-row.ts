import type { Marking } from '../../auth/viewer.js';
import type { LinkKind } from '../../generated/schema.js';
import type { Grading, NewAssertion } from '../../link/assertion-properties.js';
import type { EvaluationNumber } from '../../link/confidence.js';
import { RowProblem } from '../row-problem.js';
import type { RowCells } from './row-cells.js';
import { importKeyOf, ownImportKey, type RowContext } from './row-context.js';
import {
  HANDLINGS,
  IMPORTED_LINK_KINDS,
  INFORMATION_ASSESSMENTS,
  LINK_CONTEXTS,
  PROVENANCES,
  SOURCE_EVALUATIONS,
} from './values.js';

/** An assertion of a link as a row describes it; ends and declarant by import key. */
export interface LinkRow {
  readonly kind: LinkKind | 'SAME_AS';
  readonly from: string;
  readonly to: string;
  readonly declarant: string | null;
  readonly marking: Marking;
  /** True where the row names no report, declaration or record that it stands on: its own key stands for one. */
  readonly ownSourceKey: boolean;
  readonly assertion: Omit<NewAssertion, 'declarant' | 'marking' | 'knownFrom'> & {
    readonly importKey: string;
    /** Seconds; null where the row does not say. */
    readonly knownFrom: number | null;
  };
}

function gradingOf(row: RowCells): Grading {
  const confidence = row.integer('confidence', 0, 100);
  const confidenceReason = row.text('confidenceReason');
  if (confidence !== null && confidenceReason === null)
    throw new RowProblem('confidenceReason', 'is required with confidence');
  if (confidence === null && confidenceReason !== null)
    throw new RowProblem('confidenceReason', 'is allowed only with confidence');
  return {
    sourceEvaluation: Number(row.oneOf('sourceEvaluation', SOURCE_EVALUATIONS) ?? '2') as EvaluationNumber,
    informationAssessment: row.oneOf('informationAssessment', INFORMATION_ASSESSMENTS) ?? 'D',
    handling: row.oneOf('handling', HANDLINGS) ?? 'P',
    handlingConditions: row.text('handlingConditions'),
    confidence,
    confidenceReason,
  };
}

function subkindOf(row: RowCells, kind: string): string | null {
  const subkind = row.text('subkind', 100);
  if (kind === 'OTHER' && subkind === null) throw new RowProblem('subkind', 'is required with kind OTHER');
  if (kind !== 'OTHER' && subkind !== null) throw new RowProblem('subkind', 'is allowed only with kind OTHER');
  return subkind;
}

function declarantOf(row: RowCells, provenance: string, ends: readonly string[]): string | null {
  const declarant = row.optionalKey('declarant');
  const declared = provenance === 'SELF_DECLARATION';
  if (declared && declarant === null) throw new RowProblem('declarant', 'is required with provenance SELF_DECLARATION');
  if (!declared && declarant !== null)
    throw new RowProblem('declarant', 'is allowed only with provenance SELF_DECLARATION');
  if (declarant !== null && !ends.includes(declarant))
    throw new RowProblem('declarant', `'${declarant}' must be one of the row's two ends`);
  return declarant;
}

/** Reads a row of `links`. */
export function linkRow(row: RowCells, context: RowContext): LinkRow {
  const importKey = ownImportKey(context, row);
  const kind = row.requiredOneOf('kind', IMPORTED_LINK_KINDS);
  const from = row.key('from');
  const to = row.key('to');
  if (from === to) throw new RowProblem('to', `'${to}' must be another entity than from`);
  const provenance = row.requiredOneOf('provenance', PROVENANCES);
  const declarant = declarantOf(row, provenance, [from, to]);
  const sourceKey = row.text('sourceKey', 500);
  return {
    kind,
    from: importKeyOf(context, from),
    to: importKeyOf(context, to),
    declarant: declarant === null ? null : importKeyOf(context, declarant),
    marking: row.marking(),
    ownSourceKey: sourceKey === null,
    assertion: {
      importKey,
      subkind: subkindOf(row, kind),
      provenance,
      sourceKey: sourceKey ?? `${context.source}:${row.key('key')}`,
      refutes: row.flag('refutes'),
      context: row.oneOf('context', LINK_CONTEXTS) ?? 'PERSONAL',
      role: row.text('role'),
      count: row.integer('count', 0, 2 ** 31 - 1),
      grading: gradingOf(row),
      ...row.times(),
    },
  };
}
