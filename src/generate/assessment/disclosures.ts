import type { Plan } from '../plan.js';
import type { Random } from '../random.js';
import type { AllegationDraft } from './allegation-draft.js';
import type { Cast } from './cast.js';
import { type DisclosureNumbers, disclosureNumbers } from './disclosure-numbers.js';
import { type Moment, momentsIn, momentsOutside } from './moments.js';
import type { Information, PlannedRecipient } from './planned-allegation.js';

type Sort = 'COMPROMISED' | 'DROPPED' | 'FRIEND_IN_GROUP' | 'GROUP' | 'FRIEND' | 'CRIMINAL' | 'NO_CRIMINAL';

/** Of operations that went wrong, so many of those passed on before the event were about them, as far as there are such. */
const BEFORE_WITH_OPERATION = 0.7;
/** Of allegations, a second recipient is named; and of those with one of no crime group, it is a journalist. */
const SECOND_SHARE = 0.14;

/** Allegations that information was disclosed: those the figures count, and those received before and after. */
export function planDisclosures(plan: Plan, cast: Cast): AllegationDraft[] {
  const random = plan.streams('disclosures');
  const { assessment, calendar } = plan.scenario;
  const figures = assessment.disclosures;
  const counted = disclosureNumbers(figures, plan.scale);
  const moments = momentsIn(random, figures.period, Math.round(figures.received * plan.scale));
  const drawer = new Drawer(plan, cast, random);
  const inPeriod = drawer.drafts(counted, moments, true);
  const within = { from: assessment.historyFrom, to: calendar.lastDay };
  const outside = momentsOutside(random, figures.period, within, figures.receivedAYearOutside * plan.scale);
  // The years around resemble the period, but for the operations.
  const ratio = outside.length / Math.max(1, figures.received);
  const around = disclosureNumbers(
    {
      ...figures,
      operationsCompromised: (figures.compromisedOutside * plan.scale) / Math.max(ratio, 1e-9),
      operationsDropped: (figures.droppedOutside * plan.scale) / Math.max(ratio, 1e-9),
    },
    ratio,
  );
  return [...inPeriod, ...drawer.drafts(around, outside, false)];
}

class Drawer {
  readonly #plan: Plan;
  readonly #cast: Cast;
  readonly #random: Random;

  constructor(plan: Plan, cast: Cast, random: Random) {
    this.#plan = plan;
    this.#cast = cast;
    this.#random = random;
  }

  drafts(numbers: DisclosureNumbers, moments: readonly Moment[], counted: boolean): AllegationDraft[] {
    const random = this.#random;
    const sorts = sortsOf(numbers);
    const people = Array.from({ length: numbers.friendsInGroupsPeople }, () => this.#cast.member(random));
    const withOperation = numbers.compromised + numbers.dropped;
    const before = new Set([
      ...Array(Math.min(Math.round(withOperation * BEFORE_WITH_OPERATION), numbers.before)).keys(),
    ]);
    for (let at = withOperation; before.size < numbers.before && at < sorts.length; at++) before.add(at);
    for (let at = 0; before.size < numbers.before && at < sorts.length; at++) before.add(at);
    return moments.map((moment, at): AllegationDraft => {
      // Sorts come in blocks: of each, the moments are drawn already in any order.
      const sort = sorts[at] ?? 'NO_CRIMINAL';
      const effect = sort === 'COMPROMISED' || sort === 'DROPPED' ? sort : 'NONE';
      const recipients = this.#recipients(sort, () => people[at % people.length] as (typeof people)[number]);
      const related = recipients.some(({ relationship }) => relationship === 'FAMILY' || relationship === 'FRIEND');
      const known = related || (effect === 'NONE' && random.chance(this.#figures.subjectKnownShare));
      return {
        kind: 'DISCLOSURE_OF_INFORMATION',
        moment,
        effect,
        ...this.#content(before.has(at), effect !== 'NONE'),
        recipients,
        subjects: known ? [this.#cast.employee(random, moment.day, related ? { still: this.#end } : {})] : [],
        counted,
      };
    });
  }

  get #figures() {
    return this.#plan.scenario.assessment.disclosures;
  }

  get #end() {
    return this.#plan.calendar.lastDay;
  }

  #content(before: boolean, operation: boolean): { before: boolean | null; information: readonly Information[] } {
    const random = this.#random;
    if (before)
      return { before: true, information: random.chance(0.2) ? ['POLICE_ACTIVITY', 'RIVALS'] : ['POLICE_ACTIVITY'] };
    // Police activity that was passed on too late, or nobody knows when.
    if (operation || random.chance(0.08))
      return { before: random.pick([false, null]), information: ['POLICE_ACTIVITY'] };
    const first = random.weighted(this.#figures.otherInformation);
    const second = random.weighted(this.#figures.otherInformation);
    const both = first !== 'UNKNOWN' && second !== 'UNKNOWN' && first !== second && random.chance(0.4);
    return { before: random.pick([true, false, null, null]), information: both ? [first, second] : [first] };
  }

  #recipients(sort: Sort, friend: () => { nominal: number; group: number }): PlannedRecipient[] {
    const random = this.#random;
    const close = () => random.pick(['FAMILY', 'FRIEND'] as const);
    const distant = () => random.pick(['OTHER', 'NONE', 'NONE'] as const);
    const second = random.chance(SECOND_SHARE);
    if (sort === 'FRIEND_IN_GROUP') return [{ ...friend(), kind: 'ORGANISED_CRIME_GROUP', relationship: close() }];
    if (sort === 'FRIEND')
      return [{ ...nobody, nominal: this.#cast.planted(), kind: 'CRIMINAL', relationship: close() }];
    const criminal = {
      ...nobody,
      nominal: this.#cast.criminal(random),
      kind: 'CRIMINAL',
      relationship: distant(),
    } as const;
    if (sort === 'CRIMINAL') {
      const journalist = { ...nobody, kind: 'JOURNALIST', relationship: 'NONE' } as const;
      return second ? [criminal, journalist] : [criminal];
    }
    if (sort === 'NO_CRIMINAL') return this.#toNoCriminal();
    const member = this.#cast.member(random);
    const first = {
      group: member.group,
      nominal: random.chance(0.75) ? member.nominal : null,
      kind: 'ORGANISED_CRIME_GROUP',
      relationship: distant(),
    } as const;
    if (!second) return [first];
    const also = { ...this.#cast.member(random), kind: 'ORGANISED_CRIME_GROUP', relationship: 'NONE' } as const;
    return [first, random.chance(0.5) ? criminal : also];
  }

  #toNoCriminal(): PlannedRecipient[] {
    const random = this.#random;
    const kind = random.weighted(this.#figures.otherRecipients);
    if (kind === 'NOBODY_KNOWN') return [];
    if (kind === 'PROTECTED_DISCLOSURE') return [{ ...nobody, kind, relationship: 'NONE' }];
    // Friends and family who are no criminals.
    const named = random.chance(0.6);
    const relationship = named ? random.pick(['FAMILY', 'FRIEND', 'NONE'] as const) : 'NONE';
    return [{ ...nobody, nominal: named ? this.#cast.planted() : null, kind, relationship }];
  }
}

const nobody = { nominal: null, group: null } as const;

function sortsOf(numbers: DisclosureNumbers): Sort[] {
  const blocks: readonly (readonly [Sort, number])[] = [
    ['COMPROMISED', numbers.compromised],
    ['DROPPED', numbers.dropped],
    ['FRIEND_IN_GROUP', numbers.friendsInGroups],
    ['GROUP', numbers.groups],
    ['FRIEND', numbers.friends],
    ['CRIMINAL', numbers.criminals],
    ['NO_CRIMINAL', numbers.toNoCriminal],
  ];
  return blocks.flatMap(([sort, count]) => Array<Sort>(count).fill(sort));
}
