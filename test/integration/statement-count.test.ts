import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

describe('statements of a nested query', () => {
  let service: TestService;
  const sent: string[] = [];

  beforeAll(async () => {
    service = await startTestService({ employees: 300 });
    service.database.observer = (name) => sent.push(name);
  }, 300_000);

  afterAll(async () => {
    await service.close();
  });

  it('fetches each kind of fact once, however many rows there are', async () => {
    const query = `query ($first: Int!) {
      employeeGroupLinks(within: 4, first: $first) {
        edges { node {
          employee { label employments { department } criminalStatuses { status } }
          group { label status threatBand }
          path { strength weakest independentSources handling
            entities { label marking { level } }
            links { kind confidence declared from { label } to { label }
              evidence { sourceKey provenance marking { level } declarant { label } } } }
        } }
      }
    }`;
    const counts: Record<string, number>[] = [];
    for (const first of [2, 20]) {
      sent.length = 0;
      const { data, errors } = await ask(service.url, query, { first });
      expect(errors).toEqual([]);
      expect(data.employeeGroupLinks.edges).toHaveLength(first);
      // The feed of changes is looked at from time to time, whoever asks what.
      const isFact = (name: string) => !['path/', 'marking/', 'feed/'].some((folder) => name.startsWith(folder));
      const facts = sent.filter(isFact);
      counts.push(
        Object.fromEntries(
          [...new Set(facts)].sort().map((name) => [name, facts.filter((other) => other === name).length]),
        ),
      );
    }
    const [few, many] = counts;
    expect(many).toEqual(few);
    expect(Object.keys(many ?? {})).toEqual([
      'entity/by-ids',
      'facet/of-entities',
      'link/assertions-of',
      'viewer/view',
    ]);
    expect(many?.['link/assertions-of']).toBe(1);
    expect(many?.['facet/of-entities']).toBe(1);
    expect(many?.['viewer/view']).toBe(1);
    expect(many?.['entity/by-ids']).toBeLessThanOrEqual(2);
  });
});
