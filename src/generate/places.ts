import type { Random } from './random.js';

/** Where an address is. */
export interface Place {
  readonly address: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Towns that do not exist. */
export const TOWNS = (
  'Aldermoor Ashwick Barrowmere Beckhollow Birchgate Blackmarsh Bramcross Brackwater Cinderford-on-Lyde Coldharrow Corvedale ' +
  'Crowmoor Dunsgate Eastlyde Elmsbury Fallowfield-Lyde Farrowby Fenmarch Glenholt Greyhaven Hallowmere Harkstone Hawksmere ' +
  'Hexworth Highlyde Holmecross Ironbeck Kelderwick Kestrelby Larkmoor Lydemouth Marlpit Millharrow Netherlyde Northolme ' +
  'Oakhanger-Lyde Otterwick Pennygate Quarrymere Ravensholt Redmarsh Rookhope-Lyde Saltergate Sandwick-Lyde Silverbeck ' +
  'Stonecross Swanholt Tarnbrook Thornlyde Upperwick Wanderby Westlyde Whinmoor Wickhollow Withymere Wolfdale Wrenbury-Lyde Yarrowby'
).split(' ');

const STEMS = (
  'Acacia Albion Alma Bank Beech Bridge Canal Castle Cedar Chapel Church Clarence Cobden Coronation Cross Crown Dale Derby Duke ' +
  'Elm Ferry Field Forge Garden Gladstone Grange Green Grove Hawthorn Hazel Heath Highfield Hill Holly Ivy Jubilee Kiln Laburnum ' +
  'Lime Manor Maple Market Meadow Mill Moor Oak Orchard Park Poplar Quarry Queen River Rowan School Spring Station Sycamore ' +
  'Victoria Water Willow'
).split(' ');
const TYPES = ['Street', 'Road', 'Avenue', 'Close', 'Lane', 'Drive', 'Terrace', 'Court'];
const NUMBERS = 140;
const CAPACITY = TOWNS.length * STEMS.length * TYPES.length * NUMBERS;

/**
 * The nth address, each once (3.9 million). Postcodes have the right form in an area, ZX, that does not exist;
 * coordinates lie on the Dogger Bank in the North Sea, where nobody lives.
 */
export function placeAt(index: number, random: Random): Place {
  // 1,299,709 is a prime that does not divide the capacity, so this is a bijection; products stay below 2^53.
  let rest = (index * 1_299_709) % CAPACITY;
  const take = (size: number): number => {
    const part = rest % size;
    rest = Math.floor(rest / size);
    return part;
  };
  const number = take(NUMBERS) + 1;
  const type = TYPES[take(TYPES.length)] as string;
  const stem = take(STEMS.length);
  const town = take(TOWNS.length);
  return {
    address: `${number} ${STEMS[stem]} ${type}, ${TOWNS[town]}`,
    postcode: `ZX${town + 1} ${stem % 10}${letterPair(stem)}`,
    latitude: rounded(54.35 + (town % 8) * 0.09 + random.unit() * 0.05),
    longitude: rounded(1.6 + Math.floor(town / 8) * 0.14 + random.unit() * 0.08),
  };
}

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

function letterPair(stem: number): string {
  return LETTERS.charAt((stem * 7) % LETTERS.length) + LETTERS.charAt((stem * 3 + 5) % LETTERS.length);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
