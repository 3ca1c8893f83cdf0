import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PATH_FINDERS } from '../../src/path/path-finder.js';
import { FixtureScene } from '../setup/fixture-scene.js';
import { group, link, person } from '../setup/graph-rows.js';
import type { PathQuestions } from '../setup/path-questions.js';

describe.each(PATH_FINDERS)('screening, by %s', (finder) => {
  let scene: FixtureScene;
  let graph: PathQuestions;

  beforeAll(async () => {
    scene = await FixtureScene.open(finder);
    graph = await scene.graph(
      [
        person('ann', { employed: true }),
        person('bob', { employed: { department: 'south' } }),
        person('old', { employed: { validTo: 500 } }),
        person('spy', { employed: { marking: 'red' } }),
        person('crook', { employed: false }),
        group('g1'),
        group('g2'),
        group('g3', {
          statuses: [
            { status: 'ACTIVE', validTo: 500 },
            { status: 'DISBANDED', validFrom: 500 },
          ],
        }),
        group('gang', { groupKind: 'STREET_GANG' }),
      ],
      [
        link('FRIEND', 'ann', 'bob', { confidence: 80 }),
        link('FRIEND', 'bob', 'crook', { confidence: 80 }),
        link('FAMILY', 'bob', 'crook', { confidence: 90 }),
        link('MEMBER_OF', 'crook', 'g1'),
        link('MEMBER_OF', 'old', 'g1'),
        link('MEMBER_OF', 'spy', 'g2'),
        link('MEMBER_OF', 'ann', 'g3'),
        link('AFFILIATED', 'g1', 'g2'),
        link('MEMBER_OF', 'bob', 'gang'),
      ],
    );
  });
  afterAll(() => scene.close());

  it('is of current employees against organised crime groups, by hops, then employee, then group', async () => {
    expect(await graph.screen()).toEqual({
      pairs: ['ann g3 1', 'bob g1 2', 'bob g3 2', 'ann g1 3', 'bob g2 3', 'ann g2 4'],
      paths: [
        'ann MEMBER_OF g3',
        'bob FAMILYx2 crook MEMBER_OF g1',
        'bob FRIEND ann MEMBER_OF g3',
        'ann FRIEND bob FAMILYx2 crook MEMBER_OF g1',
        'bob FAMILYx2 crook MEMBER_OF g1 AFFILIATED g2',
        'ann FRIEND bob FAMILYx2 crook MEMBER_OF g1 AFFILIATED g2',
      ],
      searchedHops: 4,
      hubsSkipped: 0,
      truncated: false,
      unknownIds: [],
    });
    expect((await graph.screen({ within: 1 })).pairs).toEqual(['ann g3 1']);
  });

  it('is of groups of the statuses at the time', async () => {
    const of = (status: 'ACTIVE' | 'DISBANDED', validAt = 1_000) =>
      graph.screen({ within: 2, filter: { groupStatus: [status] }, validAt });
    expect((await of('ACTIVE')).pairs).toEqual(['bob g1 2']);
    expect((await of('DISBANDED')).pairs).toEqual(['ann g3 1', 'bob g3 2']);
    expect((await of('ACTIVE', 499)).pairs).toEqual(['ann g3 1', 'old g1 1', 'bob g1 2', 'bob g3 2', 'old g2 2']);
  });

  it('is of who is employed at the time, as far as the viewer may know', async () => {
    expect((await graph.screen({ within: 1, validAt: 400 })).pairs).toEqual(['ann g3 1', 'old g1 1']);
    expect((await graph.screen({ within: 1, sees: ['red'] })).pairs).toEqual(['ann g3 1', 'spy g2 1']);
  });

  it('may be of some groups only, of any kind', async () => {
    expect(await graph.screen({ groups: ['gang', 'g1'] })).toMatchObject({
      pairs: ['bob gang 1', 'ann gang 2', 'bob g1 2', 'ann g1 3'],
      unknownIds: [],
    });
    expect(await graph.screen({ groups: ['nemo', 'crook', 'g3'], within: 1 })).toMatchObject({
      pairs: ['ann g3 1'],
      unknownIds: ['crook', 'nemo'],
    });
  });

  it('may be of some departments only', async () => {
    expect((await graph.screen({ departments: ['south'], within: 2 })).pairs).toEqual(['bob g1 2', 'bob g3 2']);
    expect((await graph.screen({ departments: ['south', 'north'], within: 1 })).pairs).toEqual(['ann g3 1']);
    expect((await graph.screen({ departments: ['west'] })).pairs).toEqual([]);
  });

  it('goes by the filter', async () => {
    expect((await graph.screen({ filter: { minConfidence: 60 } })).pairs).toEqual([]);
    expect((await graph.screen({ filter: { avoid: ['crook', 'ann'] } })).pairs).toEqual(['ann g3 1']);
    const { pairs, hubsSkipped } = await graph.screen({ filter: { maxDegree: 2 }, within: 3 });
    expect(pairs).toEqual(['ann g3 1', 'bob g3 2']);
    // Bob and the crook; and `g1`, on the way to `g2`, where it is looked from the groups.
    expect(hubsSkipped).toBe(finder === 'cypher' ? 2 : 3);
  });
});
