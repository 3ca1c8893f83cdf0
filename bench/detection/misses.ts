import type { ConflictResult } from './conflicts.js';
import type { InfiltrationResult } from './infiltration.js';
import type { LeakCaseResult, ListedCandidate } from './leak-cases.js';
import { putForward } from './leak-measures.js';
import type { Label } from './truth.js';

function told({ rank, score, hops, lookUps, parts }: ListedCandidate): string {
  const values = Object.entries(parts).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return `rank ${rank}, score ${score.toFixed(2)}, ${hops ?? 'no'} hops, ${lookUps} look-ups, ${values.join(' ')}`;
}

/** What went wrong in a case, a sentence each: a leaker who is not among the first ten, and whoever was put forward falsely. */
export function missesOf(one: LeakCaseResult): string[] {
  const { seed, allegation, leaker, candidates } = one;
  const head = `seed ${seed}, ${allegation}`;
  const misses: string[] = [];
  if (leaker !== null) {
    const held = candidates.find(({ employee }) => employee === leaker.employee);
    const what = `${leaker.employee} (${leaker.recorded}, ${leaker.hops} hops, ${leaker.detail})`;
    if (!held) misses.push(`${head}: leaker ${what} is not listed`);
    else if (held.rank > 10) misses.push(`${head}: leaker ${what} comes late: ${told(held)}`);
  }
  const names = putForward(one);
  for (const candidate of candidates) {
    if (!names.includes(candidate.employee) || candidate.employee === leaker?.employee) continue;
    const alike = one.lookAlikes.includes(candidate.employee) ? ', a look-alike' : '';
    const where = leaker === null ? ' where nobody leaked' : '';
    misses.push(`${head}: ${candidate.employee}${alike} is put forward${where}: ${told(candidate)}`);
  }
  return misses;
}

/** Which planted infiltrators re-vetting does not put forward, a sentence each; whether the screening table has them is said too. */
export function missedInfiltrators({ revetting, screening }: InfiltrationResult, labels: readonly Label[]): string[] {
  return labels.flatMap(({ label, employee, hops, recorded, detail }) => {
    if (label !== 'INFILTRATOR' || revetting.listed.includes(employee)) return [];
    const place = screening.listed.indexOf(employee);
    const screened =
      place < 0 ? 'nor is in the screening table within 4' : `and is ${place + 1}. in the screening table`;
    const who = `infiltrator ${employee} (${recorded}, ${hops} hops, ${detail})`;
    return [`seed ${revetting.seed}: ${who} is not put forward by re-vetting ${screened}`];
  });
}

/** The pairs of employee and nominal that are missed or named wrongly, a sentence each. */
export function missedConflicts({ seed, planted, explained, byRecord, byAny }: ConflictResult): string[] {
  const missed = [...planted].flatMap((pair) => {
    if (byRecord.has(pair)) return [];
    return [
      `seed ${seed}: conflicted access ${pair} is ${byAny.has(pair) ? 'found by name or operation only' : 'missed'}`,
    ];
  });
  const wrong = [...byRecord].flatMap((pair) => {
    if (planted.has(pair)) return [];
    return [
      `seed ${seed}: conflicted access ${pair} is named, ${explained.has(pair) ? 'for work only' : 'and no label says so'}`,
    ];
  });
  return [...missed, ...wrong];
}
