import fc from 'fast-check';
import { randomGraph } from '../path/random-graphs.js';
import { type AssertionRow, type EntityRow, type GraphRows, OPEN, type Times } from '../setup/graph-rows.js';

/** What is built in is of this revision. */
export const BASE = 2;
/** No row is later. */
export const LAST = 8;

/** Marking or kind of something that is altered at once, for every revision. */
export interface Raise {
  /** The batch with which it comes, by place. */
  readonly batch: number;
  /** Picks the row. */
  readonly pick: number;
  readonly marking: string;
}

/** How a batch of changes is read. */
export interface Batch {
  /** It is complete up to this revision. */
  readonly revision: number;
  /** True where it holds rows of the next revision too. */
  readonly isEarly: boolean;
  /** True where it is applied twice. */
  readonly isTwice: boolean;
  /** True where what it does not change is read again too. */
  readonly isWide: boolean;
}

/** Rows that were written in many revisions, and how they are read bit by bit. */
export interface History {
  readonly rows: GraphRows;
  readonly batches: readonly Batch[];
  readonly raises: readonly Raise[];
}

/** One row in so many is not there when the graph is built, so that there are graphs of which little changes. */
type OneIn = number;

function spread<Row extends Times>(
  row: Row,
  least: number,
  [written, closing, later]: readonly number[],
  oneIn: OneIn,
): Row {
  const isLate = Math.floor((written as number) / (LAST - BASE)) % oneIn === 0;
  const revision = Math.max(
    least,
    isLate ? BASE + ((written as number) % (LAST - BASE)) + 1 : Math.min(BASE, row.revision),
  );
  const closes = (row.knownTo !== null && row.closedRevision !== 3) || (closing as number) % (4 * oneIn) === 0;
  const knownTo = closes ? (row.knownTo ?? ((later as number) % 8 < 4 ? 950 : 600)) : null;
  const closedRevision = closes ? Math.min(LAST, revision + ((later as number) % 4)) : null;
  return { ...row, revision, knownTo, closedRevision };
}

/** Gives every row of a random graph revisions of its own; nothing is written before what it speaks of. */
function spreadRows({ entities, assertions }: GraphRows, random: readonly number[], oneIn: OneIn): GraphRows {
  let next = 0;
  const draw = () => Array.from({ length: 3 }, () => random[next++ % random.length] as number);
  const later: EntityRow[] = entities.map((row) => {
    const [written = 0] = draw();
    const isLate = Math.floor(written / (LAST - BASE)) % (oneIn + 2) === 0;
    const revision = isLate ? BASE + (written % (LAST - BASE)) + 1 : row.revision;
    return {
      ...row,
      revision,
      employments: row.employments.map((facet) => spread(facet, revision, draw(), oneIn)),
      statuses: row.statuses.map((facet) => spread(facet, revision, draw(), oneIn)),
    };
  });
  const written = new Map(later.map(({ name, revision }) => [name, revision]));
  const since = (row: AssertionRow) =>
    Math.max(...[row.from, row.to, row.declarant ?? row.from].map((name) => written.get(name) as number));
  return { entities: later, assertions: assertions.map((row) => spread(row, since(row), draw(), oneIn)) };
}

const batches = fc
  .uniqueArray(fc.integer({ min: BASE + 1, max: LAST }), { minLength: 1, maxLength: 4 })
  .chain((revisions) =>
    fc.tuple(
      ...revisions
        .sort((a, b) => a - b)
        .map((revision) =>
          fc.record({
            revision: fc.constant(revision),
            isEarly: fc.boolean(),
            isTwice: fc.constantFrom(false, false, false, true),
            isWide: fc.constantFrom(false, false, false, true),
          }),
        ),
    ),
  );

/** Random graphs that come about bit by bit. */
export const randomHistory: fc.Arbitrary<History> = fc.record({
  rows: fc
    .tuple(
      fc.noBias(randomGraph),
      fc.noBias(fc.array(fc.nat(1_000), { minLength: 97, maxLength: 97 })),
      fc.constantFrom(2, 3, 10, 25),
    )
    .map(([rows, random, oneIn]) => spreadRows(rows, random, oneIn)),
  batches: fc.noBias(batches),
  raises: fc.noBias(
    fc.array(fc.record({ batch: fc.nat(2), pick: fc.nat(1_000), marking: fc.constantFrom(OPEN, 'red', 'blue') }), {
      minLength: 1,
      maxLength: 4,
      size: 'max',
    }),
  ),
});
