import { presentEntities } from '../entity/entity-resolvers.js';
import { mergedEntities } from '../entity/merged-entities.js';
import { BadUserInput } from '../errors.js';
import type { Resolvers } from '../generated/schema.js';
import type { LinkKey } from '../link/link-id.js';
import { linkModel } from '../link/link-models.js';
import { instant } from '../neo4j/view.js';
import { entityId, listOf } from '../server/arguments.js';
import { type Context, hasLostEntry, renewView } from '../server/context.js';
import { revisionOf, revisionToken } from '../server/cursor.js';
import { openToken, sealToken } from '../server/token.js';
import { changedLinks, type DatedEvents } from './changed-links.js';
import { endedByReturn } from './ended-by-return.js';
import { type FlagRaisedModel, flagsRaised, type ToldFlags } from './flag-raised.js';

const MOST_AROUND = 100;

async function endOf({ loaders }: Context, id: string) {
  const [entity] = await presentEntities(loaders, [id]);
  return entity as NonNullable<typeof entity>;
}

function toldOf({ view }: Context, since: string): ToldFlags {
  const content = openToken(view.tokenKey, since) as { told?: ToldFlags } | null;
  if (content?.told) return content.told;
  throw new BadUserInput('since', 'is not from an event of `flagRaised` of this service.');
}

/** What becomes of the links around some entities, a revision at a time, until the signal. */
async function* linksChanged(
  context: Context,
  around: readonly string[],
  since: number,
  signal: AbortSignal,
): AsyncGenerator<DatedEvents, void> {
  let after = since;
  for (;;) {
    const upTo = await context.revisions.after(after, signal);
    await renewView(context);
    const { view, database } = context;
    const { ids } = await mergedEntities(database, view, instant(view.now, view.now), around);
    let told = upTo;
    for (const events of await changedLinks(database, view, ids, after, upTo)) {
      if (await hasLostEntry(context)) {
        // Looked at again, with what may still be seen.
        told = events.revision - 1;
        break;
      }
      yield events;
    }
    after = told;
  }
}

/** What is told as it happens. */
export const liveResolvers: Resolvers = {
  Subscription: {
    linksChanged: {
      subscribe: (_, { around, since }, context) => {
        const ids = [...new Set(listOf('around', around, 1, MOST_AROUND))].map((id) => entityId('around', id));
        const { view } = context;
        const after = since == null ? view.revision : revisionOf(view, since, 'since');
        return endedByReturn((gone) =>
          linksChanged(context, ids, after, AbortSignal.any([gone, context.signal])),
        ) as never;
      },
      resolve: (events: unknown) => events as DatedEvents,
    },
    flagRaised: {
      subscribe: (_, { filter, since }, context) => {
        const told = since == null ? null : toldOf(context, since);
        return endedByReturn((gone) =>
          flagsRaised(context, filter ?? {}, told, AbortSignal.any([gone, context.signal])),
        ) as never;
      },
      resolve: (raised: unknown) => raised as FlagRaisedModel,
    },
  },
  FlagRaised: {
    since: ({ told }, _, { view }) => sealToken(view.tokenKey, { told }),
  },
  LinksChanged: {
    revision: ({ revision }, _, { view }) => revisionToken(view, revision),
    changes: ({ events }) => [...events],
  },
  ChangedLink: {
    kind: ({ key }) => key.kind,
    from: ({ key }, _, context) => endOf(context, key.from),
    to: ({ key }, _, context) => endOf(context, key.to),
    link: async ({ key }, _, { loaders, view }) => {
      const time = instant(view.now, view.now);
      const facts = await loaders.linksAt(time).load(key as LinkKey);
      return facts && linkModel(key, facts, time);
    },
  },
};
