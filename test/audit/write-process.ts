// A process that adds entries to a trail, many at a time, and prints the place of each once it is written: for tests that kill it.
import { openTrail } from '../../src/audit/trail/open-trail.js';

const trail = await openTrail(process.argv[2] as string, { longestSegment: 4_000 });

async function writeForEver(): Promise<void> {
  for (;;) {
    const place = await trail.append({ kind: 'TEST', at: new Date().toISOString() });
    process.stdout.write(`${place}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, writeForEver));
