import DataLoader from 'dataloader';
import { findSubjects, type Subject } from '../access/access-repository.js';
import type { EntityModel } from '../entity/entity-model.js';
import { findEntities } from '../entity/entity-repository.js';
import type { FacetModel } from '../facet/facet-model.js';
import { findFacetsOf, findFacetsOfPeople } from '../facet/facet-repository.js';
import type { Assertion } from '../link/assertion.js';
import { encodeLinkId, type LinkKey } from '../link/link-id.js';
import type { LinkFacts } from '../link/link-model.js';
import { findAssertions, findLinks } from '../link/link-repository.js';
import type { Database } from '../neo4j/database.js';
import type { ResolvedTime, View } from '../neo4j/view.js';
import { FactLoader } from './fact-loader.js';

const MOST_AT_ONCE = 2_000;

/** An assertion to load, by its id and a link's ends. */
export interface WantedAssertion {
  readonly link: Pick<LinkKey, 'from' | 'to'>;
  readonly assertionId: string;
}

/** Batching loaders of one view: each kind of fact is fetched by one statement however many resolvers ask. */
export class Loaders {
  readonly entities: FactLoader<string, EntityModel>;
  readonly facets: DataLoader<string, FacetModel[]>;
  readonly facetsOfPeople: DataLoader<string, FacetModel[]>;
  readonly subjects: DataLoader<string, Subject[]>;
  readonly assertions: DataLoader<WantedAssertion, Assertion | null, string>;
  readonly #entities = new Map<number, FactLoader<string, EntityModel>>();
  readonly #links = new Map<string, FactLoader<LinkKey, LinkFacts>>();
  readonly #linkIds = new WeakMap<LinkKey, string>();
  readonly #database: Database;
  readonly #view: View;

  constructor(database: Database, view: View) {
    this.#database = database;
    this.#view = view;
    const options = { maxBatchSize: MOST_AT_ONCE };
    this.entities = new FactLoader((ids) => findEntities(database, view, ids), String);
    this.facets = new DataLoader((ids) => findFacetsOf(database, view, ids), options);
    this.facetsOfPeople = new DataLoader((ids) => findFacetsOfPeople(database, view, ids), options);
    this.subjects = new DataLoader((ids) => findSubjects(database, view, ids), options);
    this.assertions = new DataLoader((wanted) => findAssertions(database, view, wanted), {
      ...options,
      cacheKeyFn: ({ assertionId }) => assertionId,
    });
  }

  /** The loader of entities as they were described at a time; seconds. */
  entitiesAt(knownAt: number): FactLoader<string, EntityModel> {
    if (knownAt === this.#view.now) return this.entities;
    const held = this.#entities.get(knownAt);
    if (held) return held;
    const loader = new FactLoader<string, EntityModel>(
      (ids) => findEntities(this.#database, this.#view, ids, knownAt),
      String,
    );
    this.#entities.set(knownAt, loader);
    return loader;
  }

  /** The loader of links as they stand at a time. */
  linksAt(time: ResolvedTime): FactLoader<LinkKey, LinkFacts> {
    const name = `${time.validFrom}:${time.validTo}:${time.knownAt}`;
    const held = this.#links.get(name);
    if (held) return held;
    const loader = new FactLoader<LinkKey, LinkFacts>(
      (keys, ids) => findLinks(this.#database, this.#view, time, keys, ids),
      (key) => this.#linkId(key),
    );
    this.#links.set(name, loader);
    return loader;
  }

  #linkId(key: LinkKey): string {
    const held = this.#linkIds.get(key) ?? encodeLinkId(key);
    this.#linkIds.set(key, held);
    return held;
  }
}
