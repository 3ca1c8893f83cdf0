import type { CriminalStatusKind } from '../../generated/schema.js';
import { type Day, dayText } from '../days.js';
import { type Drawing, nominalKey } from '../drawing.js';
import { nominalName } from '../nominals.js';
import { drawBirth, personRow } from '../people.js';
import type { Random, Weighted } from '../random.js';
import type { Rows } from '../rows.js';

const STATUSES: Weighted<CriminalStatusKind> = [
  ['CONVICTED', 60],
  ['CHARGED', 12],
  ['SUSPECTED', 28],
];

/** Somebody whom only the assessment's own rows link to anybody: their row, and what they are known for if they are criminal. */
export function* plantedPerson(drawing: Drawing, nominal: number, criminal: boolean, known: Day): Rows {
  const random = drawing.plan.streams('planted', nominal);
  const key = nominalKey(nominal);
  const facts = { key, name: nominalName(drawing.plan, nominal), born: drawBirth(random, drawing.plan, 19, 60) };
  yield personRow(drawing, random, { ...facts, aliases: drawing.plan.draw.aliasShare, marking: { level: 'OFFICIAL' } });
  if (criminal) yield* convicted(drawing, random, key, known);
}

function* convicted({ serials, plan }: Drawing, random: Random, person: string, known: Day): Rows {
  const since = random.between(plan.calendar.firstDay, Math.max(plan.calendar.firstDay, known - 30));
  const row = {
    key: serials.key('status'),
    person,
    status: random.weighted(STATUSES),
    level: 'OFFICIAL',
    validFrom: dayText(since),
    knownFrom: dayText(Math.max(since, Math.min(since + random.between(0, 60), known))),
  };
  yield { file: 'criminal-statuses', row };
}
