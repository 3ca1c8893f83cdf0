import { BadUserInput } from '../../errors.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';
import { timeSpan } from '../../import/times.js';
import type { Database } from '../../neo4j/database.js';
import type { View } from '../../neo4j/view.js';
import { openToken } from '../../server/token.js';
import { newestWhole, pointAt, revisionsBetween } from '../evaluate/revisions.js';

/** The word for where a job's last run reported to. */
export const LAST = 'last';

/**
 * The point that a text names: an instant or the beginning of a day, or a revision as answers tell it (`asOfRevision`).
 * @throws BadUserInput
 */
export async function pointSince(database: Database, view: View, text: string): Promise<StepPoint> {
  const span = timeSpan(text);
  const newest = await newestWhole(database);
  if (span !== null) {
    if (span.from > view.now) throw new BadUserInput('--since', `'${text}' is not over yet.`);
    return pointAt(database, newest, span.from);
  }
  const token = openToken(view.tokenKey, text) as { revision?: unknown } | null;
  const revision = typeof token?.revision === 'number' ? token.revision : null;
  if (revision === null || revision > newest)
    throw new BadUserInput(
      '--since',
      `'${text}' must be '${LAST}', a day (2019-05-01), an instant (2019-05-01T02:00:00Z) or a revision as an answer tells it.`,
    );
  const [made] = await revisionsBetween(database, revision - 1, revision, view.markings);
  return { revision, instant: made?.at ?? 0 };
}
