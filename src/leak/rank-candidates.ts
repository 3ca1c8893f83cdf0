import type { RuledOutReason } from '../generated/schema.js';
import { type ScorePart, type Setting, type Suspicion, scoreParts } from './score-candidate.js';
import { combinedChance } from './surprise.js';

/** An employee who may have leaked, with the score and what it is made of. */
export interface RankedCandidate {
  readonly suspicion: Suspicion;
  /** 0 to 1. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** How many innocent employees of the case chance alone would make look so: with a path, of those who have one; without, of all who looked. */
  readonly expectedByChance: number;
  readonly standsOut: boolean;
}

/** Somebody who might have been thought of, and why they are no candidate. */
export interface RuledOut {
  readonly employee: string;
  readonly reason: RuledOutReason;
}

/** Who may have leaked, likeliest first, and who is ruled out. */
export interface Ranking {
  readonly candidates: readonly RankedCandidate[];
  readonly ruledOut: readonly RuledOut[];
}

const BEHAVIOUR: readonly ScorePart['name'][] = ['PURPOSE', 'COVERAGE', 'TIMING'];

/**
 * Ranks everybody who looked a subject up or has a path: by score, then id. A name is put forward only where chance would hardly make any innocent
 * employee of the case look so: that is what a path found by looking at everybody does not say by itself. O(n²) in those who looked.
 */
export function rankCandidates(setting: Setting): Ranking {
  const { everybody, policy } = setting;
  const looked = everybody.filter(({ visits }) => visits.length > 0);
  const near = looked.filter(({ path }) => path !== null).length;
  const candidates: RankedCandidate[] = [];
  const ruledOut: RuledOut[] = [];
  for (const suspicion of everybody) {
    const { employee, visits, path } = suspicion;
    if (visits.length === 0) {
      ruledOut.push({ employee, reason: 'NO_LOOK_UP' });
      continue;
    }
    const parts = scoreParts(suspicion, setting);
    const behaviour = parts.flatMap(({ name, chance }) =>
      BEHAVIOUR.includes(name) && chance !== null ? [chance] : [],
    );
    const expectedByChance = combinedChance(behaviour) * (path ? near : looked.length);
    if (path === null && expectedByChance > policy.ruledOut) {
      ruledOut.push({ employee, reason: 'NO_PATH' });
      continue;
    }
    const total = parts.reduce((sum, { contribution }) => sum + contribution, 0);
    const score = Math.min(1, Math.max(0, total));
    candidates.push({ suspicion, score, parts, expectedByChance, standsOut: expectedByChance <= policy.standsOut });
  }
  candidates.sort((a, b) => b.score - a.score || (a.suspicion.employee < b.suspicion.employee ? -1 : 1));
  ruledOut.sort((a, b) => (a.reason === b.reason ? (a.employee < b.employee ? -1 : 1) : a.reason < b.reason ? -1 : 1));
  return { candidates, ruledOut };
}
