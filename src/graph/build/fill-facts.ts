import type { AssertionColumns } from '../columns.js';
import {
  DECLARANT_SHIFT,
  declarantBits,
  FACT,
  KNOWN_FROM,
  KNOWN_TO,
  marksOf,
  REGRADED_BIT,
  SOMEBODY,
  VALID_FROM,
  VALID_TO,
} from '../facts.js';
import { sharedInt32, sharedUint32 } from '../shared-arrays.js';
import type { SideTable } from '../side-table.js';
import { type PairRecords, PLACE, RECORD } from './pair-records.js';
import { greatestPart, type Partitions } from './partitions.js';

/** The assertions as the graph holds them. */
export interface FilledFacts {
  readonly facts: Int32Array;
  readonly declarants: SideTable<Uint32Array>;
  readonly firstKnown: SideTable<Int32Array>;
}

function markedWith({ confidence, flags, provenance, marking }: AssertionColumns, index: number): number {
  const own = confidence[index] as number;
  if (own > 100) throw new RangeError(`assertion ${index} has a confidence of ${own}`);
  return marksOf(own, flags[index] as number, provenance[index] as number, marking[index] as number);
}

/** Writes the assertions part by part, those of a part in their own order. */
function writeParts(columns: AssertionColumns, { shift, starts }: Partitions, facts: Int32Array): void {
  const { count, from, to, validFrom, validTo, knownFrom, knownTo, declarant, firstKnownFrom } = columns;
  const next = starts.slice();
  for (let index = 0; index < count; index += 1) {
    const a = from[index] as number;
    const b = to[index] as number;
    if (a === b) continue;
    const part = Math.min(a, b) >>> shift;
    const place = next[part] as number;
    next[part] = place + 1;
    const at = place * FACT;
    let marks = markedWith(columns, index);
    if (declarant) marks |= declarantBits(declarant[index] as number, Math.min(a, b), Math.max(a, b));
    if (firstKnownFrom && firstKnownFrom[index] !== knownFrom[index]) marks |= REGRADED_BIT;
    facts[at] = marks;
    facts[at + VALID_FROM] = validFrom[index] as number;
    facts[at + VALID_TO] = validTo[index] as number;
    facts[at + KNOWN_FROM] = knownFrom[index] as number;
    facts[at + KNOWN_TO] = knownTo[index] as number;
  }
}

/** Puts the assertions of each part in the order of their records. */
function orderParts({ words, parts }: PairRecords, facts: Int32Array): void {
  const copy = new Int32Array(greatestPart(parts) * FACT);
  for (let part = 0; part + 1 < parts.starts.length; part += 1) {
    const start = parts.starts[part] as number;
    const end = parts.starts[part + 1] as number;
    copy.set(facts.subarray(start * FACT, end * FACT));
    for (let place = start; place < end; place += 1) {
      const at = ((words[place * RECORD + PLACE] as number) - start) * FACT;
      const to = place * FACT;
      facts[to] = copy[at] as number;
      facts[to + VALID_FROM] = copy[at + VALID_FROM] as number;
      facts[to + VALID_TO] = copy[at + VALID_TO] as number;
      facts[to + KNOWN_FROM] = copy[at + KNOWN_FROM] as number;
      facts[to + KNOWN_TO] = copy[at + KNOWN_TO] as number;
    }
  }
}

/** What those places of the order have that some test of their first words picks. */
function sideValues(
  { words, assertionAt }: PairRecords,
  facts: Int32Array,
  values: Uint32Array | Int32Array | null,
  has: (marks: number) => boolean,
): { keys: Uint32Array; values: number[] } {
  const keys: number[] = [];
  const found: number[] = [];
  for (let place = 0; values && place < assertionAt.length; place += 1) {
    if (!has(facts[place * FACT] as number)) continue;
    keys.push(place);
    found.push(values[assertionAt[words[place * RECORD + PLACE] as number] as number] as number);
  }
  const shared = sharedUint32(keys.length);
  shared.set(keys);
  return { keys: shared, values: found };
}

/**
 * Lays the assertions out in the order of their links, each in words side by side.
 * @param most how many there is to be room for
 */
export function fillFacts(columns: AssertionColumns, records: PairRecords, most: number): FilledFacts {
  const facts = sharedInt32(most * FACT);
  writeParts(columns, records.parts, facts);
  orderParts(records, facts);
  const ofSomebody = (marks: number) => ((marks >>> DECLARANT_SHIFT) & 3) === SOMEBODY;
  const declarants = sideValues(records, facts, columns.declarant, ofSomebody);
  const known = sideValues(records, facts, columns.firstKnownFrom, (marks) => (marks & REGRADED_BIT) !== 0);
  const [whose, when] = [sharedUint32(declarants.values.length), sharedInt32(known.values.length)];
  whose.set(declarants.values);
  when.set(known.values);
  return {
    facts,
    declarants: { keys: declarants.keys, values: whose },
    firstKnown: { keys: known.keys, values: when },
  };
}
