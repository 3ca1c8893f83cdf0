import type { PlannedOperation } from './cases/case-plan.js';
import { dayText, instantText, yearOf } from './days.js';
import { type Drawing, employeeKey, groupKey, nominalKey, numberedKey, operationKey } from './drawing.js';
import { drawMarking, type RowMarking } from './grading.js';
import type { Random } from './random.js';
import type { Rows } from './rows.js';

const WORDS = (
  'Alder Amber Anchor Aspen Badger Basalt Beacon Birch Bluebell Bramble Brook Canvas Cedar Chalk Cobalt Comet Copper Coral Cricket ' +
  'Daffodil Dune Elder Ember Falcon Fern Flint Foxglove Garnet Ginger Granite Harbour Hazel Indigo Ivory Jasper Juniper Kestrel ' +
  'Lantern Larch Lilac Linnet Magnet Marble Meadow Nettle Nutmeg Oasis Onyx Opal Orchid Osprey Pebble Pepper Plover Quartz Quill ' +
  'Rowan Saffron Sable Sorrel Sparrow Tansy Thistle Topaz Tulip Umber Velvet Violet Walnut Willow Yarrow Zephyr'
).split(' ');

/** The name of an operation by number, each once. */
export function operationName(number: number): string {
  const round = Math.floor(number / WORDS.length);
  return `Operation ${WORDS[(number * 29) % WORDS.length]}${round ? ` ${round + 1}` : ''}`;
}

/**
 * Operations, who works on each, whom it is after, and the intelligence reports that name them. Comes after the records of every day, whose
 * numbers those of the reports follow.
 */
export function* operationRows(drawing: Drawing): Rows {
  const { plan, cases } = drawing;
  const { lastDay } = plan.calendar;
  for (const [number, operation] of cases.operations.entries()) {
    const random = plan.streams('operation', number);
    const marking = drawMarking(random, 0.15, 0.6, 0.1);
    const { planned, executed } = operation;
    const status = statusOf(drawing, random, operation);
    const done = executed <= lastDay && status !== 'DROPPED' && status !== 'PLANNED';
    const row = {
      key: operationKey(number),
      name: operationName(number),
      status,
      planned: instantText(planned, random.between(480, 1020)),
      executed: done ? instantText(executed, random.between(240, 420)) : undefined,
    };
    yield { file: 'operations', row: { ...row, ...marking } };
    yield* reportRows(drawing, random, number, operation, marking);
    yield* assignmentRows(drawing, number, operation, marking);
    yield* targetRows(drawing, number, operation, marking);
  }
}

function statusOf({ plan }: Drawing, random: Random, operation: PlannedOperation): string {
  const drawn = random.weighted(plan.scenario.activity.operationStatuses);
  if (operation.outcome !== null) return operation.outcome;
  if (operation.executed > plan.calendar.lastDay) return 'PLANNED';
  // What an allegation says was disclosed did no harm: the operation was carried out.
  return operation.alleged && drawn === 'DROPPED' ? 'EXECUTED' : drawn;
}

function* reportRows(
  { serials }: Drawing,
  random: Random,
  number: number,
  { reports, group }: PlannedOperation,
  marking: RowMarking,
): Rows {
  for (const { subject, created } of reports) {
    const serial = serials.next('record');
    const record = numberedKey('record', serial);
    const row = {
      key: record,
      system: 'INTELLIGENCE',
      reference: `IR/${yearOf(created)}/${String(serial).padStart(7, '0')}`,
      title: `${operationName(number)}: development`,
      createdAt: instantText(created, random.between(0, 1439)),
    };
    yield { file: 'records', row: { ...row, ...marking } };
    yield { file: 'about', row: { record, entity: operationKey(number), role: 'OTHER', ...marking } };
    yield { file: 'about', row: { record, entity: groupKey(group), role: 'OTHER', ...marking } };
    yield { file: 'about', row: { record, entity: nominalKey(subject), role: 'SUSPECT', ...marking } };
  }
}

function* assignmentRows(
  { plan, serials }: Drawing,
  number: number,
  { team }: PlannedOperation,
  marking: RowMarking,
): Rows {
  for (const { employee, role, from, to } of team) {
    const row = {
      key: serials.key('assignment'),
      operation: operationKey(number),
      employee: employeeKey(employee),
      role,
      ...marking,
      validFrom: dayText(from),
      validTo: to <= plan.calendar.lastDay ? dayText(to) : undefined,
      knownFrom: dayText(Math.min(from, plan.calendar.lastDay)),
    };
    yield { file: 'assignments', row };
  }
}

function* targetRows(
  { plan, serials }: Drawing,
  number: number,
  { planned, targets, group, groupTargeted }: PlannedOperation,
  marking: RowMarking,
): Rows {
  const from = dayText(Math.min(planned, plan.calendar.lastDay));
  for (const target of [...(groupTargeted ? [groupKey(group)] : []), ...targets.map(nominalKey)]) {
    const key = serials.key('target');
    const row = { key, operation: operationKey(number), target, ...marking, validFrom: from, knownFrom: from };
    yield { file: 'targets', row };
  }
}
