import { HoplineError } from '../../errors.js';
import { Database } from '../../neo4j/database.js';
import { overridden } from '../rules/screening-rules.js';
import { runJob } from './run-screening.js';
import type { ScreenReply, ScreenTask } from './screen-task.js';

/** What a thread of its own does with a run: the event loop of the service stays free. */
export async function screenInThread({ address, named, run, ...task }: ScreenTask): Promise<ScreenReply> {
  const { within, filter, live } = task;
  const database = new Database(address);
  try {
    const { isBaseline } = await runJob(database, named, {
      id: run,
      live,
      rulesFrom: (held) => overridden(held, { within, filter }),
      report: async () => undefined,
    });
    return { isBaseline };
  } catch (error) {
    if (!(error instanceof HoplineError)) throw error;
    const { code, message, argument } = error;
    return { error: { code, message, argument } };
  } finally {
    await database.close();
  }
}
