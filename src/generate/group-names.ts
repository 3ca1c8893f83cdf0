import { TOWNS } from './places.js';
import type { DrawnGroupKind } from './rows.js';

const WORDS: Readonly<Record<DrawnGroupKind, readonly string[]>> = {
  ORGANISED_CRIME_GROUP: ['Syndicate', 'Network', 'Firm', 'Brokers', 'Importers', 'Line', 'Partnership', 'Ring'],
  STREET_GANG: ['Crew', 'Corner Boys', 'Estate Lot', 'Block', 'Young Team', 'Massive'],
  BUSINESS: [
    'Hand Car Wash Ltd',
    'Gym',
    'Taxis Ltd',
    'Tyres and Exhausts',
    'Scrap Metals Ltd',
    'Tanning Studio',
    'Security Services Ltd',
    'Lettings Ltd',
    'Boxing Club',
    'Barbers',
    'Haulage Ltd',
    'Bar and Grill',
  ],
};

/** The name of the nth group of a kind, each once, and the town it is of. */
export function groupName(kind: DrawnGroupKind, index: number): { name: string; territory: string } {
  const words = WORDS[kind];
  // 37 shares no factor with the 58 towns: neighbours in the list are of different towns, and every town is used.
  const territory = TOWNS[(index * 37) % TOWNS.length] as string;
  const turn = Math.floor(index / TOWNS.length);
  const word = words[(index + turn) % words.length] as string;
  const round = Math.floor(turn / words.length);
  return { name: `${territory} ${word}${round ? ` ${round + 1}` : ''}`, territory };
}
