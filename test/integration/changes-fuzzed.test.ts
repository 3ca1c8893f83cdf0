import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordLink } from '../../src/change/link-changes.js';
import { HoplineError } from '../../src/errors.js';
import type { GradingInput, RecordLinkInput } from '../../src/generated/schema.js';
import { ALL_LINK_KINDS } from '../../src/link/link-kind.js';
import { footprints, revisions } from '../change/footprint.js';
import { Scene } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const RUNS = 400;

describe('recordLink, whatever it is sent', () => {
  let test: TestDatabase;
  let scene: Scene;
  let ends: string[];

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    ends = [await scene.person('Ann'), await scene.person('Bob'), await scene.group('Crew'), 'nobody', ''];
  });
  afterAll(() => test.close());

  function inputs(now: number): fc.Arbitrary<RecordLinkInput> {
    const text = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('report-1', '', 'x'.repeat(3_000), '\0'));
    const time = fc.option(fc.constantFrom(0, now - 10, now, now + 100, 1e300), { nil: undefined });
    const grading: fc.Arbitrary<GradingInput> = fc.record({
      sourceEvaluation: fc.constantFrom('RELIABLE', 'UNTESTED'),
      informationAssessment: fc.constantFrom('A', 'E'),
      confidence: fc.option(fc.integer({ min: -1, max: 101 }), { freq: 1 }),
      confidenceReason: fc.option(text, { freq: 1 }),
    });
    return fc.record({
      operationId: fc.oneof(fc.uuid(), fc.uuid(), fc.uuid(), text),
      kind: fc.constantFrom(...ALL_LINK_KINDS),
      subkind: fc.option(text, { freq: 1 }),
      from: fc.constantFrom(...ends),
      to: fc.constantFrom(...ends),
      provenance: fc.constantFrom('INTELLIGENCE', 'HR'),
      sourceKey: text,
      count: fc.option(fc.integer({ min: -1, max: 3 }), { freq: 1 }),
      grading,
      times: fc.option(fc.record({ validFrom: time, validTo: time, knownFrom: time }), { freq: 1 }),
    });
  }

  it(`is written whole or refused with a code and an argument, ${RUNS} times`, async () => {
    const view = await scene.view();
    const start = (await revisions(test.database)).counter;
    const written: number[] = [];
    await fc.assert(
      fc.asyncProperty(inputs(view.now), async (input) => {
        try {
          written.push((await recordLink(scene.deps, view, input)).revision);
        } catch (error) {
          expect(error).toBeInstanceOf(HoplineError);
          const { code, argument } = error as HoplineError;
          expect(['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT']).toContain(code);
          expect(argument).toMatch(/^input\./);
        }
      }),
      { numRuns: RUNS },
    );
    const { counter, numbers } = await revisions(test.database);
    expect(numbers).toEqual(Array.from({ length: counter }, (_, index) => index + 1));
    expect(counter - start).toBe(new Set(written).size);
    const left = await footprints(test.database);
    for (const revision of written) expect(left.get(revision)).toMatchObject({ entities: 0, relationships: 1 });
    expect(written.length).toBeGreaterThan(0);
  });
});
