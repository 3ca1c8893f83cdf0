// A process that adds entries to a trail for which there may be no room, and prints which were written and why the others were not.
import { openTrail } from '../../src/audit/trail/open-trail.js';

const trail = await openTrail(process.argv[2] as string);
const written: number[] = [];
const refused: string[] = [];
for (let entry = 0; entry < 200; entry += 1)
  await trail.append({ kind: 'TEST', of: entry }).then(
    (place) => written.push(place),
    (error: { code: string }) => refused.push(error.code),
  );
await trail.close();
process.stdout.write(JSON.stringify({ written, refused }));
