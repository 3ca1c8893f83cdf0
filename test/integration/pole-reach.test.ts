import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFolder } from '../../src/import/import-folder.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { ask } from '../setup/ask.js';
import { startTestService, type TestService } from '../setup/service.js';

const POLE = join(PROJECT_ROOT, '..', 'shared', 'data', 'pole');
const FILES = ['KNOWS', 'KNOWS_LW', 'KNOWS_SN', 'KNOWS_PHONE', 'FAMILY_REL'];
/** What the mapping makes of those files. */
const KINDS = ['FRIEND', 'ASSOCIATE', 'SOCIAL_MEDIA', 'COMMUNICATED', 'FAMILY'];
const MOST_HOPS = 6;

function rows(file: string): string[][] {
  const text = readFileSync(join(POLE, `crime-investigation.relationships.${file}.csv`), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));
}

/** How many other people lie at each number of hops, counted straight from the CSV. */
function countedFromCsv(start: string): number[] {
  const neighbours = new Map<string, Set<string>>();
  for (const [a = '', b = ''] of FILES.flatMap(rows))
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  const seen = new Set([start]);
  let frontier = [start];
  return Array.from({ length: MOST_HOPS }, () => {
    const next = new Set(frontier.flatMap((id) => [...(neighbours.get(id) ?? [])]).filter((id) => !seen.has(id)));
    for (const id of next) seen.add(id);
    frontier = [...next];
    return next.size;
  });
}

const describePole = existsSync(POLE) ? describe : describe.skip;

describePole('reach over the POLE data set', () => {
  let service: TestService;
  const suspects = existsSync(POLE) ? [...new Set(rows('PARTY_TO').map(([person = '']) => person))] : [];

  beforeAll(async () => {
    service = await startTestService({ employees: 0 });
    const mappingFile = join(PROJECT_ROOT, 'examples', 'pole', 'mapping.yaml');
    const { totals } = await importFolder(service.database, { folder: POLE, mappingFile, now: 1_560_000_000 });
    expect(totals.rejected).toBe(0);
  }, 300_000);

  afterAll(async () => {
    await service?.close();
  });

  it('has 29 people who are party to a crime', () => {
    expect(suspects).toHaveLength(29);
  });

  it('counts the same people at each hop as a search over the CSV', async () => {
    const found = await ask(
      service.url,
      'query ($ids: [String!]!) { lookup(identifiers: $ids) { identifier entities { id kind externalIds { system id } } } }',
      { ids: suspects },
    );
    expect(found.errors).toEqual([]);
    for (const { identifier, entities } of found.data.lookup) {
      const [person] = entities.filter(
        (entity: { kind: string; externalIds: { id: string }[] }) =>
          entity.kind === 'PERSON' && entity.externalIds.some(({ id }) => id === identifier),
      );
      const expected = countedFromCsv(identifier);
      const within = await Promise.all(
        expected.map(async (_, index) => {
          const chart = await ask(
            service.url,
            `query ($id: ID!, $hops: Int!, $filter: LinkFilter) {
               neighbourhood(id: $id, hops: $hops, filter: $filter, limit: 2000) {
                 entities { kind } completeness { searchedHops truncated hubsSkipped }
               }
             }`,
            { id: person.id, hops: index + 1, filter: { kinds: KINDS } },
          );
          expect(chart.data.neighbourhood.completeness).toEqual({
            searchedHops: index + 1,
            truncated: false,
            hubsSkipped: 0,
          });
          return chart.data.neighbourhood.entities.length - 1;
        }),
      );
      const counted = within.map((total, index) => total - (within[index - 1] ?? 0));
      expect({ identifier, counted }).toEqual({ identifier, counted: expected });
    }
  });
});
