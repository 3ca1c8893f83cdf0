import type { Standpoint } from '../graph/question.js';
import type { GraphPath } from '../graph/search/found-path.js';
import { encodeLinkId } from '../link/link-id.js';
import type { FoundPath, WalkedLink } from '../path/path-finder.js';
import type { World } from './world.js';

/** Tells the numbers of one answer in ids; what occurs often, on many paths, is told once. */
export class Teller {
  readonly #ids = new Map<number, string>();
  readonly #links = new Map<number, WalkedLink>();

  constructor(
    readonly world: World,
    readonly standpoint: Standpoint,
  ) {}

  /** The id of an entity. */
  id(entity: number): string {
    const held = this.#ids.get(entity) ?? this.world.idOf(entity);
    this.#ids.set(entity, held);
    return held;
  }

  /** A link by ids, its ends as shown: the one entity that stands for merged ones. */
  link(link: number, parallel: number): WalkedLink {
    const held = this.#links.get(link) ?? this.#tellLink(link);
    this.#links.set(link, held);
    return held.parallel === parallel ? held : { ...held, parallel };
  }

  /** A path by ids. */
  path({ entities, links, parallel }: GraphPath): FoundPath {
    return {
      entities: entities.map((entity) => this.id(entity)),
      links: links.map((link, hop) => this.link(link, parallel[hop] as number)),
    };
  }

  /** Links by the text of their ids, each with how many it stands for. */
  chartLinks(links: Iterable<readonly [link: number, parallel: number]>): WalkedLink[] {
    const named = [...links].map(([number, parallel]) => {
      const link = this.link(number, parallel);
      return { link, id: encodeLinkId(link.key) };
    });
    named.sort((a, b) => (a.id < b.id ? -1 : 1));
    return named.map(({ link }) => link);
  }

  /** The ids of a question that name nothing its viewer may see, in the order they are named, once each. */
  unknown(named: Iterable<string>): string[] {
    const { world, standpoint } = this;
    return [...new Set(named)].filter((id) => world.finder.standsFor(standpoint, world.numberOf(id)) < 0);
  }

  #tellLink(link: number): WalkedLink {
    const ref = this.world.linkRef(link);
    const shown = (entity: number) => this.id(this.world.finder.standsFor(this.standpoint, entity));
    const key = this.world.linkKey(ref, (entity) => this.id(entity));
    return { key, from: shown(ref.from), to: shown(ref.to), parallel: 1 };
  }
}
