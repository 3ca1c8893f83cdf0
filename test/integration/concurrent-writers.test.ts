import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addEmployment } from '../../src/change/facet-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { HoplineError } from '../../src/errors.js';
import { Database } from '../../src/neo4j/database.js';
import { FOOTPRINTS, footprints, revisions, total, wholeGraph } from '../change/footprint.js';
import { type Answer, type Cast, MUTATION_NAMES, MUTATIONS, type MutationName } from '../change/mutations.js';
import { friendship, operation, Scene } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const WRITERS = 8;
const MILLISECONDS = 30_000;
/** One change in so many is sent by two services at the same time. */
const TWICE = 5;
const CLOSING: ReadonlySet<MutationName> = new Set(['regradeEvidence', 'retractEvidence']);

interface Acknowledged {
  readonly name: MutationName;
  readonly operationId: string;
  readonly answer: Answer;
  /** The assertion it closed. */
  readonly closed?: string;
}

describe('eight writers on two services', () => {
  let test: TestDatabase;
  let services: [Scene, Scene];
  let people: string[];
  let group: string;
  let prepared: MutationName[];

  beforeAll(async () => {
    test = await openTestDatabase();
    services = [new Scene(test.database), new Scene(new Database(test.address))];
    const [scene] = services;
    people = [
      await scene.person('Ann'),
      await scene.person('Bob'),
      await scene.person('Cat'),
      await scene.person('Dan'),
    ];
    group = await scene.group('Crew');
    for (const person of people)
      await addEmployment(scene.deps, await scene.view(), { operationId: operation(), person });
    prepared = [...people.map(() => 'addPerson' as const), 'addGroup', ...people.map(() => 'addEmployment' as const)];
  });

  afterAll(async () => {
    await services[1].database.close();
    await test.close();
  });

  it(`loses nothing and counts without a gap for ${MILLISECONDS / 1000} s`, async () => {
    const acknowledged: Acknowledged[] = [];
    const answersOfTwins: [Answer, Answer][] = [];
    const refusals: { code: string; argument: string | undefined }[] = [];
    // Assertions that any writer may close: two that pick the same one meet.
    const [scene] = services;
    const first = await recordLink(
      scene.deps,
      await scene.view(),
      friendship(people[0] as string, people[1] as string),
    );
    prepared.push('recordLink');
    const shared: Cast['evidence'][] = [first];
    const end = Date.now() + MILLISECONDS;

    // A merge can be taken back once, so each writer who does so has one of their own.
    async function mergedPair(): Promise<Cast['merged']> {
      const merged = await scene.merged();
      prepared.push('addPerson', 'addPerson', 'mergeEntities');
      return merged;
    }

    // So can an allegation.
    async function ownAllegation(): Promise<string> {
      prepared.push('recordAllegation');
      return scene.allegation();
    }

    async function one(writer: number, round: number): Promise<void> {
      const name = MUTATION_NAMES[(writer * 5 + round) % MUTATION_NAMES.length] as MutationName;
      const pair = [people[round % 4], people[(round + 1 + (writer % 3)) % 4]] as [string, string];
      // Writers of one parity lag behind the newest, so that they often want what another is closing.
      const evidence = shared[Math.max(0, shared.length - 1 - (writer % 2))] as Cast['evidence'];
      const merged = name === 'splitEntities' ? await mergedPair() : pair;
      const own = name === 'retractAllegation' ? { allegation: await ownAllegation() } : {};
      const cast: Cast = { people: pair, group, evidence, merged, ...own };
      const operationId = operation();
      const [a, b] = writer % 2 === 0 ? services : [services[1], services[0]];
      const view = await a.view();
      const call = (on: Scene): Promise<Answer> => MUTATIONS[name](on.deps, view, operationId, cast);
      try {
        const both = round % TWICE === 0 ? await Promise.all([call(a), call(b)]) : [await call(a)];
        const [answer, repeated] = both as [Answer, Answer?];
        if (repeated) answersOfTwins.push([answer, repeated]);
        const closed = CLOSING.has(name) ? cast.evidence.assertionId : undefined;
        acknowledged.push({ name, operationId, answer, closed });
        if (name === 'recordLink' || name === 'regradeEvidence') shared.push(answer as unknown as Cast['evidence']);
      } catch (error) {
        if (!(error instanceof HoplineError)) throw error;
        refusals.push({ code: error.code, argument: error.argument });
      }
    }

    async function write(writer: number): Promise<void> {
      for (let round = writer; Date.now() < end; round += 1) await one(writer, round);
    }
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    const perSecond = Math.round(acknowledged.length / (MILLISECONDS / 1000));
    process.stderr.write(`${WRITERS} writers: ${acknowledged.length} changes, ${perSecond} a second; `);
    process.stderr.write(`${answersOfTwins.length} sent twice at once, ${refusals.length} refused\n`);

    expect(acknowledged.length).toBeGreaterThan(100);
    expect(new Set(acknowledged.map(({ name }) => name))).toEqual(new Set(MUTATION_NAMES));
    expect(answersOfTwins.length).toBeGreaterThan(10);
    for (const [answer, repeated] of answersOfTwins) expect(repeated).toEqual(answer);
    // Only a writer who wanted to close or to refute what another had just closed may be refused.
    const places = new Set(refusals.map(({ code, argument }) => `${code} ${argument}`));
    expect([...places].filter((place) => !['CONFLICT input.evidence', 'NOT_FOUND input.link'].includes(place))).toEqual(
      [],
    );

    const { counter, numbers, byOperation, contradictions } = await revisions(test.database);
    expect(numbers).toEqual(Array.from({ length: prepared.length + acknowledged.length }, (_, index) => index + 1));
    expect(counter).toBe(numbers.length);
    expect(contradictions).toEqual([]);
    const left = await footprints(test.database);
    for (const { name, operationId, answer } of acknowledged) {
      expect(byOperation.get(`anna\n${operationId}`)).toBe(answer.revision);
      expect({ name, left: left.get(answer.revision) }).toEqual({ name, left: FOOTPRINTS[name] });
    }
    expect(await wholeGraph(test.database)).toEqual(total([...prepared, ...acknowledged.map(({ name }) => name)]));
    const closings = acknowledged.flatMap(({ closed }) => closed ?? []);
    expect(new Set(closings).size).toBe(closings.length);
  }, 300_000);
});
