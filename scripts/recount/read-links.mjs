import { rowsOf } from './read-rows.mjs';

const COLUMNS = ['kind', 'from', 'to', 'provenance', 'declarant', 'refutes', 'context'];

/** Links that matter to the figures: who is in a group, who knows whom, and what employees declared. */
export async function readLinks(folder, viewer, people) {
  const memberOf = new Map();
  const pairs = new Map();
  for await (const { kind, from, to, provenance, declarant, refutes, context } of rowsOf(
    folder,
    'links',
    viewer,
    COLUMNS,
  )) {
    if (refutes === 'true' || context === 'PROFESSIONAL') continue;
    if (kind === 'MEMBER_OF') memberOf.set(from, (memberOf.get(from) ?? new Set()).add(to));
    if (!people.has(from) && !people.has(to)) continue;
    for (const [one, other] of [
      [from, to],
      [to, from],
    ]) {
      if (!pairs.has(one)) pairs.set(one, []);
      pairs.get(one).push({ kind, other, provenance, declarant });
    }
  }
  return { memberOf, pairs };
}
