import type { TimedRow, TimePage } from '../facet/dated-page.js';
import type {
  AllegationKind,
  DisclosedInformation,
  OperationEffect,
  RecipientKind,
  RecipientRelationship,
} from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY } from '../neo4j/view.js';

/** Which allegations; null does not narrow. Received within a half-open period, seconds. */
export interface AllegationsFilter {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly AllegationKind[] | null;
  readonly effects: readonly OperationEffect[] | null;
  readonly subjects: readonly string[] | null;
  readonly operations: readonly string[] | null;
  readonly information: readonly DisclosedInformation[] | null;
  readonly beforeEvent: boolean | null;
  /** Whether an allegation counts whoever was told or not; else one recipient must fit both of what follows. */
  readonly anyRecipient: boolean;
  readonly recipientKinds: readonly RecipientKind[] | null;
  readonly relationships: readonly RecipientRelationship[] | null;
}

/** Every allegation of a period: what a narrower filter is made of. */
export const ANY_ALLEGATION: Omit<AllegationsFilter, 'from' | 'to'> = {
  kinds: null,
  effects: null,
  subjects: null,
  operations: null,
  information: null,
  beforeEvent: null,
  anyRecipient: true,
  recipientKinds: null,
  relationships: null,
};

const list = statement<TimePage & AllegationsFilter, TimedRow>('allegation/list', [
  'from',
  'to',
  'kinds',
  'effects',
  'subjects',
  'operations',
  'information',
  'beforeEvent',
  'anyRecipient',
  'recipientKinds',
  'relationships',
  'beforeAt',
  'afterId',
  'limit',
  ...VISIBILITY,
]);

/** A page of allegations, received last first. */
export function listAllegations(database: Database, filter: AllegationsFilter, page: TimePage): Promise<TimedRow[]> {
  return database.read(list, { ...filter, ...page });
}
