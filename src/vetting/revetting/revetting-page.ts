import { createHash } from 'node:crypto';
import { BadUserInput } from '../../errors.js';
import { instant } from '../../neo4j/view.js';
import { hops, listOf } from '../../server/arguments.js';
import type { Context } from '../../server/context.js';
import { connectionOf, pageSize, placeOf } from '../../server/cursor.js';
import { dateSpan, type Span } from '../../time/london.js';
import { nearerPolicy, policyFor, type Suggested, type VettingPolicy } from '../policy/policy-model.js';
import type { Candidate } from './candidates.js';
import { findCandidates, hourOf } from './find-candidates.js';
import { findKnowable, pathOf } from './find-knowable.js';
import type { KnowableModel, RevettingQuestion, RevettingRowModel } from './revetting-model.js';

/** What a re-vetting is asked for by. */
export interface RevettingArguments {
  readonly asOf?: string | null;
  readonly departments?: readonly string[] | null;
  readonly within?: number | null;
  readonly clearedSince?: string | null;
  readonly outcomes: readonly Suggested[];
  readonly first: number;
  readonly after?: string | null;
}

/** A row, and the place of its employee among all who were put forward. */
interface PlacedRow {
  readonly row: RevettingRowModel;
  readonly place: number;
}

/**
 * The last instant of a day that is over, else now; seconds.
 * @throws BadUserInput for a day that is yet to come
 */
export function closeOf(asOf: string | null | undefined, now: number): number {
  if (asOf == null) return now;
  const { from, to } = dateSpan(asOf) as Span;
  if (from > now) throw new BadUserInput('asOf', `is yet to come: nobody knows what will be known on ${asOf}.`);
  return Math.min(to - 1, now);
}

function outcomesOf(outcomes: readonly Suggested[]): Suggested[] {
  if (outcomes.length === 0) throw new BadUserInput('outcomes', 'is an empty list: name FAIL, REFER or both.');
  if (outcomes.includes('PASS')) throw new BadUserInput('outcomes', 'cannot be PASS: that is everybody else.');
  return [...new Set(outcomes)].sort();
}

async function rowOf(context: Context, question: RevettingQuestion, candidate: Candidate, searched: number) {
  const { employee, concern, clearance } = candidate;
  const deciding = await pathOf(context, question.view, employee, concern, question.at, question.at);
  if (deciding === null) return null;
  let found: Promise<KnowableModel | null> | undefined;
  const knowable = () => {
    found ??= findKnowable(context, question, candidate, deciding);
    return found;
  };
  return { ...question, employee, concern, clearance, deciding, knowable, searched };
}

/** The rows from a place on, one more than a page; those put forward who have no path have none. */
async function rowsFrom(
  context: Context,
  question: RevettingQuestion,
  candidates: readonly Candidate[],
  { from, first, searched }: { from: number; first: number; searched: number },
): Promise<PlacedRow[]> {
  const rows: PlacedRow[] = [];
  for (let place = from; place < candidates.length && rows.length <= first; ) {
    const part = candidates.slice(place, place + first + 1 - rows.length);
    const found = await Promise.all(part.map((candidate) => rowOf(context, question, candidate, searched)));
    const start = place;
    rows.push(...found.flatMap((row, index) => (row ? [{ row, place: start + index }] : [])));
    place += part.length;
  }
  return rows;
}

/**
 * A page of a re-vetting: screenings of everybody first, paths and what was knowable for the rows of the page only.
 * @param policies in the order in which they came into force
 */
export async function revettingPage(context: Context, policies: readonly VettingPolicy[], args: RevettingArguments) {
  const { asOf, within, clearedSince } = args;
  const first = pageSize(args.first);
  const outcomes = outcomesOf(args.outcomes);
  const departments = args.departments ? listOf('departments', args.departments, 1, 100).sort() : null;
  if (within != null) hops(within);
  const since = clearedSince == null ? null : (dateSpan(clearedSince) as Span).from;
  const close = closeOf(asOf, context.view.now);
  const asked = { revetting: asOf ?? null, departments, within: within ?? null, since, outcomes };
  const placed = placeOf<number>(context.view, instant(close, close), asked, args.after);
  const at = placed.time.validFrom;
  const inForce = policyFor(policies, null, at);
  const policy = within == null ? inForce : nearerPolicy(inForce, within);
  const { view } = placed;
  const question = { view, at, policy };
  const key = JSON.stringify([asked, view.revision, view.markings, view.hidden, hourOf(at), policy.version]);
  const name = createHash('sha256').update(key).digest('base64url');
  const found = await context.revettings.get(name, () =>
    findCandidates(context, { ...question, outcomes, departments }),
  );
  const { reach } = found;
  const candidates = found.candidates.filter(({ clearance }) => since === null || (clearance.at ?? since - 1) >= since);
  const from = placed.after === null ? 0 : placed.after + 1;
  const rows = await rowsFrom(context, question, candidates, { from, first, searched: reach.searchedHops });
  const { edges, pageInfo } = connectionOf(
    rows.map(({ row }) => row),
    first,
    placed,
    (_, index) => (rows[index] as PlacedRow).place,
  );
  const completeness = { ...reach, view, time: placed.time };
  return { edges, pageInfo, policyVersion: policy.version, screenedCount: candidates.length, at, completeness };
}
