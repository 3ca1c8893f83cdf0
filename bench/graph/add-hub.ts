import { GROUP, LINK_KINDS } from '../../src/graph/codes.js';
import type { AssertionColumns, GraphColumns } from '../../src/graph/columns.js';

/** A multiplier without a common factor with the numbers of entities that are used here (prime). */
const STRIDE = 7_368_787;

type Column = Exclude<AssertionColumns[keyof AssertionColumns], number | null>;

function longer<Values extends Column>(values: Values, add: (index: number) => number, count: number): Values {
  const longer = new (values.constructor as new (length: number) => Values)(values.length + count);
  longer.set(values);
  for (let index = 0; index < count; index += 1) longer[values.length + index] = add(index);
  return longer;
}

/**
 * Gives an ordinary entity so many more links, each to another entity. Times, confidence and the rest of a new link are those of a link that
 * was there, so that the filter passes the same share of them.
 */
export function addHub(columns: GraphColumns, count: number): GraphColumns {
  const { assertions, entities } = columns;
  const hub = entities.kind.findIndex((kind) => kind !== GROUP);
  const kept = (values: Column) => longer(values, (index) => values[index] as number, count);
  const ends = Array.from({ length: count }, (_, index) =>
    Number((BigInt(index + 1) * BigInt(STRIDE)) % BigInt(entities.count)),
  );
  const added: AssertionColumns = {
    ...assertions,
    count: assertions.count + count,
    from: longer(assertions.from, () => hub, count),
    to: longer(
      assertions.to,
      (index) => (ends[index] === hub ? (hub + 1) % entities.count : (ends[index] as number)),
      count,
    ),
    kind: longer(assertions.kind, () => LINK_KINDS.indexOf('SOCIAL_MEDIA'), count),
    confidence: kept(assertions.confidence) as Uint8Array,
    provenance: kept(assertions.provenance) as Uint8Array,
    flags: kept(assertions.flags) as Uint8Array,
    marking: kept(assertions.marking) as Uint16Array,
    validFrom: kept(assertions.validFrom) as Int32Array,
    validTo: kept(assertions.validTo) as Int32Array,
    knownFrom: kept(assertions.knownFrom) as Int32Array,
    knownTo: kept(assertions.knownTo) as Int32Array,
  };
  return { ...columns, assertions: added };
}
