import { Database } from '../../neo4j/database.js';
import { Pause } from '../../projection/pause.js';
import { evaluateLive } from './evaluate-live.js';
import type { LiveTask, LiveWord } from './live-task.js';

/** What a thread of its own does until it is told to stop: the event loop of the service stays free. */
export async function evaluateInThread({ address, folder, port }: LiveTask): Promise<void> {
  const database = new Database(address);
  const stop = new AbortController();
  const pause = new Pause();
  port.on('message', (word: LiveWord) => {
    if (word === 'STOP') stop.abort();
    pause.end();
  });
  try {
    await evaluateLive(database, { folder, signal: stop.signal, pause, tell: (news) => port.postMessage(news) });
  } finally {
    await database.close();
    port.close();
  }
}
