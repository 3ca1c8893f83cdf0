import type { PersonModel } from '../entity/entity-model.js';
import { mergedEntities } from '../entity/merged-entities.js';
import { BadUserInput } from '../errors.js';
import type { Resolvers } from '../generated/schema.js';
import { statement } from '../neo4j/statement.js';
import { instant } from '../neo4j/view.js';
import { entityId } from '../server/arguments.js';
import { loadersFor } from '../server/context.js';
import type { Span } from '../time/london.js';
import { accessPage } from './access-page.js';
import { type CountedLookUps, countedParts, type TimelinePartModel } from './timeline-model.js';
import { timelineParts } from './timeline-parts.js';

const MOST_PARTS = 1_000;

const count = statement<
  {
    employees: readonly string[];
    parts: readonly Span[];
    markings: readonly number[];
    hidden: readonly string[];
    revision: number;
  },
  CountedLookUps
>('access/timeline', ['employees', 'parts', 'markings', 'hidden', 'revision']);

function total(parts: readonly TimelinePartModel[], numberOf: (part: TimelinePartModel) => number): number {
  return parts.reduce((sum, part) => sum + numberOf(part), 0);
}

/** What somebody looked up over time. */
export const timelineResolvers: Resolvers = {
  Query: {
    accessTimeline: async (_, { person, from, to, bucket }, { database, view }) => {
      if (from >= to) throw new BadUserInput('to', 'must be after `from`: the period is empty.');
      const spans = timelineParts({ from, to }, bucket, MOST_PARTS);
      if (spans.length > MOST_PARTS)
        throw new BadUserInput('bucket', `gives more than ${MOST_PARTS} parts: take longer ones, or a shorter period.`);
      const { ids } = await mergedEntities(database, view, instant(view.now, view.now), [entityId('person', person)]);
      const { markings, hidden, revision } = view;
      const counted = await database.read(count, { employees: ids, parts: spans, markings, hidden, revision });
      return { person, from, to, view, parts: countedParts(spans, counted) };
    },
  },
  AccessTimeline: {
    person: async ({ person, view }, _, context) => {
      const found = await loadersFor(context, view).entities.load(person);
      return found?.kind === 'PERSON' ? (found as PersonModel) : null;
    },
    count: ({ parts }) => total(parts, (part) => part.count),
    withoutPurpose: ({ parts }) => total(parts, (part) => part.withoutPurpose),
    parts: ({ parts }) => [...parts],
    events: ({ person, from, to }, { first, after }, context) =>
      accessPage(context, { employees: [person], from, to }, first, after),
  },
  TimelinePart: {
    bySystem: ({ bySystem }) => [...bySystem],
    byAction: ({ byAction }) => [...byAction],
  },
};
