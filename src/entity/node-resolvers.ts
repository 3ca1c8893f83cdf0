import { FACET_TYPES, type FacetModel, type NodeFacetModel } from '../facet/facet-model.js';
import type { Resolvers } from '../generated/schema.js';
import { decodeAssertionId, decodeLinkId } from '../link/link-id.js';
import type { EvidenceModel, LinkModel } from '../link/link-model.js';
import { evidenceModel, linkModel } from '../link/link-models.js';
import { instant } from '../neo4j/view.js';
import { entityId, listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { ENTITY_LABELS } from './entity-kind.js';
import { facetsById } from './entity-resolvers.js';
import type { NodeModel } from './node-model.js';
import { isUuid } from './uuid-bytes.js';

async function linkById(context: Context, id: string): Promise<LinkModel | null> {
  const key = decodeLinkId(id);
  if (!key) return null;
  const time = instant(context.view.now, context.view.now);
  const facts = await context.loaders.linksAt(time).load(key);
  return facts && linkModel(key, facts, time);
}

async function evidenceById(context: Context, id: string): Promise<EvidenceModel | null> {
  const wanted = decodeAssertionId(id);
  if (!wanted) return null;
  const assertion = await context.loaders.assertions.load(wanted);
  return assertion && evidenceModel(assertion, instant(context.view.now, context.view.now));
}

async function nodesById(context: Context, ids: readonly string[]): Promise<(NodeModel | null)[]> {
  const uuids = ids.filter(isUuid);
  const entities = await context.loaders.entities.loadMany(uuids);
  const missing = uuids.filter((_, index) => entities[index] === null);
  const facets = await facetsById(context, missing);
  const found = new Map<string, NodeModel | null>([
    ...missing.map((id, index) => [id, apiFacet(facets[index])] as const),
    ...entities.flatMap((entity) => (entity ? [[entity.id, entity] as const] : [])),
  ]);
  return Promise.all(
    ids.map(async (id) => {
      if (isUuid(id)) return found.get(id) ?? null;
      return (await linkById(context, id)) ?? (await evidenceById(context, id));
    }),
  );
}

function apiFacet(facet: FacetModel | null | undefined): NodeModel | null {
  return facet && facet.facet in FACET_TYPES ? (facet as NodeFacetModel) : null;
}

/** `node` and `nodes`. */
export const nodeResolvers: Resolvers = {
  Node: {
    __resolveType: (node) => {
      if ('facet' in node) return FACET_TYPES[node.facet];
      if ('facts' in node) return 'Link';
      if ('assertion' in node) return 'Evidence';
      return ENTITY_LABELS[node.kind];
    },
  },
  Query: {
    node: async (_, { id }, context) => {
      const [found] = await nodesById(context, [entityId('id', id)]);
      return found ?? null;
    },
    nodes: async (_, { ids }, context) => nodesById(context, listOf('ids', ids, 1, 500)),
  },
};
