import type { EntityKind } from '../generated/schema.js';
import type { Database } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';
import { findByIdentifiers, findByNames } from './entity-repository.js';
import { idsOf } from './lookup.js';
import { identifierForms } from './normal-forms/identifier-forms.js';
import { transliterations } from './normal-forms/transliteration.js';
import { fuzzyQuery, nameScore, wordsOf } from './search-score.js';

/** An entity found by text: how like, and by which of its names. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

const LEAST_SCORE = 0.5;
const MOST_WORDS = 8;

/**
 * Finds entities by names, aliases and identifiers, misspellings and other letters forgiven. The full-text index only proposes: the order is by a score of
 * our own, cut after filtering, so that rows the viewer may not see change nothing.
 */
export async function searchEntities(
  database: Database,
  view: View,
  text: string,
  kinds: readonly EntityKind[] | null,
  first: number,
): Promise<Hit[]> {
  const spellings = [text, ...transliterations(text)].map((spelling) => wordsOf(spelling).slice(0, MOST_WORDS));
  const forms = identifierForms(text);
  if (spellings[0]?.length === 0 || forms.length === 0) return [];
  const [named, identified] = await Promise.all([
    findByNames(database, view, spellings.map(fuzzyQuery).join(' OR '), kinds),
    kinds === null ? findByIdentifiers(database, view, forms) : new Map<string, string[]>(),
  ]);
  const hits = new Map<string, Hit>();
  for (const id of idsOf(identified, forms)) hits.set(id, { id, score: 1, matched: text });
  for (const { id, names } of named) {
    const [best] = names
      .map((name) => ({ id, score: Math.max(...spellings.map((words) => nameScore(words, name))), matched: name }))
      .sort((a, b) => b.score - a.score);
    if (best && best.score >= LEAST_SCORE && best.score > (hits.get(id)?.score ?? 0)) hits.set(id, best);
    else if (best && hits.has(id) && best.score === 1) hits.set(id, best);
  }
  return [...hits.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, first);
}
