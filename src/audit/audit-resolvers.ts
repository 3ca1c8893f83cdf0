import { join } from 'node:path';
import { BadUserInput } from '../errors.js';
import type { Resolvers } from '../generated/schema.js';
import { instant } from '../neo4j/view.js';
import type { Context } from '../server/context.js';
import { ConnectionEdge, pageSize, placeOf } from '../server/cursor.js';
import { searchTrails, type TrailPlaces } from './audit-search.js';
import type { PlacedEntry } from './trail/read-back.js';
import { proveInclusion } from './verify/prove.js';
import { trailsOf } from './verify/verify-folder.js';

function secondsOf(text: string): number {
  return Math.floor(Date.parse(text) / 1000);
}

async function trailFolder({ audit }: Context, trail: string): Promise<string> {
  if (audit && (await trailsOf(audit.folder)).includes(trail)) return join(audit.folder, trail);
  throw new BadUserInput('trail', 'is no trail that is kept here.');
}

/** What an auditor may ask. */
export const auditResolvers: Resolvers = {
  Query: {
    auditTrail: async (_, { filter, first, after }, { view, audit }) => {
      const count = pageSize(first);
      const place = placeOf<TrailPlaces>(view, instant(view.now, view.now), ['auditTrail', filter ?? null], after);
      const { found, next } = audit
        ? await searchTrails(audit.folder, filter ?? {}, count, place.after)
        : { found: [], next: null };
      const edges = found.map(({ entry, places }) => new ConnectionEdge(entry, () => place.cursorOf(places)));
      return {
        edges,
        pageInfo: {
          hasNextPage: next !== null,
          hasPreviousPage: place.after !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: next === null ? (edges.at(-1)?.cursor ?? null) : place.cursorOf(next),
        },
      };
    },
    auditProof: async (_, { trail, index }, context) => {
      const { hashes, ...proof } = await proveInclusion(await trailFolder(context, trail), index);
      return { ...proof, hashes: [...hashes] };
    },
  },
  AuditEntry: {
    at: ({ at }: PlacedEntry) => secondsOf(at),
    roles: ({ roles }) => [...(roles ?? [])],
    compartments: ({ compartments }) => [...(compartments ?? [])],
    operationType: ({ operation }) => operation?.type ?? null,
    operationName: ({ operation }) => operation?.name ?? null,
    fields: ({ operation }) => [...(operation?.fields ?? [])],
    document: ({ operation }) => operation?.document ?? null,
    variables: ({ operation }) => operation?.variables ?? null,
    ids: ({ ids }) => [...(ids ?? [])],
    codes: ({ codes }) => [...(codes ?? [])],
    options: ({ options }) => [...(options ?? [])],
    recipients: ({ recipients }) => [...(recipients ?? [])],
    concerns: ({ concerns }) => [...(concerns ?? [])],
    since: ({ since }) => (since === undefined ? null : secondsOf(since)),
  },
};
