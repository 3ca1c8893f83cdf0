import { findFacets } from '../facet/facet-repository.js';
import type { OutcomeModel } from '../facet/record-models.js';
import type { Outcome } from '../generated/schema.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY, type VisibilityParams, visibility } from '../neo4j/view.js';
import { type Context, loadersFor } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import type { Span } from '../time/london.js';
import { recordTime } from '../time/record-time.js';

/** After any instant, seconds since 1970 UTC. */
const LATEST = 253_402_300_800;

interface OutcomeParams extends VisibilityParams, Span {
  outcome: Outcome;
  beforeAt: number;
  afterId: string;
  limit: number;
}
const ofKind = statement<OutcomeParams, OutcomeKey>('assessment/outcomes-of-kind', [
  'from',
  'to',
  'outcome',
  'beforeAt',
  'afterId',
  'limit',
  ...VISIBILITY,
]);

interface OutcomeKey {
  readonly id: string;
  /** When it was decided, seconds. */
  readonly at: number;
}

/** Which outcomes a page is of. */
export interface DecidedOutcomes {
  readonly outcome: Outcome;
  readonly period: Span;
  /** Seconds; now where null. */
  readonly knownAt: number | null;
}

/** A page of the outcomes of a kind decided on in a period, newest first; what they say is as of the time of the list. */
export async function outcomePage(
  context: Context,
  { outcome, period, knownAt }: DecidedOutcomes,
  { first, after }: { first: number; after?: string | null },
) {
  const { database } = context;
  const { from, to } = period;
  const question = { outcomes: [outcome, from, to, knownAt] };
  const place = placeOf<OutcomeKey>(context.view, recordTime({ knownAt }, context.view.now), question, after);
  const rows = await database.read(ofKind, {
    ...visibility(place.view, place.time),
    from,
    to,
    outcome,
    beforeAt: place.after?.at ?? LATEST,
    afterId: place.after?.id ?? '',
    limit: pageSize(first) + 1,
  });
  const ids = rows.map(({ id }) => id);
  const asOf = { loaders: loadersFor(context, place.view), time: place.time };
  const found = ids.length === 0 ? [] : await findFacets(database, place.view, ids);
  const outcomes = found.map((facet) => ({ ...(facet as OutcomeModel), asOf }));
  return connectionOf(outcomes, first, place, ({ id, decidedAt }) => ({ id, at: decidedAt }));
}
