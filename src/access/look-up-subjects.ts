import { lookupIdentifiers } from '../entity/lookup.js';
import type { WalkQuestion } from '../path/path-finder.js';
import { type Context, loadersFor } from '../server/context.js';
import type { Subject } from './access-repository.js';
import type { OwnedLookUp } from './conflict-model.js';
import { findTargets } from './conflict-repository.js';
import type { Subjects } from './looked-up.js';

/** Whom and what some look-ups were of. */
export async function findSubjectsOf(
  context: Context,
  { view, time }: WalkQuestion,
  owned: readonly OwnedLookUp[],
): Promise<Subjects> {
  const loaders = loadersFor(context, view);
  const records = [...new Set(owned.flatMap(({ event }) => event.recordId ?? []))];
  const terms = [
    ...new Set(owned.flatMap(({ event: { recordId, searchTerm } }) => (!recordId && searchTerm ? searchTerm : []))),
  ];
  const [about, matches] = await Promise.all([
    Promise.all(records.map((id) => loaders.subjects.load(id))),
    terms.length > 0 ? lookupIdentifiers(context.database, view, terms) : [],
  ]);
  const entities = [...new Set(about.flat().map(({ entityId }) => entityId))];
  return {
    about: new Map(records.map((id, index): [string, readonly Subject[]] => [id, about[index] as Subject[]])),
    targets: await findTargets(context.database, view, entities, time.knownAt),
    called: new Map(matches.map(({ identifier, ids }) => [identifier, ids])),
  };
}
