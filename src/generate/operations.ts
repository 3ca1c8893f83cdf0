import { dayOf, instantText, LAST_DAY, yearOf } from './days.js';
import { type Drawing, groupKey, nominalKey, numberedKey } from './drawing.js';
import { drawMarking } from './grading.js';
import { keyOf } from './identifiers.js';
import type { Weighted } from './random.js';
import type { Rows } from './rows.js';

const WORDS = (
  'Alder Amber Anchor Aspen Badger Basalt Beacon Birch Bluebell Bramble Brook Canvas Cedar Chalk Cobalt Comet Copper Coral Cricket ' +
  'Daffodil Dune Elder Ember Falcon Fern Flint Foxglove Garnet Ginger Granite Harbour Hazel Indigo Ivory Jasper Juniper Kestrel ' +
  'Lantern Larch Lilac Linnet Magnet Marble Meadow Nettle Nutmeg Oasis Onyx Opal Orchid Osprey Pebble Pepper Plover Quartz Quill ' +
  'Rowan Saffron Sable Sorrel Sparrow Tansy Thistle Topaz Tulip Umber Velvet Violet Walnut Willow Yarrow Zephyr'
).split(' ');

const ENDINGS: Weighted<string> = [
  ['CLOSED', 56],
  ['EXECUTED', 22],
  ['DROPPED', 12],
  ['COMPROMISED', 10],
];
const FIRST_OPERATION = dayOf('2014-01-06');

/** Operations, and the intelligence records that name whom each is after. Comes after the records of every day. */
export function* operationRows(drawing: Drawing): Rows {
  const { plan, serials } = drawing;
  const crime = plan.groups.flatMap(({ kind }, index) => (kind === 'ORGANISED_CRIME_GROUP' ? [index] : []));
  for (let index = 0; index < plan.operations; index++) {
    const random = plan.streams('operation', index);
    const key = keyOf('O', index);
    const round = Math.floor(index / WORDS.length);
    const name = `Operation ${WORDS[(index * 29) % WORDS.length]}${round ? ` ${round + 1}` : ''}`;
    const planned = random.between(FIRST_OPERATION, LAST_DAY - 5);
    const executed = planned + random.between(7, 120);
    const status = executed > LAST_DAY ? 'PLANNED' : random.weighted(ENDINGS);
    const done = status === 'CLOSED' || status === 'EXECUTED' || (status === 'COMPROMISED' && random.chance(0.6));
    const marking = drawMarking(random, 0.15, 0.6, 0.1);
    const row = {
      key,
      name,
      status,
      planned: instantText(planned, random.between(480, 1020)),
      executed: done ? instantText(executed, random.between(240, 420)) : undefined,
    };
    yield { file: 'operations', row: { ...row, ...marking } };

    const target = random.pick(crime);
    const members = plan.groups[target]?.members ?? new Int32Array();
    for (let count = random.between(2, 5); count > 0; count--) {
      const number = serials.next('record');
      const record = numberedKey('record', number);
      const created = random.between(planned - 60, Math.min(planned, LAST_DAY));
      const report = {
        key: record,
        system: 'INTELLIGENCE',
        reference: `IR/${yearOf(created)}/${String(number).padStart(7, '0')}`,
        title: `${name}: development`,
        createdAt: instantText(created, random.between(0, 1439)),
      };
      yield { file: 'records', row: { ...report, ...marking } };
      yield { file: 'about', row: { record, entity: key, role: 'OTHER', ...marking } };
      yield { file: 'about', row: { record, entity: groupKey(target), role: 'OTHER', ...marking } };
      const member = nominalKey(members[random.below(members.length)] as number);
      yield { file: 'about', row: { record, entity: member, role: 'SUSPECT', ...marking } };
    }
  }
}
