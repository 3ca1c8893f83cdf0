import type { Plan } from '../plan.js';
import type { Random } from '../random.js';
import type { AllegationDraft } from './allegation-draft.js';
import type { Cast } from './cast.js';
import { drawMoment, type Moment, momentsIn } from './moments.js';
import type { AllegationKind, Information, PlannedRecipient } from './planned-allegation.js';

const YEAR = 365.25;
/** How often an allegation of a kind names an employee. */
const NAMED: Readonly<Record<string, number>> = {
  INFILTRATION: 0,
  APPROACH: 1,
  INAPPROPRIATE_ASSOCIATION: 0.95,
  MISUSE_OF_SYSTEMS: 0.8,
};

/** Allegations of other kinds than disclosure, over all the years: no figure of disclosures may count them. */
export function planOtherAllegations(plan: Plan, cast: Cast): AllegationDraft[] {
  const random = plan.streams('other-allegations');
  const { historyFrom: from, otherAllegations, disclosures } = plan.scenario.assessment;
  const to = plan.calendar.lastDay;
  const drafts: AllegationDraft[] = [];
  for (const [kind, aYear] of Object.entries(otherAllegations.aYear) as [AllegationKind, number][]) {
    const count = Math.round((aYear * plan.scale * (to - from + 1)) / YEAR);
    for (let at = 0; at < count; at++) {
      drafts.push(draft(cast, random, kind, drawMoment(random, { from, to }), otherAllegations.criminalShare));
    }
  }
  const compromised = momentsIn(random, disclosures.period, Math.round(otherAllegations.compromised * plan.scale));
  return [...drafts, ...compromised.map((moment) => compromisedDraft(cast, random, moment))];
}

function draft(
  cast: Cast,
  random: Random,
  kind: AllegationKind,
  moment: Moment,
  criminalShare: number,
): AllegationDraft {
  const byGroup = kind === 'APPROACH' || kind === 'INFILTRATION';
  const information: Information[] = kind === 'MISUSE_OF_SYSTEMS' && random.chance(0.2) ? ['UNKNOWN'] : [];
  return {
    kind,
    moment,
    effect: 'NONE',
    before: null,
    information,
    recipients: byGroup || random.chance(criminalShare) ? [recipient(cast, random, byGroup)] : [],
    subjects: random.chance(NAMED[kind] ?? 0.6) ? [cast.employee(random, moment.day)] : [],
    counted: false,
  };
}

function recipient(cast: Cast, random: Random, inGroup: boolean): PlannedRecipient {
  if (inGroup || random.chance(0.5))
    return { ...cast.member(random), kind: 'ORGANISED_CRIME_GROUP', relationship: 'OTHER' };
  return { nominal: cast.criminal(random), group: null, kind: 'CRIMINAL', relationship: 'NONE' };
}

/** Somebody misused the systems, and an operation was compromised by it. */
function compromisedDraft(cast: Cast, random: Random, moment: Moment): AllegationDraft {
  return {
    kind: 'MISUSE_OF_SYSTEMS',
    moment,
    effect: 'COMPROMISED',
    before: true,
    information: ['POLICE_ACTIVITY'],
    recipients: [recipient(cast, random, true)],
    subjects: [],
    counted: false,
  };
}
