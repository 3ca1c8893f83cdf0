import type { z } from 'zod';
import { type Day, yearOf } from '../days.js';
import { type Drawing, groupKey, numberedKey, operationKey } from '../drawing.js';
import { keyOf } from '../identifiers.js';
import { drawName, type PersonName } from '../naming.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import type { casesSection } from './cases-section.js';
import { employedThrough, Staff } from './staff.js';
import { workedExampleAllegationRows } from './worked-example-allegations.js';
import { workedExampleLookUpRows } from './worked-example-look-ups.js';
import { workedExampleWorldRows } from './worked-example-world.js';

/** What a scenario says of the worked example. */
export type ExampleFigures = NonNullable<z.infer<typeof casesSection>['workedExample']>;

/** The worked example with the keys and names of everything in it. */
export interface WorkedExample {
  readonly figures: ExampleFigures;
  readonly operation: string;
  /** The group the operation was after, and the rivals who gained. */
  readonly groups: readonly [string, string];
  readonly members: readonly [readonly Named[], readonly Named[]];
  readonly officers: readonly Named[];
  /** Colleagues with work on it, by index. */
  readonly team: readonly number[];
  readonly records: readonly ExampleRecord[];
  /** The number of the first of its allegations, one an officer. */
  readonly firstAllegation: number;
}

/** Somebody of the example. */
export interface Named {
  readonly key: string;
  readonly name: PersonName;
}

/** A record that somebody looked up. */
export interface ExampleRecord {
  readonly key: string;
  readonly reference: string;
  readonly system: 'CRIME' | 'INTELLIGENCE';
  readonly subject: Named;
  /** One of the operation's own. */
  readonly own: boolean;
  readonly created: Day;
}

/** The classification of all rows of the example. */
export const EXAMPLE_MARKING = { level: 'OFFICIAL_SENSITIVE' } as const;

/** Officers sentenced long ago: a case drawn in full by the scenario, with people, groups and records of its own. */
export function* workedExampleRows(drawing: Drawing, allegations: number): Rows {
  const figures = drawing.plan.scenario.cases.workedExample;
  if (!figures) return;
  const random = drawing.plan.streams('worked-example');
  const example = cast(drawing, random, figures, allegations);
  yield* workedExampleWorldRows(drawing, random, example);
  yield* workedExampleAllegationRows(drawing, random, example);
  yield* workedExampleLookUpRows(drawing, random, example);
}

function cast(
  { plan, serials, cases }: Drawing,
  random: Random,
  figures: ExampleFigures,
  allegations: number,
): WorkedExample {
  let person = 0;
  const named = (): Named => ({ key: keyOf('X', person++), name: drawName(random) });
  const people = (count: number): Named[] => Array.from({ length: count }, named);
  const officers = people(figures.officers.length);
  const members = [people(figures.members), people(figures.members)] as const;
  const staff = new Staff(plan);
  const team = new Set<number>();
  for (let place = 0; place < figures.team; place++) {
    const found = staff.find(
      random,
      (profile, index) =>
        !team.has(index) && profile.officer && employedThrough(profile, figures.planned, figures.event),
    );
    if (found !== null) team.add(found);
  }
  const record = (subject: Named, own: boolean): ExampleRecord => {
    const number = serials.next('record');
    const created = own
      ? random.between(figures.planned - 20, figures.planned + 60)
      : figures.planned - random.between(30, 600);
    const system = own || random.chance(0.4) ? 'INTELLIGENCE' : 'CRIME';
    const reference = `${system === 'CRIME' ? 'CR' : 'IR'}/${yearOf(created)}/${String(number).padStart(7, '0')}`;
    return { key: numberedKey('record', number), reference, system, subject, own, created };
  };
  const [targets] = members;
  const records = [
    ...targets.flatMap((member) => Array.from({ length: figures.recordsPerMember }, () => record(member, false))),
    ...Array.from({ length: figures.reports }, (_, at) => record(targets[at % targets.length] as Named, true)),
  ];
  const { length } = plan.groups;
  return {
    figures,
    operation: operationKey(cases.operations.length),
    groups: [groupKey(length), groupKey(length + 1)],
    members,
    officers,
    team: [...team],
    records,
    firstAllegation: allegations,
  };
}
