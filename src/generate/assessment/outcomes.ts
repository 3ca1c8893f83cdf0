import type { Plan } from '../plan.js';
import type { Random } from '../random.js';
import type { OutcomeKind } from '../scenario/allegations-section.js';
import type { Period } from '../scenario/fields.js';
import type { AllegationDraft } from './allegation-draft.js';
import type { Cast } from './cast.js';
import { type Moment, momentsIn } from './moments.js';

/** How an allegation ended for an employee. */
export interface PlannedOutcome {
  readonly allegation: AllegationDraft;
  readonly employee: number;
  readonly outcome: OutcomeKind;
  readonly moment: Moment;
  readonly counted: boolean;
}

type Counts = Readonly<Partial<Record<OutcomeKind, number>>>;
const YEAR = 365.25;
/** Days an allegation takes to its outcome. */
const LEAST = 30;
const MOST = 600;
/** They follow a dismissal, or go with one. */
const SENTENCES: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['IMPRISONMENT', 'DRIVING_BAN']);
/** They end an employment, so they are planned with the leavers. */
const REMOVALS: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['DISMISSAL', 'RESIGNED']);

/** Ends some of the allegations: as the figures count them, and in the years before and after. Names their subjects where nobody did. */
export function planOutcomes(plan: Plan, cast: Cast, allegations: readonly AllegationDraft[]): PlannedOutcome[] {
  const random = plan.streams('outcomes');
  const { outcomes: figures, historyFrom } = plan.scenario.assessment;
  const open = new OpenAllegations(allegations, cast, random);
  const removed = [...plan.removals].map(([employee, { outcome, counted, ...moment }]): PlannedOutcome => {
    return { allegation: open.of(moment, employee), employee, outcome, moment, counted };
  });
  const before: Period = { from: historyFrom + 200, to: figures.period.from - 1 };
  const after: Period = { from: figures.period.to + 1, to: plan.calendar.lastDay };
  const years = (before.to - before.from) / YEAR;
  const decided = (period: Period, counts: Counts, scale: number, counted: boolean): PlannedOutcome[] => {
    const kinds = period.from > period.to ? [] : kindsOf(counts, scale);
    return ended(random, open, kinds, momentsIn(random, period, kinds.length), removed, counted);
  };
  return [
    ...removed,
    ...decided(figures.period, figures.counts, plan.scale, true),
    ...decided(before, figures.aYearBefore, years * plan.scale, false),
    ...decided(after, figures.after, plan.scale, false),
  ];
}

function kindsOf(counts: Counts, scale: number): OutcomeKind[] {
  return (Object.entries(counts) as [OutcomeKind, number][]).flatMap(([kind, count]) =>
    REMOVALS.has(kind) ? [] : Array<OutcomeKind>(Math.round(count * scale)).fill(kind),
  );
}

function ended(
  random: Random,
  open: OpenAllegations,
  kinds: readonly OutcomeKind[],
  moments: readonly Moment[],
  removed: readonly PlannedOutcome[],
  counted: boolean,
): PlannedOutcome[] {
  const outcomes: PlannedOutcome[] = [];
  const dismissed = removed.filter((removal) => removal.outcome === 'DISMISSAL' && removal.counted === counted);
  let sentenced = 0;
  for (const [index, outcome] of kinds.entries()) {
    const moment = moments[index] as Moment;
    if (SENTENCES.has(outcome) && dismissed.length > 0) {
      // The ban is that of the first who was imprisoned.
      const at = outcome === 'DRIVING_BAN' ? 0 : sentenced++ % dismissed.length;
      const { allegation, employee } = dismissed[at] as PlannedOutcome;
      outcomes.push({ allegation, employee, outcome, moment, counted });
      continue;
    }
    // Somebody cleared of one thing is warned for another.
    const cleared = outcome === 'WRITTEN_WARNING' && random.chance(0.5) ? outcomes[0]?.employee : undefined;
    const allegation = open.of(moment, cleared);
    outcomes.push({ allegation, employee: cleared ?? (allegation.subjects[0] as number), outcome, moment, counted });
  }
  return outcomes;
}

/** Allegations that have no outcome yet. */
class OpenAllegations {
  readonly #inOrder: readonly AllegationDraft[];
  readonly #ended = new Set<AllegationDraft>();
  readonly #cast: Cast;
  readonly #random: Random;

  constructor(allegations: readonly AllegationDraft[], cast: Cast, random: Random) {
    this.#inOrder = allegations.toSorted((one, other) => one.moment.day - other.moment.day);
    this.#cast = cast;
    this.#random = random;
  }

  /** Chooses an allegation that may end then, for this employee or any; it has a subject afterwards. */
  of({ day }: Moment, employee?: number): AllegationDraft {
    const first = this.#firstFrom(day - MOST);
    const last = Math.max(first + 1, this.#firstFrom(day - LEAST));
    for (let tries = 0; ; tries++) {
      const at = this.#random.between(first, last - 1);
      const allegation = this.#inOrder[Math.min(at, this.#inOrder.length - 1)] as AllegationDraft;
      const suits = !this.#ended.has(allegation) && this.#maySubject(allegation, day, employee);
      if (tries < 500 && !suits) continue;
      this.#ended.add(allegation);
      if (employee !== undefined && !allegation.subjects.includes(employee)) allegation.subjects.push(employee);
      if (allegation.subjects.length === 0)
        allegation.subjects.push(this.#cast.employee(this.#random, allegation.moment.day, { still: day }));
      return allegation;
    }
  }

  #maySubject({ effect, kind, subjects, moment }: AllegationDraft, day: number, employee: number | undefined): boolean {
    if (effect !== 'NONE' || kind === 'APPROACH' || kind === 'INFILTRATION') return false;
    if (employee !== undefined) return subjects.length === 0;
    return subjects.every((subject) => this.#cast.roster.fits(subject, moment.day, { still: day }));
  }

  #firstFrom(day: number): number {
    let low = 0;
    let high = this.#inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inOrder[middle] as AllegationDraft).moment.day < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
