import type { EntityModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import type { AsOf } from './as-of.js';
import type { NamedAs } from './dated-facet.js';
import type { FacetModel, FacetOf } from './facet-model.js';
import { isCurrent } from './facet-repository.js';

/** Entities by ids as they were described at the time, told of as of it; those that are not there left out. */
export async function presentAt<Model extends EntityModel>(as: AsOf, ids: readonly string[]): Promise<Model[]> {
  const found = await presentEntities(as.loaders, ids, as.loaders.entitiesAt(as.time.knownAt));
  return found.map((entity) => ({ ...entity, asOf: as }) as Model);
}

function byLabel(a: EntityModel, b: EntityModel): number {
  if (a.label === b.label) return a.id < b.id ? -1 : 1;
  return a.label < b.label ? -1 : 1;
}

function oneKind<Label extends FacetModel['facet']>(facets: readonly FacetModel[], label: Label, as: AsOf) {
  return facets
    .filter((facet): facet is FacetOf<Label> => facet.facet === label && isCurrent(facet, as.time))
    .map((facet) => ({ ...facet, asOf: as }));
}

/** The facets of one kind that an entity has as of a time, oldest first. */
export async function facetsOf<Label extends FacetModel['facet']>(id: string, as: AsOf, label: Label) {
  return oneKind(await as.loaders.facets.load(id), label, as);
}

/** The facets of one kind that name a person as of a time, oldest first. */
export async function facetsOfPerson<Label extends 'ApplicationDetails' | 'DeclarationDetails' | 'Assignment'>(
  id: string,
  as: AsOf,
  label: Label,
) {
  return oneKind(await as.loaders.facetsOfPeople.load(id), label, as);
}

/** The version of what an entity says as of a time; null where there is none that the viewer may see. */
export async function detailsOf<Label extends FacetModel['facet']>(id: string, as: AsOf, label: Label) {
  return (await facetsOf(id, as, label)).at(-1) ?? null;
}

/** The entities that a facet names as this, by label, told of as of the same time. */
export async function entitiesNamed<Model extends EntityModel>(
  facet: FacetModel | null,
  as: AsOf,
  role: NamedAs,
): Promise<Model[]> {
  const ids = (facet?.names ?? []).flatMap((named) => (named.as === role ? [named.id] : []));
  return (await presentAt<Model>(as, ids)).sort(byLabel);
}

/** The one entity that a facet names as this; null where it names none that the viewer may see. */
export async function entityNamed<Model extends EntityModel>(
  facet: FacetModel | null,
  as: AsOf,
  role: NamedAs,
): Promise<Model | null> {
  return (await entitiesNamed<Model>(facet, as, role))[0] ?? null;
}

/** The entities whose details these are, each once, in the order of the details. */
export function ownersOf(details: readonly FacetModel[], as: AsOf): Promise<EntityModel[]> {
  return presentAt(as, [...new Set(details.map(({ ownerId }) => ownerId))]);
}

/** The entity whose facet this is. A facet is only found where its owner may be seen. */
export async function ownerOf<Model extends EntityModel>(facet: FacetModel, as: AsOf): Promise<Model> {
  const [owner] = await presentAt<Model>(as, [facet.ownerId]);
  if (!owner) throw new Error(`the entity of facet ${facet.id} is not there`);
  return owner;
}
