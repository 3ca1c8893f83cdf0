import { BadUserInput } from '../errors.js';
import { findFacets } from '../facet/facet-repository.js';
import type { Resolvers } from '../generated/schema.js';
import { between, chosenOf, listOf } from '../server/arguments.js';
import type { Context } from '../server/context.js';
import { ENTITY_LABELS } from './entity-kind.js';
import type { EntityModel } from './entity-model.js';
import { lookupIdentifiers } from './lookup.js';
import { searchEntities } from './search.js';

const LONGEST_TEXT = 200;

/** What every type of entity resolves in the same way. */
const entityFields = {
  marking: async ({ marking }: EntityModel, _: unknown, { markings }: Context) => {
    const known = (await markings.markingsOf([marking])).get(marking);
    if (!known) throw new Error(`no marking has the number ${marking}`);
    return { level: known.level, compartments: [...known.compartments] };
  },
  externalIds: ({ externalIds }: EntityModel) =>
    externalIds.map((text) => {
      const [system = '', id = ''] = text.split('\n');
      return { system, id };
    }),
};

/** Entities by ids, those that are not there left out, in order. */
export async function presentEntities(
  loaders: Context['loaders'],
  ids: readonly string[],
  entities = loaders.entities,
): Promise<EntityModel[]> {
  const found = await entities.loadMany(ids);
  return found.filter((entity) => entity !== null);
}

/** `lookup`, `search`, and what all entities have in common. */
export const entityResolvers: Resolvers = {
  Entity: { __resolveType: ({ kind }) => ENTITY_LABELS[kind] },
  Person: entityFields,
  Group: entityFields,
  Phone: { ...entityFields, original: ({ number, original }) => original ?? number },
  Vehicle: { ...entityFields, original: ({ registration, original }) => original ?? registration },
  Account: entityFields,
  Location: entityFields,
  Operation: entityFields,
  Record: entityFields,
  AccessEvent: entityFields,
  IntelligenceReport: entityFields,
  Application: entityFields,
  Declaration: entityFields,
  Allegation: entityFields,
  Case: entityFields,
  IdentifierMatch: {
    entities: ({ ids }, _, { loaders }) => presentEntities(loaders, ids),
  },
  SearchHit: {
    entity: async ({ id }, _, { loaders }) => (await presentEntities(loaders, [id]))[0] as EntityModel,
  },
  Query: {
    lookup: (_, { identifiers }, { database, view }) =>
      lookupIdentifiers(database, view, listOf('identifiers', identifiers, 1, 500)),
    search: (_, { text, kinds, first }, { database, view }) => {
      if (text.trim() === '' || text.length > LONGEST_TEXT)
        throw new BadUserInput('text', `must be 1 to ${LONGEST_TEXT} characters.`);
      return searchEntities(database, view, text, chosenOf('kinds', kinds), between('first', first, 1, 100));
    },
  },
};

/** Facets by id, for `node`. */
export async function facetsById({ database, view }: Context, ids: readonly string[]) {
  return ids.length === 0 ? [] : findFacets(database, view, ids);
}
