import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LINK_KINDS } from '../../src/graph/codes.js';
import { type LinkRef, linkRef } from '../../src/graph/compact-graph.js';
import type { PairChange } from '../../src/graph/steps/pair-change.js';
import { StepScreening } from '../../src/graph/steps/step-screening.js';
import type { StepPoint } from '../../src/graph/steps/steps-between.js';
import { type AssertionRow, type EntityRow, type GraphRows, group, link, person, same } from '../setup/graph-rows.js';
import { GROUP_KINDS } from './columns-of-rows.js';
import { type Asked, GraphQuestions, idOf } from './graph-questions.js';
import { OverlaidGraph } from './overlaid-graph.js';
import { BASE, LAST, randomHistory } from './overlay-history.js';

const CASES = Number(process.env.GRAPH_CASES ?? 300);
const OF_KIND = GROUP_KINDS.indexOf('ORGANISED_CRIME_GROUP');
const STRONGER_WITHIN = 3;

function screeningFrom(graph: GraphQuestions, asked: Asked, point: StepPoint): StepScreening {
  const { labels, filter, within } = graph.question(asked);
  const question = {
    labels,
    filter,
    within,
    strongerWithin: STRONGER_WITHIN,
    departments: null,
    groups: { groupKind: OF_KIND },
  };
  const nameOf = ({ kind, from, to }: LinkRef) => `${idOf(graph.name(from))} ${idOf(graph.name(to))} ${kind}`;
  return new StepScreening(graph.finder.graph, question, point, (a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** A change as it is read: `NEW ann ocg 0 2 LINK ann FRIEND bob`. */
function tell(graph: GraphQuestions, { kind, employee, group: end, hopsBefore, hopsAfter, cause }: PairChange): string {
  const { name } = { name: (entity: number) => graph.name(entity) };
  const links = cause.links.map((one) => {
    const ref = linkRef(graph.finder.graph, one);
    return `${name(ref.from)} ${LINK_KINDS[ref.kind]} ${name(ref.to)}`;
  });
  const why = [cause.kind, ...links, ...(cause.entity === null ? [] : [name(cause.entity)])].join(' ');
  return `${kind} ${name(employee)} ${name(end)} ${hopsBefore} ${hopsAfter} ${why}`;
}

const people = [person('ann', { employed: true }), person('bob'), person('cat')];

/** Steps from revision 1 at instant 1,000 to others, in one graph. */
function stepped(
  entities: readonly EntityRow[],
  assertions: readonly AssertionRow[],
  steps: readonly StepPoint[],
  asked: Asked = {},
): string[][] {
  const overlaid = new OverlaidGraph(
    {
      rows: { entities, assertions },
      batches: [{ revision: LAST, isEarly: false, isTwice: false, isWide: false }],
      raises: [],
    },
    { share: 0, least: 400 },
  );
  const last = [...overlaid.versions()].at(-1);
  if (!last) throw new Error('no version');
  const graph = overlaid.asks(last);
  const screening = screeningFrom(graph, asked, { revision: BASE, instant: 1_000 });
  return steps.map((step) => screening.step(step).map((change) => tell(graph, change)));
}

const next = { revision: BASE + 1, instant: 1_000 };
const member = link('MEMBER_OF', 'bob', 'ocg', { confidence: 80 });

describe('a screening step by step', () => {
  it('tells of nothing where nothing changes', () => {
    expect(stepped([...people, group('ocg')], [member], [next, { revision: BASE + 1, instant: 2_000 }])).toEqual([
      [],
      [],
    ]);
  });

  it('names the link that came', () => {
    const came = link('FRIEND', 'ann', 'bob', { revision: BASE + 1 });
    expect(stepped([...people, group('ocg')], [member, came], [next])).toEqual([
      ['NEW ann ocg 0 2 LINK ann FRIEND bob'],
    ]);
  });

  it('names every link that came on the way, and no other', () => {
    const rows = [
      member,
      link('FRIEND', 'ann', 'cat', { revision: BASE + 1 }),
      link('FRIEND', 'cat', 'bob', { revision: BASE + 1 }),
    ];
    expect(stepped([...people, group('ocg')], rows, [next])).toEqual([
      ['NEW ann ocg 0 3 LINK ann FRIEND cat bob FRIEND cat'],
    ]);
  });

  it('tells of a shorter and of a stronger path', () => {
    const rows = [
      member,
      link('FRIEND', 'ann', 'cat', { confidence: 60 }),
      link('FRIEND', 'cat', 'bob', { confidence: 60 }),
      link('FAMILY', 'ann', 'cat', { confidence: 90, revision: BASE + 1 }),
      link('FRIEND', 'ann', 'bob', { confidence: 20, revision: BASE + 2 }),
    ];
    const steps = [next, { revision: BASE + 2, instant: 1_000 }];
    expect(stepped([...people, group('ocg')], rows, steps)).toEqual([
      ['STRONGER ann ocg 3 3 LINK ann FAMILY cat'],
      ['CLOSER ann ocg 3 2 LINK ann FRIEND bob'],
    ]);
  });

  it('tells of a longer and of a weaker path, by the one that is lost', () => {
    const rows = [
      member,
      link('FRIEND', 'ann', 'cat', { confidence: 60 }),
      link('FRIEND', 'cat', 'bob', { confidence: 60 }),
      link('FAMILY', 'ann', 'cat', { confidence: 90, knownTo: 900, closedRevision: BASE + 2 }),
      link('FRIEND', 'ann', 'bob', { confidence: 20, knownTo: 900, closedRevision: BASE + 1 }),
    ];
    const steps = [next, { revision: BASE + 2, instant: 1_000 }];
    expect(stepped([...people, group('ocg')], rows, steps)).toEqual([
      ['FARTHER ann ocg 2 3 LINK ann FRIEND bob'],
      ['WEAKER ann ocg 3 3 LINK ann FAMILY cat'],
    ]);
  });

  it('tells a grade from a link', () => {
    const rows = [
      member,
      link('FRIEND', 'ann', 'bob', { confidence: 20 }),
      link('FRIEND', 'ann', 'bob', { confidence: 70, revision: BASE + 1 }),
    ];
    expect(stepped([...people, group('ocg')], rows, [next], { filter: { minConfidence: 40 } })).toEqual([
      ['NEW ann ocg 0 2 GRADE ann FRIEND bob'],
    ]);
    expect(stepped([...people, group('ocg')], rows, [next])).toEqual([['STRONGER ann ocg 2 2 GRADE ann FRIEND bob']]);
  });

  it('names the link that was retracted', () => {
    const rows = [member, link('FRIEND', 'ann', 'bob', { knownTo: 900, closedRevision: BASE + 1 })];
    expect(stepped([...people, group('ocg')], rows, [next])).toEqual([['CEASED ann ocg 2 0 LINK ann FRIEND bob']]);
  });

  it('tells of a date that passed', () => {
    const rows = [member, link('FRIEND', 'ann', 'bob', { validFrom: 1_500, validTo: 1_700 })];
    const steps = [1_499, 1_500, 1_700].map((instant) => ({ revision: BASE, instant }));
    expect(stepped([...people, group('ocg')], rows, steps)).toEqual([
      [],
      ['NEW ann ocg 0 2 DATE ann FRIEND bob'],
      ['CEASED ann ocg 2 0 DATE ann FRIEND bob'],
    ]);
  });

  it('tells of an employment, a status and a merge', () => {
    const hired = [person('ann', { employed: { revision: BASE + 1 } }), ...people.slice(1)];
    const rows = [member, link('FRIEND', 'ann', 'bob')];
    expect(stepped([...hired, group('ocg')], rows, [next])).toEqual([['NEW ann ocg 0 2 EMPLOYMENT ann']]);
    const named = group('ocg', { statuses: [{ status: 'ACTIVE', revision: BASE + 1 }] });
    const active = { filter: { groupStatus: ['ACTIVE' as const] } };
    expect(stepped([...people, named], rows, [next], active)).toEqual([['NEW ann ocg 0 2 GROUP_STATUS ocg']]);
    const merged = [member, link('FRIEND', 'ann', 'cat'), same('bob', 'cat', { revision: BASE + 1 })];
    expect(stepped([...people, group('ocg')], merged, [next])).toEqual([['NEW ann ocg 0 2 MERGE bob']]);
  });

  it('tells the same of every step wherever it began, and what two screenings from scratch tell', () => {
    const instants = fc.array(fc.constantFrom(400, 499, 500, 600, 949, 950, 1_000), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(randomHistory, instants, (history, random) => {
        const overlaid = new OverlaidGraph(history);
        const last = [...overlaid.versions()].at(-1);
        if (!last) return;
        const graph = overlaid.asks(last);
        const times = [...random].sort((a, b) => a - b);
        const points = times.map((instant, index) => ({
          revision: Math.min(last.revision, BASE + Math.floor(index / 2)),
          instant,
        }));
        const whole = screeningFrom(graph, {}, points[0] as StepPoint);
        for (const [index, to] of points.slice(1).entries()) {
          const from = points[index] as StepPoint;
          const told = whole.step(to).map((change) => tell(graph, change));
          expect(
            screeningFrom(graph, {}, from)
              .step(to)
              .map((change) => tell(graph, change)),
          ).toEqual(told);
          const pairs = told.map((line) => line.split(' ').slice(0, 5).join(' '));
          expect(pairs.sort()).toEqual(differences(last.rows, from, to).sort());
        }
      }),
      { numRuns: CASES, seed: 7 },
    );
  }, 3_600_000);
});

/** What two screenings from scratch tell. */
function differences(rows: GraphRows, from: StepPoint, to: StepPoint): string[] {
  const tableAt = ({ revision, instant }: StepPoint) => {
    const graph = new GraphQuestions(rows, revision);
    const asked = { revision, validAt: instant, knownAt: instant };
    return new Map(
      graph.screen(asked).rows.map((row) => {
        const [employee, end, hops] = row.split(' ') as [string, string, string];
        const [best] = graph.paths({ ...asked, from: employee, to: end, count: 1 }).paths;
        return [`${employee} ${end}`, { hops: Number(hops), cost: best?.cost ?? -1 }] as const;
      }),
    );
  };
  const [was, is] = [tableAt(from), tableAt(to)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((pair) => {
    const [one, other] = [was.get(pair), is.get(pair)];
    if (one && other && one.hops === other.hops) {
      if (one.hops > STRONGER_WITHIN || other.cost === one.cost) return [];
      return [`${other.cost < one.cost ? 'STRONGER' : 'WEAKER'} ${pair} ${one.hops} ${one.hops}`];
    }
    if (!one) return [`NEW ${pair} 0 ${other?.hops}`];
    if (!other) return [`CEASED ${pair} ${one.hops} 0`];
    return [`${other.hops < one.hops ? 'CLOSER' : 'FARTHER'} ${pair} ${one.hops} ${other.hops}`];
  });
}
