import type { CriminalStatusKind } from '../generated/schema.js';
import { type Day, dayText } from './days.js';
import type { Drawing } from './drawing.js';
import { drawMarking, type RowMarking } from './grading.js';
import { drawAlias, fullName, type PersonName } from './naming.js';
import type { Plan } from './plan.js';
import type { Random } from './random.js';
import type { GeneratedRow } from './rows.js';

/** What a person's row is drawn from. */
export interface PersonFacts {
  readonly key: string;
  readonly name: PersonName | string;
  readonly born: Day;
  /** How likely another name is known; a list is taken as it is. */
  readonly aliases?: number | readonly string[];
  /** The force holds their papers. */
  readonly papers?: boolean;
  /** Who may know of them; drawn where absent. */
  readonly marking?: RowMarking;
}

/** The row of a person; a date of birth may be known in part, or not at all. */
export function personRow(
  { plan }: Drawing,
  random: Random,
  { key, name, born, aliases = 0, papers = false, marking }: PersonFacts,
): GeneratedRow {
  const known = papers ? 1 : random.unit();
  const text = dayText(born);
  const missing = 1 - plan.draw.birthKnownShare;
  const dateOfBirth =
    known < missing ? undefined : text.slice(0, known < missing + 0.03 ? 4 : known < missing + 0.05 ? 7 : 10);
  return {
    file: 'people',
    row: {
      key,
      name: typeof name === 'string' ? name : fullName(name),
      aliases: aliasesOf(random, name, aliases).join(';') || undefined,
      dateOfBirth,
      ...(marking ?? drawPersonMarking(random)),
    },
  };
}

/** Draws who may know of a person: almost everybody may know of almost everybody. */
export function drawPersonMarking(random: Random): RowMarking {
  return drawMarking(random, 0.0005, 0.002, 0.3);
}

/** The row of what a person is known for, since some day the force learnt of at once. */
export function statusRow(
  { serials, plan }: Drawing,
  random: Random,
  person: string,
  status: CriminalStatusKind,
): GeneratedRow {
  const since = random.between(plan.calendar.firstDay, plan.calendar.lastDay - 10);
  return {
    file: 'criminal-statuses',
    row: {
      key: serials.key('status'),
      person,
      status,
      ...drawMarking(random, 0.002, status === 'SUSPECTED' ? 0.1 : 0.01, 0),
      validFrom: dayText(since),
      knownFrom: dayText(random.between(since, Math.min(since + 60, plan.calendar.lastDay))),
    },
  };
}

/** Draws the birthday of somebody of an age at the end, in years. */
export function drawBirth(random: Random, plan: Plan, youngest: number, oldest: number): Day {
  return plan.calendar.lastDay - random.between(Math.round(youngest * 365.25), Math.round(oldest * 365.25));
}

function aliasesOf(random: Random, name: PersonName | string, aliases: number | readonly string[]): readonly string[] {
  if (typeof aliases !== 'number') return aliases;
  if (typeof name === 'string' || !random.chance(aliases)) return [];
  const first = drawAlias(random, name);
  const second = random.chance(0.2) ? drawAlias(random, name) : first;
  return second === first ? [first] : [first, second];
}
