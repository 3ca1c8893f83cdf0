import { dayText } from '../days.js';
import { type Drawing, employeeKey, groupKey, nominalKey } from '../drawing.js';
import { employeeProfile } from '../employee-profile.js';
import type { TrueLink } from '../evidence.js';
import type { Random, Weighted } from '../random.js';
import type { Rows } from '../rows.js';
import type { Cast } from './cast.js';
import { type PlannedDeclaration, planDeclarations } from './plan-declarations.js';
import { plantedPerson } from './planted-people.js';
import { drawRowMarking, knownDay } from './row-markings.js';

const DECLARED: Weighted<string> = [
  ['NO_ACTION', 50],
  ['CONDITIONS', 28],
  ['MONITORED', 18],
  ['REFERRED', 4],
];
const FOUND: Weighted<string> = [
  ['NO_ACTION', 12],
  ['CONDITIONS', 26],
  ['MONITORED', 38],
  ['REFERRED', 24],
];
const CONDITIONS = [
  'No contact on duty; report every meeting',
  'No access to records about the associate',
  'Not to be posted where the associate lives',
  'No contact',
];

/** Vulnerable-association records, and how the force knows of each association: by the employee's word, or by others'. */
export function* declarationRows(drawing: Drawing, cast: Cast): Rows {
  const written = new Set<number>();
  for (const [index, planned] of planDeclarations(drawing.plan, cast).entries()) {
    const random = drawing.plan.streams('declaration', index);
    const { associate, association, moment } = planned;
    const business = association === 'BUSINESS';
    if (!business && associate >= drawing.plan.nominals && !written.has(associate)) {
      written.add(associate);
      yield* plantedPerson(drawing, associate, association === 'CRIMINAL', moment.day);
    }
    yield* declaration(drawing, random, planned, business ? groupKey(associate) : nominalKey(associate));
  }
}

function* declaration(drawing: Drawing, random: Random, planned: PlannedDeclaration, associate: string): Rows {
  const { plan, serials, evidence } = drawing;
  const { employee, association, moment, selfDeclared, declaredLate, way } = planned;
  const key = serials.key('declaration');
  const outcome = random.weighted(selfDeclared ? DECLARED : FOUND);
  const { level, ...rest } = drawRowMarking(random, plan, association === 'CRIMINAL');
  const known = knownDay(random, plan, moment.day);
  const row = {
    key,
    employee: employeeKey(employee),
    associate,
    association,
    origin: selfDeclared ? 'SELF_DECLARATION' : 'INTELLIGENCE',
    at: moment.text,
    outcome,
    conditions: outcome === 'CONDITIONS' ? random.pick(CONDITIONS) : undefined,
    reviewAt: outcome === 'NO_ACTION' ? undefined : dayText(moment.day + random.pick([182, 365, 730])),
    level,
    ...rest,
    knownFrom: dayText(known),
  };
  yield { file: 'declarations', row };

  const [kind, role] = way;
  const since = kind === 'FAMILY' ? undefined : moment.day - random.between(60, 2500);
  const link: TrueLink = { kind, from: employeeKey(employee), to: associate, role, since };
  const own = { provenance: 'SELF_DECLARATION', declarant: link.from, marking: { level } } as const;
  if (selfDeclared) {
    yield* evidence.told(random, link, { ...own, source: key, known: moment.day });
    return;
  }
  yield* evidence.told(random, link, {
    provenance: 'INTELLIGENCE',
    known: moment.day,
    source: key,
    marking: { level },
  });
  const last = (employeeProfile(plan, employee).left ?? plan.calendar.lastDay + 1) - 1;
  const later = moment.day + random.between(20, 500);
  if (declaredLate && later <= last) yield* evidence.told(random, link, { ...own, source: `${key}-L`, known: later });
}
