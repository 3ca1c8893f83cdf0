import { type Drawing, numberedKey } from './drawing.js';
import { drawMarking } from './grading.js';
import { phoneNumber, registrationMark } from './identifiers.js';
import type { PersonName } from './naming.js';
import { placeAt } from './places.js';
import type { Random } from './random.js';
import type { Rows } from './rows.js';

const MAKES = ['Ashford', 'Corvane', 'Dunmere', 'Halden', 'Kestrel', 'Marlowe', 'Norvic', 'Orwell', 'Tarran', 'Vantis'];
const BODIES = ['hatchback', 'saloon', 'estate', 'van', 'SUV', 'coupe', 'motorcycle'];
const COLOURS = ['black', 'white', 'grey', 'silver', 'blue', 'red', 'green'];
const MAIL = ['example.org', 'example.com', 'example.net'];

/** Writes a new address and returns its number. */
export function* newLocation({ serials, plan }: Drawing): Rows<number> {
  const number = serials.next('location');
  const random = plan.streams('place', number);
  const place = placeAt(number, random);
  yield { file: 'locations', row: { key: numberedKey('location', number), ...place, level: 'OFFICIAL' } };
  return number;
}

/** Writes a new phone and returns its number in the order of phones. */
export function* newPhone({ serials }: Drawing, random: Random): Rows<number> {
  const number = serials.next('phone');
  const row = {
    key: numberedKey('phone', number),
    number: phoneNumber(number),
    ...drawMarking(random, 0.001, 0.004, 0.2),
  };
  yield { file: 'phones', row };
  return number;
}

/** Writes a new vehicle and returns its number. */
export function* newVehicle({ serials }: Drawing, random: Random): Rows<number> {
  const number = serials.next('vehicle');
  const description = `${random.pick(COLOURS)} ${random.pick(MAKES)} ${random.pick(BODIES)}`;
  const row = { key: numberedKey('vehicle', number), registration: registrationMark(number), description };
  yield { file: 'vehicles', row: { ...row, ...drawMarking(random, 0.001, 0.004, 0.2) } };
  return number;
}

/** Writes a new account of a person (e-mail, handle or bank account) and returns its key. */
export function* newAccount({ serials }: Drawing, random: Random, name: PersonName): Rows<string> {
  const number = serials.next('account');
  const key = numberedKey('account', number);
  const handle = `${name.first}.${name.last}`.toLowerCase().replace(/[^a-z.]/g, '') + number;
  const kind = random.unit();
  const account =
    kind < 0.5
      ? { identifier: `${handle}@${random.pick(MAIL)}`, provider: 'e-mail' }
      : kind < 0.85
        ? { identifier: `@${handle}`, provider: random.pick(['Chirrup', 'Picstream', 'Facewall']) }
        : {
            identifier: `00-00-00 ${String(10_000_000 + number)}`,
            provider: random.pick(['Lyde Bank', 'Northolme Mutual']),
          };
  yield { file: 'accounts', row: { key, ...account, level: 'OFFICIAL' } };
  return key;
}
