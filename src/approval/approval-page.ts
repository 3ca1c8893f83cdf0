import type { ApprovalFilter } from '../generated/schema.js';
import { chosenOf, listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { resolveTime } from '../time/resolve-time.js';
import { readingSight } from './approval-model.js';
import { type ApprovalPlace, listApprovals, narrowed } from './approval-repository.js';

const MOST_NAMED = 1_000;

function chosen<Value>(argument: string, values: readonly Value[] | null | undefined): Value[] | null {
  const given = chosenOf(argument, values);
  return given && [...new Set(given)].sort();
}

function named(argument: string, values: readonly string[] | null | undefined): string[] | null {
  return values ? chosen(argument, listOf(argument, values, 1, MOST_NAMED)) : null;
}

/** A page of approvals, those asked for last first. */
export async function approvalPage(
  context: Context,
  args: {
    readonly filter?: ApprovalFilter | null | undefined;
    readonly first: number;
    readonly after?: string | null | undefined;
  },
) {
  const { database, view } = context;
  const { filter } = args;
  const first = pageSize(args.first);
  const kinds = chosen('filter.kinds', filter?.kinds);
  const selection = {
    states: chosen('filter.states', filter?.states),
    subjects: named('filter.subjects', filter?.subjects),
    compartments: named('filter.compartments', filter?.compartments),
    allegations: named('filter.allegations', filter?.allegations),
  };
  const question = { approvals: selection, kinds };
  const place = placeOf<ApprovalPlace>(view, resolveTime({}, view.now), question, args.after);
  const sight = narrowed(readingSight(view), kinds);
  const rows = await listApprovals(database, sight, { ...selection, now: view.now }, place.after, first + 1);
  return connectionOf(rows, first, place, ({ requestedAt, id }): ApprovalPlace => [requestedAt, id]);
}
