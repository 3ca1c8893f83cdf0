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

const MOST_AT_ONCE = 2_000;

/** An assertion to load, by its id and a link's ends. */
export interface WantedAssertion {
  readonly link: Pick<LinkKey, 'from' | 'to'>;
  readonly assertionId: string;
}

/** Batching loaders of one view: each kind of fact is fetched by one statement however many resolvers ask. */
export class Loaders {
  readonly entities: DataLoader<string, EntityModel | null>;
  readonly facets: DataLoader<string, FacetModel[]>;
  readonly facetsOfPeople: DataLoader<string, FacetModel[]>;
  readonly subjects: DataLoader<string, Subject[]>;
  readonly assertions: DataLoader<WantedAssertion, Assertion | null, string>;
  readonly #entities = new Map<number, DataLoader<string, EntityModel | null>>();
  readonly #links = new Map<string, DataLoader<LinkKey, LinkFacts | null, string>>();
  readonly #database: Database;
  readonly #view: View;

  constructor(database: Database, view: View) {
    this.#database = database;
    this.#view = view;
    const options = { maxBatchSize: MOST_AT_ONCE };
    this.entities = new DataLoader((ids) => findEntities(database, view, ids), options);
    this.facets = new DataLoader((ids) => findFacetsOf(database, view, ids), options);
    this.facetsOfPeople = new DataLoader((ids) => findFacetsOfPeople(database, view, ids), options);
    this.subjects = new DataLoader((ids) => findSubjects(database, view, ids), options);
    this.assertions = new DataLoader((wanted) => findAssertions(database, view, wanted), {
      ...options,
      cacheKeyFn: ({ assertionId }) => assertionId,
    });
  }

  /** The loader of entities as they were described at a time; seconds. */
  entitiesAt(knownAt: number): DataLoader<string, EntityModel | null> {
    if (knownAt === this.#view.now) return this.entities;
    const held = this.#entities.get(knownAt);
    if (held) return held;
    const loader = new DataLoader<string, EntityModel | null>(
      (ids) => findEntities(this.#database, this.#view, ids, knownAt),
      { maxBatchSize: MOST_AT_ONCE },
    );
    this.#entities.set(knownAt, loader);
    return loader;
  }

  /** The loader of links as they stand at a time. */
  linksAt(time: ResolvedTime): DataLoader<LinkKey, LinkFacts | null, string> {
    const name = `${time.validFrom}:${time.validTo}:${time.knownAt}`;
    const held = this.#links.get(name);
    if (held) return held;
    const loader = new DataLoader<LinkKey, LinkFacts | null, string>(
      (keys) => findLinks(this.#database, this.#view, time, keys),
      { maxBatchSize: MOST_AT_ONCE, cacheKeyFn: encodeLinkId },
    );
    this.#links.set(name, loader);
    return loader;
  }
}
