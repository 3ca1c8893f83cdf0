import type { LinkKind, Provenance } from '../../generated/schema.js';
import { dayText, yearOf } from '../days.js';
import {
  allegationKey,
  type Drawing,
  employeeKey,
  groupKey,
  nominalKey,
  numberedKey,
  operationKey,
} from '../drawing.js';
import type { RowMarking } from '../grading.js';
import type { Random, Weighted } from '../random.js';
import type { GeneratedRow, Rows } from '../rows.js';
import type { Assessment } from './plan-assessment.js';
import type { PlannedAllegation, PlannedRecipient } from './planned-allegation.js';
import { plantedPerson } from './planted-people.js';
import { drawCorrection, drawRowMarking, knownDay } from './row-markings.js';

const FAMILY_ROLES = ['cousin', 'brother', 'sister', 'uncle', 'nephew', 'brother-in-law'];
const FRIEND_ROLES = ['school friend', 'friend', 'neighbour', 'football', 'gym'];
const WAYS: Weighted<Provenance> = [
  ['INTELLIGENCE', 70],
  ['VETTING', 20],
  ['OPEN_SOURCE', 10],
];
const HARMS = [
  'Evidence was moved',
  'A suspect was warned',
  'A victim was put at risk',
  'None known',
  'Premises were empty',
];
const INDUCEMENTS = ['Cash', 'Drugs', 'Loyalty', 'A favour owed', 'Affection'];

/** Allegations, to whom information is said to have gone, and how these know the employees who are named. */
export function* allegationRows(drawing: Drawing, { allegations, reportOf, outcomes }: Assessment): Rows {
  const ended = new Set(outcomes.flatMap(({ allegation, counted }) => (counted ? [allegation] : [])));
  const written = new Set<number>();
  for (const allegation of allegations) {
    const random = drawing.plan.streams('allegation', allegation.index);
    const drawn = drawRowMarking(random, drawing.plan, allegation.counted);
    // Whoever may not know of an allegation is not shown its outcome either.
    const marking = ended.has(allegation.index) ? { level: drawn.level } : drawn;
    yield details(drawing, random, allegation, reportOf.get(allegation.index), marking);
    for (const recipient of allegation.recipients) {
      yield* recipientRows(drawing, random, allegation, recipient, marking);
      const { nominal } = recipient;
      if (nominal === null) continue;
      if (nominal >= drawing.plan.nominals && !written.has(nominal)) {
        written.add(nominal);
        yield* plantedPerson(drawing, nominal, recipient.kind === 'CRIMINAL', allegation.received);
      }
      yield* knownTo(drawing, random, allegation, recipient, nominal, marking);
    }
  }
}

function details(
  { plan, cases }: Drawing,
  random: Random,
  allegation: PlannedAllegation,
  report: number | undefined,
  marking: RowMarking,
): GeneratedRow {
  const planned = cases.caseOf.get(allegation.index);
  const subjects = new Set([...allegation.subjects, ...(planned?.named ?? [])]);
  const begun = (planned?.event ?? allegation.received) - random.between(10, 300);
  const harmed = allegation.kind === 'DISCLOSURE_OF_INFORMATION' || allegation.effect !== 'NONE';
  const row = {
    key: allegationKey(allegation.index),
    reference: `AL/${yearOf(allegation.received)}/${String(allegation.index).padStart(5, '0')}`,
    kind: allegation.kind,
    receivedAt: allegation.receivedAt,
    subjects: [...subjects].map(employeeKey).join(';') || undefined,
    operation: planned?.operation == null ? undefined : operationKey(planned.operation),
    effect: allegation.effect,
    information: allegation.information.join(';') || undefined,
    beforeEvent: allegation.before === null ? undefined : String(allegation.before),
    occurredFrom: random.chance(0.7) ? dayText(begun).slice(0, random.pick([7, 10])) : undefined,
    occurredTo: planned?.event == null ? undefined : dayText(planned.event),
    harm: harmed && random.chance(0.4) ? random.pick(HARMS) : undefined,
    inducement: harmed && random.chance(0.25) ? random.pick(INDUCEMENTS) : undefined,
    report: report === undefined ? undefined : numberedKey('report', report),
    ...marking,
    knownFrom: dayText(knownDay(random, plan, allegation.received)),
  };
  return { file: 'allegations', row };
}

function* recipientRows(
  { plan, serials }: Drawing,
  random: Random,
  allegation: PlannedAllegation,
  { nominal, group, kind, relationship }: PlannedRecipient,
  marking: RowMarking,
): Rows {
  const shared = {
    allegation: allegationKey(allegation.index),
    recipient: nominal !== null ? nominalKey(nominal) : group !== null ? groupKey(group) : undefined,
    ...marking,
  };
  const known = knownDay(random, plan, allegation.received);
  const { holds, before } = drawCorrection(random, plan, known, plan.scenario.assessment.correctedShare);
  if (before) {
    // At first somebody was taken for what they are not.
    const first = { recipientKind: kind === 'CRIMINAL' ? 'ORGANISED_CRIME_GROUP' : 'CRIMINAL', relationship: 'NONE' };
    yield { file: 'allegation-recipients', row: { key: serials.key('recipient'), ...shared, ...first, ...before } };
  }
  const row = { key: serials.key('recipient'), ...shared, recipientKind: kind, relationship, ...holds };
  yield { file: 'allegation-recipients', row };
}

/** How the force knows that a recipient is family or a friend of the subject, and in the group. */
function* knownTo(
  { evidence, plan }: Drawing,
  random: Random,
  { index, subjects, received }: PlannedAllegation,
  { group, relationship }: PlannedRecipient,
  nominal: number,
  { level }: RowMarking,
): Rows {
  const marking: RowMarking = { level };
  const told = { marking, source: allegationKey(index) };
  const [subject] = subjects;
  if (subject !== undefined && (relationship === 'FAMILY' || relationship === 'FRIEND')) {
    const family = relationship === 'FAMILY';
    const kind: LinkKind = relationship;
    const role = random.pick(family ? FAMILY_ROLES : FRIEND_ROLES);
    const since = family ? undefined : received - random.between(400, 3000);
    const provenance = random.weighted(WAYS);
    const link = { kind, from: employeeKey(subject), to: nominalKey(nominal), role, since };
    yield* evidence.told(random, link, { provenance, known: received, ...told });
  }
  if (group === null) return;
  const since = received - random.between(200, 1500);
  const known = Math.max(plan.calendar.firstDay, received - random.between(0, 150));
  const member = { kind: 'MEMBER_OF', from: nominalKey(nominal), to: groupKey(group), since } as const;
  yield* evidence.told(random, member, { provenance: 'INTELLIGENCE', known, ...told });
}
