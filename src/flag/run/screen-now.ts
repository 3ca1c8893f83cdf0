import { Piscina } from 'piscina';
import { checkOperationId } from '../../change/make-change.js';
import { threadEntry } from '../../engine/thread-entry.js';
import { BadUserInput, HoplineError, NotFound } from '../../errors.js';
import type { LinkFilter, RunScreeningInput } from '../../generated/schema.js';
import { hops } from '../../server/arguments.js';
import type { Context } from '../../server/context.js';
import { keyedId } from '../flag-ids.js';
import { seenFlags } from '../flag-sight.js';
import { jobKey } from '../job/job-model.js';
import { DEFAULT_JOB, jobName } from '../job/job-name.js';
import { findRun } from '../job/job-repository.js';
import { DEFAULT_RULES } from '../rules/rules-file.js';
import { overridden } from '../rules/screening-rules.js';
import type { ScreenReply, ScreenTask } from './screen-task.js';

/** A thread that is there only while a run is. */
async function inThread(task: ScreenTask): Promise<ScreenReply> {
  const entry = threadEntry('screen-worker', import.meta.url);
  const pool = new Piscina<ScreenTask, ScreenReply>({ ...entry, name: 'screenInThread', maxThreads: 1 });
  try {
    return await pool.run(task);
  } finally {
    await pool.destroy();
  }
}

/** A filter as rules take it: what was not given is not there. */
function rulesFilterOf(filter: LinkFilter | null | undefined): unknown {
  if (!filter) return undefined;
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  for (const [name] of given)
    if (name === 'at' || name === 'validDuring' || name === 'groupStatus')
      throw new BadUserInput(
        `input.filter.${name}`,
        'is not taken here: a job screens step by step, by its own rules.',
      );
  return Object.fromEntries(given);
}

function errorOf({ code, message, argument }: Extract<ScreenReply, { readonly error: unknown }>['error']) {
  return argument === undefined ? new HoplineError(code, message) : new HoplineError(code, message, argument);
}

/**
 * Runs a job of the viewer's own clearance now, once by the `operationId`.
 * @throws BadUserInput, Locked where another evaluates the job
 */
export async function screenNow(context: Context, { operationId, job, within, filter, live }: RunScreeningInput) {
  const { database, viewer, view } = context;
  checkOperationId(operationId);
  const { level, compartments } = viewer;
  const named = { name: jobName('input.job', job ?? DEFAULT_JOB), clearance: { level, compartments } };
  const asked = {
    within: within === null || within === undefined ? undefined : hops(within, 'input.within'),
    filter: rulesFilterOf(filter),
  };
  overridden(DEFAULT_RULES, asked);
  const id = keyedId(view.tokenKey, 'run', [viewer.subject, jobKey(named.name, named.clearance), operationId]);
  const before = await findRun(database, id);
  const reply = before
    ? { isBaseline: before.isBaseline }
    : await inThread({ address: database.address, named, run: id, live: live ?? undefined, ...asked });
  if ('error' in reply) throw errorOf(reply.error);
  seenFlags(context).forgetJobs();
  const run = before ?? (await findRun(database, id));
  if (!run) throw new NotFound('input.job', 'the run is not there any more.');
  return { run, isBaseline: reply.isBaseline };
}
