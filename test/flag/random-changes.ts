import { Random } from '../../src/generate/random.js';
import type { FlagScene } from './flag-scene.js';

/** What the changes are drawn from: always the same, so that each kind of flag is among what they raise. */
const WORK = 54_106;
const CHANGES = 60;

const PEOPLE = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal'];
const GROUPS = ['Ring', 'Gang', 'Firm'];

/** Makes whom and what the changes are about: half of the people are employees. */
export async function makeChangeable(scene: FlagScene): Promise<void> {
  await scene.employees(PEOPLE.slice(0, 4));
  await scene.people(...PEOPLE.slice(4));
  for (const group of GROUPS) await scene.group(group);
}

/**
 * Makes links that come, go, and are graded otherwise, each a revision.
 * @param before done before each, told how many there were
 */
export async function randomChanges(scene: FlagScene, before: (count: number) => Promise<void> = async () => {}) {
  const random = new Random(WORK, 1_000, 0);
  const evidence: string[] = [];
  for (let count = 0; count < CHANGES; count += 1) {
    await before(count);
    const kind = random.below(6);
    const open = evidence.length > 0 ? random.below(evidence.length) : -1;
    if (kind === 0 && open >= 0) await scene.retract(evidence.splice(open, 1)[0] as string);
    else if (kind === 1) await scene.link('MEMBER_OF', random.pick(PEOPLE), random.pick(GROUPS));
    else {
      const [from, to] = [random.pick(PEOPLE), random.pick(PEOPLE)];
      const sourceEvaluation = random.pick(['RELIABLE', 'UNTESTED'] as const);
      const grading = { sourceEvaluation, informationAssessment: 'B' } as const;
      const times = random.below(4) === 0 ? { validTo: (await scene.view()).now + 1 } : {};
      if (from !== to) evidence.push(await scene.link('FRIEND', from, to, { grading, times }));
    }
  }
}
