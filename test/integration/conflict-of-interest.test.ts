import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAccessEvent } from '../../src/change/access-changes.js';
import { recordAllegation } from '../../src/change/allegation-changes.js';
import { addEmployment, addGroupStatus } from '../../src/change/facet-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { addRecord } from '../../src/change/record-changes.js';
import { friendship, operation, Scene, viewer } from '../change/scene.js';
import { ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { SeveralServices } from '../setup/several-services.js';

const STAFF_NUMBER = 'PC 4711';
const SINCE = Date.parse('2019-01-01T00:00:00Z') / 1000;

describe('what a caller who is an employee is shown', () => {
  let test: TestDatabase;
  const services = new SeveralServices();
  let everybody: string;
  /** Of the employee, known by id and by staff number. */
  let own: readonly string[];
  let [ann, bad, far, arrested, gang, record, allegation, event] = ['', '', '', '', '', '', '', ''];

  beforeAll(async () => {
    test = await openTestDatabase();
    const scene = new Scene(test.database);
    const view = () => scene.view();
    [ann, bad] = [await scene.person('Ann Officer'), await scene.person('Bad Friend')];
    [far, arrested] = [await scene.person('Far Away'), await scene.person('Arrested Man')];
    gang = await scene.group('Gang');
    const active = { operationId: operation(), group: gang, status: 'ACTIVE', times: { validFrom: SINCE } } as const;
    await addGroupStatus(scene.deps, await view(), active);
    const employment = {
      operationId: operation(),
      person: ann,
      staffNumber: STAFF_NUMBER,
      times: { validFrom: SINCE },
    };
    await addEmployment(scene.deps, await view(), employment);
    await recordLink(scene.deps, await view(), friendship(ann, bad));
    await recordLink(scene.deps, await view(), friendship(bad, far));
    await recordLink(scene.deps, await view(), friendship(ann, arrested, { context: 'PROFESSIONAL' }));
    await recordLink(scene.deps, await view(), friendship(bad, gang, { kind: 'MEMBER_OF' }));
    await recordLink(scene.deps, await view(), friendship(far, gang, { kind: 'MEMBER_OF' }));
    const item = { operationId: operation(), system: 'CRIME', reference: 'CR-1', title: 'A burglary' } as const;
    const about = [{ entity: bad, role: 'SUSPECT' as const }];
    record = (await addRecord(scene.deps, await view(), { ...item, about })).entityId;
    const said = { kind: 'DISCLOSURE_OF_INFORMATION', receivedAt: SINCE } as const;
    const allegationInput = { operationId: operation(), ...said, subjects: [ann] };
    allegation = (await recordAllegation(scene.deps, await view(), allegationInput)).entityId;
    const lookUp = {
      operationId: operation(),
      account: 'ann01',
      employee: ann,
      record,
      system: 'CRIME',
      action: 'VIEW',
    } as const;
    event = (await addAccessEvent(scene.deps, await view(), { ...lookUp, at: SINCE })).entityId;
    everybody = await services.listen(test.database, viewer('auditing'));
    const as = (employeeId: string) => services.listen(test.database, { ...viewer('ann'), employeeId });
    own = [await as(ann), await as(STAFF_NUMBER)];
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  it('is neither themselves, nor whom they are linked to, nor what concerns either', async () => {
    const ids = [ann, bad, record, allegation, event];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect((await ask(everybody, query, { ids })).data.nodes).toEqual(ids.map((id) => ({ id })));
    for (const url of own) {
      const { data, errors } = await ask(url, query, { ids });
      expect([data, errors]).toEqual([{ nodes: ids.map(() => null) }, []]);
    }
  });

  it('is whom they met by work, and whoever is further away', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    for (const url of own)
      expect((await ask(url, query, { ids: [far, arrested, gang] })).data.nodes).toEqual([
        { id: far },
        { id: arrested },
        { id: gang },
      ]);
  });

  it('is as if they did not exist: in lists, searches, paths, charts, counts and look-ups', async () => {
    const query = `query ($gang: ID!, $bad: ID!, $absent: ID!) {
      people(first: 10) { edges { node { id } } }
      search(text: "Officer") { entity { id } }
      lookup(identifiers: ["${STAFF_NUMBER}"]) { entities { id } }
      neighbourhood(id: $gang) { entities { id } links { confidence } completeness { hubsSkipped unknownIds } }
      linkCounts(ids: [$gang]) { total }
      paths(from: $bad, to: { id: $gang }) { edges { node { hops } } completeness { unknownIds } }
      none: paths(from: $absent, to: { id: $gang }) { edges { node { hops } } completeness { unknownIds } }
      employeeGroupLinks { edges { node { hops } } }
      accessEvents { edges { node { id } } }
      allegations { edges { node { id } } }
      duplicateCandidates { edges { node { score } } }
    }`;
    const absent = '00000000-0000-4000-8000-000000000000';
    const variables = { gang, bad, absent };
    const all = (await ask(everybody, query, variables)).data;
    expect(all.people.edges).toHaveLength(4);
    expect(all.employeeGroupLinks.edges).toEqual([{ node: { hops: 2 } }]);
    expect(all.accessEvents.edges).toEqual([{ node: { id: event } }]);
    for (const url of own) {
      const { data, errors } = await ask(url, query, variables);
      expect(errors).toEqual([]);
      expect(data.people.edges.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual(
        [far, arrested].sort(),
      );
      expect(data.search).toEqual([]);
      expect(data.lookup).toEqual([{ entities: [] }]);
      expect(data.neighbourhood.entities.map(({ id }: { id: string }) => id).sort()).toEqual([far, gang].sort());
      expect(data.neighbourhood.links).toHaveLength(1);
      expect(data.linkCounts).toEqual([{ total: 1 }]);
      expect(data.paths).toEqual({ edges: [], completeness: { unknownIds: [bad] } });
      expect(data.none).toEqual({ edges: [], completeness: { unknownIds: [absent] } });
      expect([data.employeeGroupLinks.edges, data.accessEvents.edges, data.allegations.edges]).toEqual([[], [], []]);
    }
  });

  it('cannot be changed either', async () => {
    const query = 'mutation ($input: RecordLinkInput!) { recordLink(input: $input) { revision } }';
    for (const url of own) {
      const { errors } = await ask(url, query, { input: friendship(bad, gang) });
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
