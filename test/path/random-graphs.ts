import fc from 'fast-check';
import type { GroupStatus, LinkFilter, LinkKind, PathOrder } from '../../src/generated/schema.js';
import {
  type AssertionOptions,
  type AssertionRow,
  assertion,
  type EntityRow,
  type GraphRows,
  group,
  location,
  OPEN,
  person,
  phone,
} from '../setup/graph-rows.js';
import type { Asked } from '../setup/path-questions.js';

/** Markings beside the open one. */
const HIDDEN = ['red', 'blue'] as const;
const STATUSES: readonly GroupStatus[] = ['ACTIVE', 'EMERGING', 'DISBANDED'];

const KINDS: Readonly<Record<string, readonly LinkKind[]>> = {
  'PERSON PERSON': ['FRIEND', 'FRIEND', 'FAMILY', 'COMMUNICATED', 'TASKED_BY', 'RIVAL_OF', 'OTHER'],
  'PERSON GROUP': ['MEMBER_OF', 'MEMBER_OF', 'OTHER'],
  'PERSON PHONE': ['USES'],
  'PERSON LOCATION': ['LIVES_AT'],
  'PHONE PHONE': ['COMMUNICATED'],
  'GROUP GROUP': ['AFFILIATED', 'RIVAL_OF'],
};

const marking = fc.constantFrom(OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, ...HIDDEN);
const moment = fc.constantFrom(...Array(8).fill(null), 100, 300, 500, 700);

/** When something was so and known: mostly always. */
const times = fc
  .record({
    span: fc.tuple(moment, moment),
    knownFrom: fc.constantFrom(0, 0, 0, 0, 0, 400, 900),
    closing: fc.constantFrom(
      null,
      null,
      null,
      { knownTo: 950, closedRevision: 2 },
      { knownTo: 950, closedRevision: 3 },
    ),
    revision: fc.constantFrom(1, 1, 1, 1, 1, 1, 2, 3),
  })
  .map(({ span: [a, b], knownFrom, closing, revision }) => {
    const turned = a !== null && b !== null && a > b;
    const empty = a !== null && a === b;
    const [validFrom, validTo] = turned ? [b, a] : [a, empty ? null : b];
    const closes = closing && closing.closedRevision >= revision ? closing : { knownTo: null, closedRevision: null };
    return { validFrom, validTo, knownFrom, revision, ...closes };
  });

const options = fc.record({
  marking: fc.constantFrom(OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, ...HIDDEN),
  revision: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 2),
});
const employed = fc.oneof(
  { weight: 2, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(times, marking, fc.constantFrom('north', 'south'))
      .map(([when, mark, department]) => ({ ...when, marking: mark, department })),
  },
);
const statuses = fc.array(
  fc
    .tuple(times, marking, fc.constantFrom(...STATUSES))
    .map(([when, mark, status]) => ({ ...when, marking: mark, status })),
  { maxLength: 2 },
);

function entities(): fc.Arbitrary<EntityRow[]> {
  const some = <T>(one: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
    fc.array(one, { minLength, maxLength, size: 'max' });
  return fc
    .record({
      people: some(fc.tuple(options, employed), 4, 7),
      groups: some(fc.tuple(options, statuses), 2, 3),
      phones: some(options, 1, 2),
      places: some(options, 0, 1),
    })
    .map(({ people, groups, phones, places }) => {
      return [
        ...people.map(([said, job], index) => person(`p${index}`, { ...said, employed: job })),
        ...groups.map(([said, dated], index) =>
          group(`q${index}`, {
            ...said,
            statuses: dated,
            groupKind: index === 2 ? 'STREET_GANG' : 'ORGANISED_CRIME_GROUP',
          }),
        ),
        ...phones.map((said, index) => phone(`r${index}`, said)),
        ...places.map((said, index) => location(`s${index}`, said)),
      ];
    });
}

const said: fc.Arbitrary<AssertionOptions & { pick: number; turn: boolean; subkind: string | null }> = fc
  .record({
    times,
    pick: fc.nat(100),
    turn: fc.boolean(),
    subkind: fc.constantFrom(null, 'rumour'),
    provenance: fc.constantFrom('INTELLIGENCE', 'INTELLIGENCE', 'SELF_DECLARATION', 'HR'),
    refutes: fc.constantFrom(false, false, false, false, false, true),
    context: fc.constantFrom('PERSONAL', 'PERSONAL', 'PERSONAL', 'PERSONAL', 'PROFESSIONAL'),
    confidence: fc.constantFrom(0, 5, 50, 50, 70, 70, 95, 100),
    marking,
    firstKnownFrom: fc.constantFrom(undefined, 0, 200),
  })
  .map(({ times: when, ...rest }) => ({ ...when, ...rest }));

function assertionBetween(
  rows: readonly EntityRow[],
  [a, b, declarant, { pick, turn, subkind, ...rest }]: [
    number,
    number,
    number,
    AssertionOptions & { pick: number; turn: boolean; subkind: string | null },
  ],
): AssertionRow[] {
  const [x, y] = [rows[a % rows.length] as EntityRow, rows[b % rows.length] as EntityRow];
  if (x === y) return [];
  const isTurned = KINDS[`${x.kind} ${y.kind}`] === undefined && KINDS[`${y.kind} ${x.kind}`] !== undefined;
  const [from, to] = isTurned ? [y, x] : [x, y];
  const kinds = KINDS[`${from.kind} ${to.kind}`] ?? ['OTHER'];
  const kind = kinds[pick % kinds.length] as LinkKind;
  const [first, second] = turn && from.kind === to.kind ? [to, from] : [from, to];
  const speaker = rest.provenance === 'SELF_DECLARATION' ? (rows[declarant % rows.length] as EntityRow).name : null;
  const own = { ...rest, subkind: kind === 'OTHER' ? subkind : null, declarant: speaker };
  return [assertion(kind, first.name, second.name, own)];
}

function merge(rows: readonly EntityRow[], [a, b, own]: [number, number, AssertionOptions & object]): AssertionRow[] {
  const first = rows[a % rows.length] as EntityRow;
  const alike = rows.filter(({ kind, name }) => kind === first.kind && name !== first.name);
  const second = alike[b % Math.max(1, alike.length)];
  const {
    marking: mark = OPEN,
    refutes = false,
    validFrom,
    validTo,
    knownFrom,
    knownTo,
    revision,
    closedRevision,
  } = own;
  const when = { validFrom, validTo, knownFrom, knownTo, revision, closedRevision };
  return second ? [assertion('SAME_AS', first.name, second.name, { ...when, marking: mark, refutes })] : [];
}

/** Graphs of up to a dozen entities with everything that a walk takes notice of. */
export const randomGraph: fc.Arbitrary<GraphRows> = entities().chain((rows) =>
  fc
    .record({
      links: fc.array(fc.tuple(fc.nat(59), fc.nat(59), fc.nat(59), said), {
        minLength: 18,
        maxLength: 50,
        size: 'max',
      }),
      merges: fc.array(fc.tuple(fc.nat(20), fc.nat(20), said), { maxLength: 3, size: 'max' }),
    })
    .map(({ links, merges }) => ({
      entities: rows,
      assertions: [
        ...links.flatMap((one) => assertionBetween(rows, one)),
        ...merges.flatMap((one) => merge(rows, one)),
      ],
    })),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 24, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const someOf = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 });
const name = fc.constantFrom(
  ...['p0', 'p0', 'p1', 'p1', 'p2', 'p2', 'p3', 'p3', 'p4', 'q0', 'q0', 'q0', 'q1', 'q1', 'q1', 'r0', 's0', 'nobody'],
);

const filter: fc.Arbitrary<LinkFilter> = fc.record({
  kinds: maybe(someOf<LinkKind>('FRIEND', 'FAMILY', 'MEMBER_OF', 'USES', 'RIVAL_OF', 'OTHER')),
  contexts: maybe(someOf('PERSONAL', 'PROFESSIONAL')),
  minConfidence: maybe(fc.constantFrom(5, 50, 60)),
  provenance: maybe(someOf('INTELLIGENCE', 'SELF_DECLARATION', 'HR')),
  declared: maybe(someOf('DECLARED', 'DECLARED_LATE', 'UNDECLARED', 'NOT_APPLICABLE')),
  groupStatus: maybe(someOf(...STATUSES)),
  avoid: maybe(fc.uniqueArray(name, { minLength: 1, maxLength: 2 })),
  through: maybe(someOf('PERSON', 'GROUP', 'PHONE', 'LOCATION')),
  maxDegree: fc.constantFrom(...Array(6).fill(undefined), 0, 2, 3, 4),
  disputed: maybe(fc.boolean()),
  disputedMerges: maybe(fc.boolean()),
});

const time = fc.oneof(
  fc.record({ validAt: fc.constantFrom(50, 200, 400, 600, 1_000), knownAt: fc.constantFrom(0, 450, 920, 1_000) }),
  fc.record({
    during: fc.constantFrom([0, 400], [200, 600], [-1_000, 5_000]),
    knownAt: fc.constantFrom(450, 920, 1_000),
  }),
) as fc.Arbitrary<Pick<Asked, 'validAt' | 'knownAt' | 'during'>>;

/** A question about a random graph. */
export interface RandomQuestion {
  readonly asked: Asked & { readonly filter: LinkFilter; readonly within: number };
  readonly from: string;
  readonly to: string;
  readonly order: PathOrder;
  readonly count: number;
  readonly parallel: boolean;
  readonly limit: number;
}

/** Questions by all kinds of viewers, times and filters. */
export const randomQuestion: fc.Arbitrary<RandomQuestion> = fc.record({
  asked: fc
    .record({
      sees: fc.constantFrom([], ['red'], ['blue'], ['red', 'blue'], ['red', 'blue']),
      revision: fc.constantFrom(1, 2, 3, 3, 3),
      time,
      filter,
      within: fc.constantFrom(1, 2, 3, 4, 5, 5, 5),
    })
    .map(({ time: when, ...rest }) => ({ ...rest, ...when })),
  from: name,
  to: name,
  order: fc.constantFrom('SHORTEST', 'STRONGEST'),
  count: fc.constantFrom(1, 2, 3, 8, 50),
  parallel: fc.boolean(),
  limit: fc.constantFrom(2, 4, 200),
});
