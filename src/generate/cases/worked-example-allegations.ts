import { dayText, yearOf } from '../days.js';
import { allegationKey, type Drawing } from '../drawing.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import { EXAMPLE_MARKING, type WorkedExample } from './worked-example.js';

/** The allegations of the example, to whom information went, how they ended, the enquiry into them, and what is true of them. */
export function* workedExampleAllegationRows(drawing: Drawing, random: Random, example: WorkedExample): Rows {
  const { plan, serials } = drawing;
  const { figures, officers, operation, groups, members, firstAllegation } = example;
  const received = dayText(figures.received);
  const known = { ...EXAMPLE_MARKING, knownFrom: received };
  for (const [place, { key: officer }] of officers.entries()) {
    const { kind, outcome } = figures.officers[place] as (typeof figures.officers)[number];
    const allegation = allegationKey(firstAllegation + place);
    const row = {
      key: allegation,
      reference: `AL/${yearOf(figures.received)}/${String(firstAllegation + place).padStart(5, '0')}`,
      kind,
      receivedAt: received,
      subjects: officer,
      operation,
      effect: 'COMPROMISED',
      information: place === 0 ? 'POLICE_ACTIVITY;SUBJECT_OF_INVESTIGATION' : 'RIVALS',
      beforeEvent: 'true',
      occurredFrom: dayText(figures.lookUpsFrom),
      occurredTo: dayText(figures.event),
      harm: figures.harm,
      inducement: figures.inducement,
    };
    yield { file: 'allegations', row: { ...row, ...known } };
    const recipient = members[1][place % members[1].length]?.key;
    const relationship = figures.officers[place]?.tieKind === 'ASSOCIATE' ? 'OTHER' : 'FRIEND';
    const to = { allegation, recipient, recipientKind: 'ORGANISED_CRIME_GROUP', relationship };
    yield { file: 'allegation-recipients', row: { key: serials.key('recipient'), ...to, ...known } };
    const decidedAt = dayText(figures.sentenced);
    const ended = { allegation, person: officer, outcome, decidedAt, ...EXAMPLE_MARKING, knownFrom: decidedAt };
    yield { file: 'outcomes', row: { key: serials.key('outcome'), ...ended } };
    const fact = { allegation, operation, event: dayText(figures.event), employee: officer, group: groups[1] };
    const truth = { label: 'LEAKER', hops: 2, recorded: 'RECORDED', detail: 'WORKED_EXAMPLE' };
    yield { file: 'truth/labels', row: { ...fact, ...truth } };
    yield {
      file: 'truth/communities',
      row: { employee: officer, community: random.weighted(plan.scenario.truth.communities) },
    };
  }
  const opened = dayText(figures.received + 1);
  const row = {
    key: serials.key('case'),
    reference: `CASE/${yearOf(figures.received)}/0001`,
    title: `Disclosure: ${figures.operation}`,
    openedAt: opened,
    closedAt: dayText(figures.sentenced),
    allegations: officers.map((_, place) => allegationKey(firstAllegation + place)).join(';'),
    subjects: [operation, groups[1], ...officers.map(({ key }) => key)].join(';'),
    ...EXAMPLE_MARKING,
    validFrom: opened,
    knownFrom: opened,
  };
  yield { file: 'cases', row };
}
