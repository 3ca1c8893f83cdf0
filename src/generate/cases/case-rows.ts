import type { PlannedAllegation } from '../assessment/planned-allegation.js';
import { type Day, dayText, yearOf } from '../days.js';
import { allegationKey, type Drawing, employeeKey, groupKey, operationKey } from '../drawing.js';
import { employeeProfile } from '../employee-profile.js';
import { COMPARTMENTS } from '../grading.js';
import { operationName } from '../operations.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import type { PlannedCase } from './case-plan.js';
import { employedThrough, Staff } from './staff.js';

/** Allegations this many days apart may be looked into together. */
const TOGETHER = 120;
const TITLES = {
  DISCLOSURE_OF_INFORMATION: 'Disclosure',
  INFILTRATION: 'Infiltration',
  APPROACH: 'Approach',
  INAPPROPRIATE_ASSOCIATION: 'Association',
  MISUSE_OF_SYSTEMS: 'Misuse of systems',
  OTHER: 'Enquiry',
} as const;

/** The enquiries of the unit: what each is about, who works on it, and who is kept out. */
export function* caseRows(drawing: Drawing, allegations: readonly PlannedAllegation[]): Rows {
  const { plan, serials } = drawing;
  const { cases: figures } = plan.scenario;
  const staff = new Staff(plan);
  for (const [number, enquiry] of enquiriesOf(drawing, allegations).entries()) {
    const random = plan.streams('enquiry', number);
    const { received, kind } = enquiry.first;
    const opened = Math.min(received + random.between(...figures.caseOpenDays), plan.calendar.lastDay);
    const closed = opened + random.between(...figures.caseLastsDays);
    const operation = enquiry.cases.find((planned) => planned.operation !== null)?.operation ?? null;
    const subjects = enquiry.cases.flatMap((planned) => [
      ...(planned.operation === null ? [] : [operationKey(planned.operation)]),
      ...planned.named.map(employeeKey),
      ...(planned.beneficiary === null ? [] : [groupKey(planned.beneficiary)]),
    ]);
    const members = membersOf(drawing, random, staff, opened);
    const row = {
      key: serials.key('case'),
      reference: `CASE/${yearOf(opened)}/${String(number).padStart(4, '0')}`,
      title: operation === null ? TITLES[kind] : `${TITLES[kind]}: ${operationName(operation)}`,
      openedAt: dayText(opened),
      closedAt: closed <= plan.calendar.lastDay ? dayText(closed) : undefined,
      allegations: enquiry.cases.map(({ allegation }) => allegationKey(allegation)).join(';'),
      members: members.map(employeeKey).join(';') || undefined,
      subjects: [...new Set(subjects)].join(';') || undefined,
      level: 'OFFICIAL_SENSITIVE',
      compartments: random.chance(figures.compartmentShare) ? random.pick(COMPARTMENTS) : undefined,
      validFrom: dayText(opened),
      knownFrom: dayText(opened),
    };
    yield { file: 'cases', row };
  }
}

interface Enquiry {
  readonly first: PlannedAllegation;
  readonly cases: PlannedCase[];
}

/** One enquiry a case, in the order allegations were received; some take in the next. */
function enquiriesOf({ plan, cases }: Drawing, allegations: readonly PlannedAllegation[]): Enquiry[] {
  const enquiries: Enquiry[] = [];
  const byDay = allegations.toSorted((one, other) => one.received - other.received || one.index - other.index);
  for (const allegation of byDay) {
    const planned = cases.caseOf.get(allegation.index);
    if (!planned) continue;
    const before = enquiries.at(-1);
    const joint = plan.streams('enquiry-of', allegation.index).chance(plan.scenario.cases.jointCaseShare);
    if (joint && before?.first.kind === allegation.kind && allegation.received - before.first.received <= TOGETHER)
      before.cases.push(planned);
    else enquiries.push({ first: allegation, cases: [planned] });
  }
  return enquiries;
}

function membersOf({ plan }: Drawing, random: Random, staff: Staff, opened: Day): number[] {
  const members = new Set<number>();
  for (let count = random.between(...plan.scenario.cases.membersPerCase); count > 0; count--) {
    const member = staff.find(
      random,
      (profile) => profile.department === 'Professional Standards' && employedThrough(profile, opened, opened),
    );
    if (member !== null) members.add(member);
  }
  return [...members].filter((member) => employeeProfile(plan, member).department === 'Professional Standards');
}
