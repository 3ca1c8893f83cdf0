import { type AssertionColumns, NONE, OVERRIDDEN, PROFESSIONAL, REFUTES } from '../columns.js';
import {
  CONTEXT_SHIFT,
  DECLARANT_SHIFT,
  FACT,
  GREATER_END,
  KNOWN_FROM,
  KNOWN_TO,
  LESSER_END,
  MARKING_SHIFT,
  NO_DECLARANT,
  OVERRIDDEN_BIT,
  PROVENANCE_SHIFT,
  REFUTES_BIT,
  REGRADED_BIT,
  SOMEBODY,
  VALID_FROM,
  VALID_TO,
} from '../facts.js';
import { sharedInt32, sharedUint32 } from '../shared-arrays.js';
import type { SideTable } from '../side-table.js';

/** The assertions as the graph holds them. */
export interface FilledFacts {
  readonly facts: Int32Array;
  readonly declarants: SideTable<Uint32Array>;
  readonly firstKnown: SideTable<Int32Array>;
}

function declarantOf({ declarant, from, to }: AssertionColumns, index: number): number {
  const who = declarant?.[index] ?? NONE;
  if (who === NONE) return NO_DECLARANT;
  const [a, b] = [from[index] as number, to[index] as number];
  if (who === a) return a < b ? LESSER_END : GREATER_END;
  if (who === b) return b < a ? LESSER_END : GREATER_END;
  return SOMEBODY;
}

function marksOf(columns: AssertionColumns, index: number): number {
  const flags = columns.flags[index] as number;
  const confidence = columns.confidence[index] as number;
  if (confidence > 100) throw new RangeError(`assertion ${index} has a confidence of ${confidence}`);
  return (
    confidence |
    ((flags & REFUTES) === 0 ? 0 : REFUTES_BIT) |
    ((flags & PROFESSIONAL) === 0 ? 0 : 1 << CONTEXT_SHIFT) |
    ((columns.provenance[index] as number) << PROVENANCE_SHIFT) |
    ((flags & OVERRIDDEN) === 0 ? 0 : OVERRIDDEN_BIT) |
    ((columns.marking[index] as number) << MARKING_SHIFT)
  );
}

function sideTable(rows: [number, number][]): { keys: Uint32Array; values: Uint32Array } {
  rows.sort(([a], [b]) => a - b);
  const [keys, values] = [sharedUint32(rows.length), sharedUint32(rows.length)];
  for (const [place, [key, value]] of rows.entries()) {
    keys[place] = key;
    values[place] = value;
  }
  return { keys, values };
}

/** Lays the assertions out in the order of their links, each in words side by side. */
export function fillFacts(columns: AssertionColumns, order: Uint32Array): FilledFacts {
  const facts = sharedInt32(order.length * FACT);
  const { validFrom, validTo, knownFrom, knownTo, declarant, firstKnownFrom } = columns;
  const somebody: [number, number][] = [];
  const regraded: [number, number][] = [];
  const places = new Uint32Array(columns.count).fill(NONE);
  for (let place = 0; place < order.length; place += 1) places[order[place] as number] = place;
  // In the order of the columns, so that each is read from its beginning to its end and only what is written lies here and there.
  for (let index = 0; index < columns.count; index += 1) {
    const place = places[index] as number;
    if (place === NONE) continue;
    const at = place * FACT;
    let marks = marksOf(columns, index);
    if (declarant) {
      const who = declarantOf(columns, index);
      marks |= who << DECLARANT_SHIFT;
      if (who === SOMEBODY) somebody.push([place, declarant[index] as number]);
    }
    if (firstKnownFrom && firstKnownFrom[index] !== knownFrom[index]) {
      marks |= REGRADED_BIT;
      regraded.push([place, firstKnownFrom[index] as number]);
    }
    facts[at] = marks;
    facts[at + VALID_FROM] = validFrom[index] as number;
    facts[at + VALID_TO] = validTo[index] as number;
    facts[at + KNOWN_FROM] = knownFrom[index] as number;
    facts[at + KNOWN_TO] = knownTo[index] as number;
  }
  const { keys, values } = sideTable(regraded);
  return {
    facts,
    declarants: sideTable(somebody),
    firstKnown: { keys, values: new Int32Array(values.buffer) },
  };
}
