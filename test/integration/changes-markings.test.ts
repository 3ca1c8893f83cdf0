import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAccessEvent } from '../../src/change/access-changes.js';
import { addPerson } from '../../src/change/entity-changes.js';
import { regradeEvidence, retractEvidence } from '../../src/change/evidence-changes.js';
import { addEmployment, addGroupStatus } from '../../src/change/facet-changes.js';
import { declareLink, recordLink, refuteLink } from '../../src/change/link-changes.js';
import { mergeEntities } from '../../src/change/merge-changes.js';
import { addRecord } from '../../src/change/record-changes.js';
import type { HoplineError } from '../../src/errors.js';
import type { MarkingInput } from '../../src/generated/schema.js';
import { encodeAssertionId, encodeLinkId } from '../../src/link/link-id.js';
import { refusal, wrong } from '../change/refusal.js';
import { A1, ask, friendship, operation, Scene, viewer } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';
const SECRET: MarkingInput = { level: 'SECRET', compartments: [] };
const LANTERN: MarkingInput = { level: 'OFFICIAL', compartments: ['LANTERN'] };
const low = viewer('low', 'OFFICIAL');
const cleared = viewer('cleared', 'SECRET', ['LANTERN', 'QUARRY']);

describe('markings of changes', () => {
  let test: TestDatabase;
  let scene: Scene;
  let ann: string;
  let bob: string;
  let hidden: string;
  let hiddenGroup: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
    ann = await scene.person('Ann');
    bob = await scene.person('Bob');
    hidden = await scene.person('Cat', SECRET);
    hiddenGroup = await scene.group('Crew', SECRET);
  });
  afterAll(() => test.close());

  /** What the caller reads where a change is refused. */
  async function words(change: Promise<unknown>): Promise<{ code: string; message: string }> {
    await refusal(change);
    const { code, message } = await change.then(
      () => Promise.reject(new Error('it was made')),
      (error: HoplineError) => error,
    );
    return { code, message };
  }

  async function revisionMarkings(revision: number): Promise<{ level: number; compartments: string[] }[]> {
    return ask(
      test.database,
      `MATCH (r:Revision {number: $revision}) UNWIND r.markings AS number MATCH (m:Marking {number: number})
      RETURN m.level AS level, m.compartments AS compartments`,
      { revision },
    );
  }

  describe('what one may not see is refused in the words for what is not there', () => {
    it('at the ends of links and merges', async () => {
      const view = await scene.view(low);
      const link = (from: string, to: string) => recordLink(scene.deps, view, friendship(from, to));
      expect(await words(link(hidden, ann))).toEqual(await words(link(ABSENT, ann)));
      expect(await words(link(ann, hidden))).toEqual(await words(link(ann, ABSENT)));
      expect(await words(link(ann, hiddenGroup))).toEqual(await words(link(ann, ABSENT)));
      const declare = (to: string) =>
        declareLink(scene.deps, view, {
          operationId: operation(),
          declarant: to,
          kind: 'FAMILY',
          from: ann,
          to,
          sourceKey: 'd',
        });
      expect(await words(declare(hidden))).toEqual(await words(declare(ABSENT)));
      const merge = (second: string) => {
        const from = { provenance: 'HR', sourceKey: 'h', grading: A1 } as const;
        return mergeEntities(scene.deps, view, { operationId: operation(), first: ann, second, ...from });
      };
      expect(await words(merge(hidden))).toEqual(await words(merge(ABSENT)));
      expect(await words(merge(hiddenGroup))).toEqual(await words(merge(ABSENT)));
    });

    it('of facets, records and look-ups', async () => {
      const view = await scene.view(low);
      const employ = (person: string) => addEmployment(scene.deps, view, { operationId: operation(), person });
      expect(await words(employ(hidden))).toEqual(await words(employ(ABSENT)));
      expect(await words(employ(hiddenGroup))).toEqual(await words(employ(ABSENT)));
      const status = (group: string) =>
        addGroupStatus(scene.deps, view, { operationId: operation(), group, status: 'ACTIVE' });
      expect(await words(status(hiddenGroup))).toEqual(await words(status(ABSENT)));
      const record = (entity: string) => {
        const about = [{ entity, role: 'OTHER' as const }];
        return addRecord(scene.deps, view, { operationId: operation(), system: 'HR', reference: 'r', about });
      };
      expect(await words(record(hidden))).toEqual(await words(record(ABSENT)));
      const look = (employee: string, id: string) => {
        const rest = { account: 'a', system: 'HR', action: 'VIEW', at: view.now } as const;
        return addAccessEvent(scene.deps, view, { operationId: operation(), employee, record: id, ...rest });
      };
      expect(await words(look(hidden, ABSENT))).toEqual(await words(look(ABSENT, ABSENT)));
      expect(await words(look(ann, hidden))).toEqual(await words(look(ann, ABSENT)));
    });

    it('of links and evidence, open or closed, that are hidden themselves or by an end', async () => {
      const high = await scene.view();
      const between = await recordLink(scene.deps, high, friendship(ann, bob, { kind: 'PARTNER', marking: SECRET }));
      const beyond = await recordLink(scene.deps, high, friendship(ann, hidden));
      const view = await scene.view(low);
      const absent = { linkKey: { ...between.linkKey, to: ABSENT }, assertionId: ABSENT };
      const refute = ({ linkKey }: Pick<typeof absent, 'linkKey'>) => {
        const from = { provenance: 'VETTING', sourceKey: 'v', grading: A1 } as const;
        return refuteLink(scene.deps, view, { operationId: operation(), link: encodeLinkId(linkKey), ...from });
      };
      const idOf = ({ linkKey, assertionId }: typeof absent) => encodeAssertionId(linkKey, assertionId);
      const regrade = (of: typeof absent) =>
        regradeEvidence(scene.deps, view, { operationId: operation(), evidence: idOf(of), grading: A1 });
      const retract = (of: typeof absent, knownTo?: number) =>
        retractEvidence(scene.deps, view, { operationId: operation(), evidence: idOf(of), reason: 'r', knownTo });
      for (const held of [between, beyond]) {
        expect(await words(refute(held))).toEqual(await words(refute(absent)));
        expect(await words(regrade(held))).toEqual(await words(regrade(absent)));
        expect(await words(retract(held))).toEqual(await words(retract(absent)));
        expect(await words(retract(held, 0))).toEqual(await words(retract(absent, 0)));
        const reason = { operationId: operation(), evidence: idOf(held), reason: 'mistake' };
        await retractEvidence(scene.deps, await scene.view(), reason);
        expect(await words(retract(held))).toEqual(await words(retract(absent)));
        expect(await words(regrade(held))).toEqual(await words(regrade(absent)));
      }
    });

    it('of employments: whose is hidden is no employee', async () => {
      const dan = await scene.person('Dan');
      const high = await scene.view();
      await addEmployment(scene.deps, high, { operationId: operation(), person: dan, marking: SECRET });
      const declare = (declarant: string, by = low) =>
        scene.view(by).then((view) => {
          const input = {
            operationId: operation(),
            declarant,
            kind: 'FAMILY',
            from: dan,
            to: ann,
            sourceKey: 'd',
          } as const;
          return declareLink(scene.deps, view, input);
        });
      expect(await words(declare(dan))).toEqual(await words(declare(ann)));
      expect((await declare(dan, viewer('anna'))).linkKey.from).toBe(dan);
    });
  });

  describe('a marking of one row', () => {
    it('is OFFICIAL without compartment where none is given, and may be as high as the writer', async () => {
      const view = await scene.view(cleared);
      const marking: MarkingInput = { level: 'SECRET', compartments: ['QUARRY', 'LANTERN', 'QUARRY'] };
      const made = await addPerson(scene.deps, view, { operationId: operation(), name: 'Eve', marking });
      expect(await revisionMarkings(made.revision)).toEqual([{ level: 2, compartments: ['LANTERN', 'QUARRY'] }]);
      const plain = await addPerson(scene.deps, view, { operationId: operation(), name: 'Eve' });
      expect(await revisionMarkings(plain.revision)).toEqual([{ level: 0, compartments: [] }]);
    });

    it('is at most the own', async () => {
      const view = await scene.view(low);
      const add = (marking: MarkingInput) =>
        refusal(addPerson(scene.deps, view, { operationId: operation(), name: 'Eve', marking }));
      expect(await add(SECRET)).toEqual(wrong('input.marking'));
      expect(await add({ level: 'OFFICIAL_SENSITIVE' })).toEqual(wrong('input.marking'));
      expect(await add(LANTERN)).toEqual(wrong('input.marking'));
    });

    it('stays with a regraded assertion', async () => {
      const view = await scene.view();
      const { linkKey, assertionId } = await recordLink(scene.deps, view, friendship(ann, bob, { marking: SECRET }));
      const evidence = encodeAssertionId(linkKey, assertionId);
      const opened = await regradeEvidence(scene.deps, await scene.view(), {
        operationId: operation(),
        evidence,
        grading: A1,
      });
      const [row] = await ask<{ level: number }>(
        test.database,
        'MATCH ()-[x {assertionId: $id}]->() MATCH (m:Marking {number: x.marking}) RETURN m.level AS level',
        { id: opened.assertionId },
      );
      expect(row).toEqual({ level: 2 });
    });
  });

  describe('a revision', () => {
    it('is noticed only by whoever may see the assertion and both its ends', async () => {
      const before = await scene.view(low);
      const first = await recordLink(scene.deps, await scene.view(), friendship(ann, hidden));
      expect(await revisionMarkings(first.revision)).toEqual([{ level: 2, compartments: [] }]);
      const evidence = encodeAssertionId(first.linkKey, first.assertionId);
      await regradeEvidence(scene.deps, await scene.view(), { operationId: operation(), evidence, grading: A1 });
      await addGroupStatus(scene.deps, await scene.view(), {
        operationId: operation(),
        group: hiddenGroup,
        status: 'ACTIVE',
      });
      await mergeEntities(scene.deps, await scene.view(), {
        operationId: operation(),
        first: ann,
        second: hidden,
        provenance: 'HR',
        sourceKey: 'h',
        grading: A1,
      });
      expect((await scene.view(low)).revision).toBe(before.revision);
      expect((await scene.view()).revision).toBe(first.revision + 3);
    });

    it('carries the marking that joins those of a level and of a compartment', async () => {
      const inLantern = await scene.person('Fay', LANTERN, cleared);
      const input = friendship(hidden, inLantern);
      const { revision } = await recordLink(scene.deps, await scene.view(cleared), input);
      expect(await revisionMarkings(revision)).toEqual([{ level: 2, compartments: ['LANTERN'] }]);
      expect((await scene.view(cleared)).revision).toBe(revision);
      expect((await scene.view(viewer('anna'))).revision).toBeLessThan(revision);
      expect((await scene.view(viewer('lantern', 'OFFICIAL', ['LANTERN']))).revision).toBeLessThan(revision);
    });

    it('is noticed by all where all is open to all', async () => {
      const { revision } = await recordLink(scene.deps, await scene.view(low), friendship(ann, bob));
      expect(await revisionMarkings(revision)).toEqual([{ level: 0, compartments: [] }]);
      expect((await scene.view(low)).revision).toBe(revision);
    });
  });

  it('keeps the staff number of a hidden employment out of what everyone may look up', async () => {
    const gus = await scene.person('Gus');
    const input = { operationId: operation(), person: gus, staffNumber: 'S-9', marking: SECRET };
    await addEmployment(scene.deps, await scene.view(), input);
    const [row] = await ask(test.database, 'MATCH (p {id: $gus}) RETURN p.identifiers AS identifiers', { gus });
    expect(row).toEqual({ identifiers: ['gus'] });
  });
});
