import { timeText } from '../access-events.js';
import type { Day } from '../days.js';
import { type Drawing, employeeKey } from '../drawing.js';
import { minuteOf, Rota } from '../duty.js';
import { employeeProfile } from '../employee-profile.js';
import { loginOf } from '../identifiers.js';
import { fullName } from '../naming.js';
import type { Random, Weighted } from '../random.js';
import type { Rows } from '../rows.js';
import { EXAMPLE_MARKING, type ExampleRecord, type WorkedExample } from './worked-example.js';

/** Somebody who looks the subjects of the example up. */
interface Reader {
  readonly employee: string;
  readonly account: string;
  readonly terminal: number;
  readonly rota: Rota;
  readonly stated: number;
  readonly actions: Weighted<string>;
}

/** Terminals that everyday work does not use. */
const TERMINALS = 4000;

/** Who looked the subjects of the example up: the officers for those who paid them, their colleagues for the operation. */
export function* workedExampleLookUpRows(drawing: Drawing, random: Random, example: WorkedExample): Rows {
  const { plan } = drawing;
  const { figures, officers, team } = example;
  const { lookUpsFrom, event } = figures;
  const actions = plan.scenario.activity.actions;
  for (const [place, { key }] of officers.entries()) {
    const officer = figures.officers[place] as (typeof figures.officers)[number];
    const index = plan.employees + place;
    const reader = {
      employee: key,
      account: loginOf(index),
      terminal: TERMINALS + place,
      rota: new Rota(plan, index, { office: false }),
      stated: officer.statedShare,
      actions: officer.actions,
    };
    const close = Math.round(officer.lookUps * officer.windowShare);
    yield* lookUps(drawing, random, example, reader, close, event - plan.scenario.cases.windowDays, event - 2);
    yield* lookUps(
      drawing,
      random,
      example,
      reader,
      officer.lookUps - close,
      lookUpsFrom,
      event - plan.scenario.cases.windowDays,
    );
  }
  for (const [place, index] of team.entries()) {
    const reader = {
      employee: employeeKey(index),
      account: loginOf(index),
      terminal: TERMINALS + 10 + place,
      rota: new Rota(plan, index, employeeProfile(plan, index)),
      stated: plan.draw.purposeShare,
      actions,
    };
    yield* lookUps(drawing, random, example, reader, random.between(...figures.teamLookUps), lookUpsFrom, event - 2);
  }
}

function* lookUps(
  { plan, serials }: Drawing,
  random: Random,
  example: WorkedExample,
  reader: Reader,
  count: number,
  from: Day,
  to: Day,
): Rows {
  const { operation } = example.figures;
  for (let left = count; left > 0; left--) {
    const duty = reader.rota.draw(random, from, to);
    const record = random.pick(example.records);
    if (!duty || record.created >= duty.day) continue;
    const search = random.chance(plan.draw.searchShare);
    const results = search ? random.powerLaw(1.7, 1, 250) : undefined;
    const row = {
      key: serials.key('access'),
      employee: reader.employee,
      account: reader.account,
      record: search && results !== 1 ? undefined : record.key,
      searchTerm: search ? fullName(record.subject.name) : undefined,
      resultCount: results,
      system: record.system,
      terminal: `T${reader.terminal}`,
      action: search ? 'SEARCH' : random.weighted(reader.actions),
      at: timeText(duty.day * 86_400 + minuteOf(random, duty) * 60 + random.below(60)),
      purpose: random.chance(reader.stated)
        ? purposeOf(
            random,
            plan.scenario.activity.purposes,
            record,
            operation,
            plan.scenario.noise.everyday.operationNamedShare,
          )
        : undefined,
      ...EXAMPLE_MARKING,
    };
    yield { file: 'access-events', row };
  }
}

function purposeOf(
  random: Random,
  purposes: Readonly<Record<ExampleRecord['system'], Weighted<string>>>,
  { system, reference }: ExampleRecord,
  operation: string,
  named: number,
): string {
  const words = random.weighted(purposes[system]);
  return random.chance(named) ? `${words}, ${operation}` : `${words} ${reference}`;
}
