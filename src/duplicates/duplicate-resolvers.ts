import { createHash } from 'node:crypto';
import { WALKABLE_KINDS } from '../entity/entity-kind.js';
import type { EntityModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import { BadUserInput } from '../errors.js';
import type { EntityKind, Resolvers } from '../generated/schema.js';
import { instant } from '../neo4j/view.js';
import { chosenOf, entityId } from '../server/arguments.js';
import { type Context, loadersFor } from '../server/context.js';
import { connectionOf, pageSize, placeOf, revisionToken } from '../server/cursor.js';
import type { DuplicateCandidateModel, DuplicatePair } from './duplicate-model.js';
import { canBeMerged, findDuplicates, findDuplicatesOf } from './find-duplicates.js';
import { bestFirst } from './find-pairs.js';

const LEAST_SCORE = 0.05;

type PairKey = Pick<DuplicatePair, 'score' | 'first' | 'second'>;

function kindsOf(kinds: readonly EntityKind[] | null | undefined): EntityKind[] {
  const chosen = chosenOf('kinds', kinds);
  if (chosen === null) return [...WALKABLE_KINDS];
  const wrong = chosen.find((kind) => !canBeMerged(kind));
  if (wrong !== undefined)
    throw new BadUserInput('kinds', `${wrong} cannot be merged; allowed are ${WALKABLE_KINDS.join(', ')}.`);
  return [...new Set(chosen)].sort();
}

function scoreOf(minScore: number): number {
  if (minScore >= LEAST_SCORE && minScore < 1) return minScore;
  throw new BadUserInput('minScore', `must be from ${LEAST_SCORE} to below 1, not ${minScore}.`);
}

async function end(id: string, { view }: DuplicateCandidateModel, context: Context): Promise<EntityModel> {
  const [entity] = await presentEntities(loadersFor(context, view), [id]);
  if (!entity) throw new Error(`${id} was compared and is not there`);
  return entity;
}

/** Likely duplicates. */
export const duplicateResolvers: Resolvers = {
  Query: {
    duplicateCandidates: async (_, args, context) => {
      const first = pageSize(args.first);
      const id = args.id == null ? null : entityId('id', args.id);
      const asked = { kinds: kindsOf(args.kinds), minScore: scoreOf(args.minScore) };
      const question = { duplicates: id, ...asked, refuted: args.includeRefuted };
      const now = instant(context.view.now, context.view.now);
      const place = placeOf<PairKey>(context.view, now, question, args.after);
      const { view, time, after } = place;
      const { database } = context;
      const name = createHash('sha256')
        .update(JSON.stringify([asked, view.revision, view.markings, view.hidden, time]))
        .digest('base64url');
      const found =
        id === null
          ? await context.duplicates.get(name, () => findDuplicates(database, view, time, asked))
          : await findDuplicatesOf(database, view, time, id, asked);
      const pairs = (found ?? []).filter(({ refuted }) => args.includeRefuted || !refuted);
      const start = after === null ? 0 : pairs.findIndex((pair) => bestFirst(after as DuplicatePair, pair) < 0);
      const rows = start < 0 ? [] : pairs.slice(start, start + first + 1).map((pair) => ({ pair, view }));
      return {
        ...connectionOf(rows, first, place, ({ pair }) => ({
          score: pair.score,
          first: pair.first,
          second: pair.second,
        })),
        totalCount: pairs.length,
        unknownIds: found === null && id !== null ? [id] : [],
        asOfRevision: revisionToken(view, view.revision),
      };
    },
  },
  DuplicateCandidate: {
    first: (candidate, _, context) => end(candidate.pair.first, candidate, context),
    second: (candidate, _, context) => end(candidate.pair.second, candidate, context),
    score: ({ pair }) => pair.score,
    refuted: ({ pair }) => pair.refuted,
    reasons: ({ pair }) => [...pair.reasons],
  },
  DuplicateReason: {
    first: ({ compared }) => compared[0],
    second: ({ compared }) => compared[1],
  },
};
