import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Viewer } from '../../src/auth/viewer.js';
import { newExternalIds } from '../../src/change/external-ids.js';
import { newGrading } from '../../src/change/gradings.js';
import { newSubkind } from '../../src/change/link-ends.js';
import { newMarking } from '../../src/change/markings.js';
import { coordinates, optionalWhole } from '../../src/change/numbers.js';
import { freeText, text, texts } from '../../src/change/texts.js';
import { dateOfBirth, newTimes } from '../../src/change/times.js';
import { BadUserInput } from '../../src/errors.js';
import type { Handling, InformationAssessment, SourceEvaluation } from '../../src/generated/schema.js';
import { ALL_LINK_KINDS } from '../../src/link/link-kind.js';

const NOW = 1_556_668_800;
const RUNS = { numRuns: 2_000 };

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', ' ', 'a'.repeat(3_000), '\ud800', '__proto__', "'}) DETACH DELETE n //", '1980-02-30'),
);
const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, NOW, NOW + 1, 1e300, Number.NaN));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const viewer: Viewer = {
  subject: 'anna',
  level: 'OFFICIAL_SENSITIVE',
  compartments: ['LANTERN'],
  roles: [],
  employeeId: null,
};

/** Passes where the check gives a value, or refuses it in words that begin with an argument of the input. */
function refusesOnlyInput(check: () => unknown): void {
  try {
    expect(check()).not.toBeUndefined();
  } catch (error) {
    expect(error).toBeInstanceOf(BadUserInput);
    expect((error as BadUserInput).message).toMatch(/^input\.[\w.[\]]+: ./);
  }
}

describe('whatever is sent, a check gives a value or names the argument', () => {
  it('for texts', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (value, values) => {
        refusesOnlyInput(() => text('input.name', value, 500));
        refusesOnlyInput(() => freeText('input.reason', value));
        refusesOnlyInput(() => texts('input.aliases', values, 500, 3));
        refusesOnlyInput(() => dateOfBirth(value, NOW));
        refusesOnlyInput(() => newExternalIds(values.map((id) => ({ system: value, id }))));
      }),
      RUNS,
    );
  });

  it('for numbers', () => {
    fc.assert(
      fc.property(optional(anyNumber), optional(anyNumber), optional(anyNumber), (a, b, c) => {
        refusesOnlyInput(() => optionalWhole('input.count', a, 1));
        refusesOnlyInput(() => coordinates(a, b));
        refusesOnlyInput(() => newTimes({ validFrom: a, validTo: b, knownFrom: c }, NOW));
      }),
      RUNS,
    );
  });

  it('for gradings, subkinds and markings', () => {
    const grading = fc.record({
      sourceEvaluation: fc.constantFrom<SourceEvaluation>('RELIABLE', 'UNTESTED', 'NOT_RELIABLE'),
      informationAssessment: fc.constantFrom<InformationAssessment>('A', 'B', 'C', 'D', 'E'),
      handling: fc.constantFrom<Handling>('P', 'C'),
      handlingConditions: optional(anyText),
      confidence: optional(anyNumber),
      confidenceReason: optional(anyText),
    });
    const marking = fc.record({
      level: fc.constantFrom('OFFICIAL' as const, 'OFFICIAL_SENSITIVE' as const, 'SECRET' as const),
      compartments: fc.array(fc.oneof(anyText, fc.constant('LANTERN')), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        grading,
        fc.constantFrom(...ALL_LINK_KINDS),
        optional(anyText),
        marking,
        (given, kind, other, mark) => {
          refusesOnlyInput(() => newGrading(given));
          refusesOnlyInput(() => newSubkind(kind, other));
          refusesOnlyInput(() => newMarking(mark, viewer));
        },
      ),
      RUNS,
    );
  });

  it('and what passes keeps its promise', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const kept = passed(() => text('input.name', value, 50));
        fc.pre(kept !== null);
        expect(kept).toBe(value.trim());
        expect((kept as string).length).toBeGreaterThan(0);
        expect((kept as string).length).toBeLessThanOrEqual(50);
      }),
      RUNS,
    );
  });
});

function passed<T>(check: () => T): T | null {
  try {
    return check();
  } catch {
    return null;
  }
}
