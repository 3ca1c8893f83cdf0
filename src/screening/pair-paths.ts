import type { FoundPath, PathFinder, ScreenedPair, WalkQuestion } from '../path/path-finder.js';

/** The best path of each of some rows of the screening table, found for itself, one after the other; null where there is none of so few hops. */
export async function pathsOfPairs(
  finder: PathFinder,
  question: WalkQuestion,
  pairs: readonly ScreenedPair[],
): Promise<(FoundPath | null)[]> {
  const found: (FoundPath | null)[] = [];
  for (const { employee, group, hops } of pairs) {
    const ends = { from: employee, to: { id: group } };
    const best = { order: 'SHORTEST', count: 1, parallel: false, within: hops } as const;
    const { paths } = await finder.paths({ ...question, ...ends, ...best });
    found.push(paths[0] ?? null);
  }
  return found;
}
